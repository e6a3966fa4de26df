/** Whose acts they are: name, role and agency as far as the sources say. */
export const krikalev = { name: 'Sergei Krikalev', role: 'Director of crewed programmes', agency: 'Roscosmos' };
export const borisovHead = { name: 'Yuri Borisov', role: 'Head', agency: 'Roscosmos' };
export const montalbano = { name: 'Joel Montalbano', role: 'ISS programme manager', agency: 'NASA' };
export const roscosmos = { agency: 'Roscosmos' };
export const nasa = { agency: 'NASA' };
export const moscowMissionControl = { role: 'Mission Control Moscow', agency: 'Roscosmos' };
export const stateCommission = { role: 'State Commission', agency: 'Roscosmos' };
export const chiefDesigners = { role: 'Council of Chief Designers', agency: 'Roscosmos' };
export const issMissionManagementTeam = { role: 'ISS Mission Management Team', agency: 'NASA' };
