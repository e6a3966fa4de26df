/** Who speaks in the examples. */
export const roscosmos = { role: 'Mission control', agency: 'Roscosmos' };
export const nasa = { role: 'Flight director', agency: 'NASA' };
export const commission = { role: 'State Commission', agency: 'Roscosmos' };
