/** Where the record is from. `verified`: the page was seen, and says what the entry says. */
interface Source {
  readonly text: string;
  readonly uri?: string;
  readonly verified: boolean;
}

const seen = (text: string, uri?: string): Source => ({ text, ...(uri === undefined ? {} : { uri }), verified: true });

/** Not seen anywhere: the entry is there so that the record hangs together, and says that it is from memory. */
export const fromMemory = (what: string): Source => ({ text: `From memory, not checked: ${what}.`, verified: false });

const interfax = (story: number, date: string) =>
  seen(`Interfax, ${date}`, `https://interfax.com/newsroom/top-stories/${story}/`);
const tass = (story: number, date: string) => seen(`TASS, ${date}`, `https://tass.com/science/${story}`);
const spacePolicyOnline = (page: string, title: string) =>
  seen(`SpacePolicyOnline.com, ${title}`, `https://spacepolicyonline.com/${page}/`);

export const wikipedia = seen('Wikipedia, Soyuz MS-22', 'https://en.wikipedia.org/wiki/Soyuz_MS-22');
export const wikipediaSoyuzMs = seen('Wikipedia, Soyuz MS: crew capacity 3');
export const spacesuitProblem = seen(
  'NASA, 25 November 2022: Today’s Spacewalk Thwarted by Spacesuit Problem',
  'https://scitechdaily.com/todays-spacewalk-thwarted-by-spacesuit-problem/',
);
export const newsconquest = seen('newsconquest, 15 December 2022');
export const spacewalkSuspended = seen(
  'UrduPoint, 25 November 2022',
  'https://www.urdupoint.com/en/world/roscosmos-delays-spacewalk-of-russian-cosmona-1600317.html',
);
export const crew5Return = seen(
  'NASASpaceflight, March 2023',
  'https://www.nasaspaceflight.com/2023/03/crew-5-return/',
);

export const nasaspaceflight = seen(
  'NASASpaceflight, December 2022: Soyuz MS-22 leak',
  'https://www.nasaspaceflight.com/2022/12/soyuz-ms-22-leak',
);
export const nasaStatusReport = seen(
  'NASA status report of 16 December 2022, at SpaceRef',
  'https://spaceref.com/space-stations/soyuz-ms-22-update-successful-thruster-test/',
);
export const spaceWebcast = seen('space.com, webcast page, 15 December 2022');
export const scrubsSpacewalk = spacePolicyOnline(
  'news/russia-trying-to-determine-source-of-leak-in-soyuz-ms-22-spacecraft-scrubs-spacewalk',
  '15 December 2022',
);
export const cnnText = seen('CNN text at ironbladeonline, December 2022');
export const skinDamage = interfax(86156, '15 December 2022');
export const pressReport = seen('Press report, 15 December 2022');
export const urdupoint = seen('UrduPoint, 15 December 2022');
export const crewAboard = interfax(86276, '19 December 2022');
export const tassInspection = tass(1556115, '26 December 2022');
export const borisov = interfax(86300, '20 December 2022');
export const debrisDelays = spacePolicyOnline('news/space-debris-delays-u-s-spacewalk', '21 December 2022');
export const interfaxDebris = interfax(86373, '21 December 2022');
export const devdiscourse = seen(
  'Devdiscourse, 21 December 2022',
  'https://www.devdiscourse.com/article/science-environment/2294869-updated-space-station-conducts-maneuver-to-avoid-orbital-debris-crew-not-in-any-danger-says-nasa',
);
export const stillDeciding = seen('SpacePolicyOnline.com, 22 December 2022: Roscosmos still deciding');
export const nasaPlansOf15December = seen(
  'NASA status report of 15 December 2022, at SpaceRef',
  'https://spaceref.com/space-stations/nasa-space-station-status-report-15-december-2022-soyuz-ms-ss-leak-update',
);
export const nasaSpacewalkMoved = tass(1551961, '17 December 2022');
export const fourthArray = seen('AliveUniverse, December 2022: the fourth iROSA, put off by a day, was installed');
export const interestingEngineering = seen('Interesting Engineering, December 2022');
export const notGeminids = seen(
  'space.com, 22 December 2022',
  'https://www.space.com/russian-soyuz-spacecraft-leak-not-geminid-meteor',
);
export const decisionDelayed = spacePolicyOnline('news/soyuz-ms-22-decision-delayed-to-january', '27 December 2022');
export const assessingDragon = seen(
  'SpacePolicyOnline.com at tvaganir.blogspot.com, December 2022',
  'https://tvaganir.blogspot.com/2022/12/nasa-assessing-crew-dragons-ability-to.html',
);
export const commissionDate = interfax(86679, '9 January 2023');
export const chiefDesignersMet = tass(1560395, '10 January 2023');
export const topwar = seen(
  'topwar.ru 208477, January 2023',
  'https://it.topwar.ru/208477-roskosmos-prinjal-okonchatelnoe-reshenie-po-spusku-na-zemlju-povrezhdennogo-korablja-sojuz-ms-22.html',
);
export const socialbites = seen(
  'socialbites 150232, 11 January 2023',
  'https://socialbites.ca/news/soyuz-ms-22-depressurization-uncrewed-return-and-iss-expedition-extension',
);
export const russiaToLaunch = seen('SpacePolicyOnline.com, 11 January 2023: Russia to launch MS-23 uncrewed');
export const liveNotes = seen(
  'Live notes of the NASA and Roscosmos teleconference of 11 January 2023, at counter.social',
  'https://counter.social/users/WordsmithFL/statuses/109670979847323743',
);
export const spaceIntel101 = seen(
  'Space Intel 101, January 2023',
  'https://www.spaceintel101.com/post/soyuz-ms-22-roscosmos-and-nasa-s-final-decision-to-rescue-the-crew',
);
export const riskOfStaying = seen(
  'iGuRu, January 2023: Krikalev on the risk of staying and of leaving',
  'https://en.iguru.gr/diarroi-apo-mikrometeoroeidi-ston-soyuz-ms-22/',
);
export const rubioInDragon = seen(
  'UrduPoint, 14 January 2023',
  'https://www.urdupoint.com/en/world/russias-soyuz-ms-23-spacecraft-to-dock-to-is-1625400.html',
);
export const gizmodo = seen(
  'Gizmodo, January 2023',
  'https://gizmodo.com/spacex-crew-dragon-5-astronauts-iss-damaged-soyuz-1850012743',
);
export const spaceLiner = seen('space.com, January 2023');
export const pledgetimes = seen(
  'Pledge Times, 19 January 2023',
  'https://pledgetimes.com/they-adapt-a-seat-to-the-iss-dragon-ship-as-a-life-preserver/',
);
export const leonardDavid = seen('Leonard David', 'https://www.leonarddavid.com/seating-arrangements-soyuz-lifeboat/');
export const driveTesla = seen(
  'Drive Tesla',
  'https://driveteslacanada.ca/spacex/iss-reconfigures-the-spacex-crew-dragon-to-carry-five-people/',
);

export const progressLeak = seen(
  'Space Intel 101, February 2023',
  'https://www.spaceintel101.com/post/russian-cargo-ship-docked-at-iss-leaks-the-agency-delays-the-soyuz-ms-23-launch',
);
export const progressLeakStatement = seen(
  'Sputnik, 11 February 2023',
  'https://sputniknews.com/20230211/hull-of-russias-progress-ms-21-cargo-spacecraft-depressurized-roscosmos-says-1107341989.html',
);
export const launchPostponed = tass(1575777, '13 February 2023');
export const aviationWeek = seen('Aviation Week, 13 February 2023');
export const progressDeparts = spacePolicyOnline(
  'news/progress-ms-21-departs-iss-as-russia-sets-launch-date-for-soyuz-ms-23',
  '18 February 2023',
);
export const progressOptions = seen(
  'socialbites, 18 February 2023',
  'https://socialbites.ca/news/progress-ms-21-mission-update-and-iss-proceedings',
);
export const progressBurn = seen(
  'NASA, 18 and 19 February 2023, quoted at the NASASpaceflight forum',
  'https://forum.nasaspaceflight.com/index.php?topic=55095.100',
);
export const launchEvent = spacePolicyOnline(
  'events/launch-of-uncrewed-soyuz-ms-23-feb-19-2023-kazakhstan-857-pm-et',
  'events, updates of 18 and 21 February 2023',
);
export const launchApproved = tass(1578905, '20 February 2023');
export const externalImpact = interfax(88134, '21 February 2023');
export const rferl = seen('RFE/RL, February 2023');
export const twelveMillimetres = seen(
  'SpaceDaily, February 2023',
  'https://spacedaily.com/reports/Russia_claims_Progress_leak_caused_by_an_external_impact__999.html',
);
export const faultHistory = seen(
  'Roscosmos, 21 February 2023, at dailyproteinscience',
  'https://dailyproteinscience.blogspot.com/2023/02/preliminary-conclusions-damage-to.html',
);
export const launchSchedule = seen('rocketlaunchschedule and NASASpaceflight, 24 February 2023');
export const spacefacts = seen('spacefacts.de, Soyuz MS-23');
export const returnApproved = tass(1594171, '24 March 2023');
export const ms23ReturnEvent = spacePolicyOnline(
  'events/soyuz-ms-23-return-to-earth-sept-27-2023-kazakhstan',
  'events, original entry of March 2023',
);
export const undocks = tass(1595403, '28 March 2023');
export const lands = tass(1595479, '28 March 2023');
export const seradata = seen('Seradata, March 2023', 'https://seradata.com/damaged-soyuz-ms-22-returns-uncrewed');
export const landingScitechdaily = seen('NASA at SciTechDaily, 28 March 2023');
export const assessingReentry = spacePolicyOnline(
  'news/nasa-and-roscosmos-assessing-conditions-inside-soyuz-ms-22-during-reentry',
  '29 March 2023',
);
export const redocking = seen(
  'The Hamden Journal, 7 April 2023',
  'https://www.thehamdenjournal.com/science/astronaut-and-cosmonauts-fly-soyuz-crew-ship-to-new-docking-port-on-space-station/593768/',
);
export const ms23Undocks = seen(
  'Sputnik, 27 September 2023',
  'https://sputnikglobe.com/20230927/russian-cosmonauts-prokopyev-petelin-nasa-astronaut-rubio-land-in-kazakhstan---broadcast-1113738781.html',
);
export const ms23Lands = seen(
  'Kazinform, 27 September 2023',
  'https://en.inform.kz/news/soyuz-ms-23-capsule-lands-in-kazakhstan-0cd46e/',
);
export const naukaUnchanged = interfax(95368, '11 October 2023');
export const naukaLeak = seen('Flug Revue, October 2023');
export const naukaShutters = seen('CityLife, 10 October 2023');
export const naukaEvas = seen(
  'Space News Hubb, 12 October 2023',
  'https://spacenewshubb.com/2023/10/13/two-nasa-spacewalks-postponed-after-russian-radiator-leak/',
);
export const naukaEva61 = seen(
  'Spaceflight Now, 25 October 2023',
  'https://spaceflightnow.com/2023/10/25/russian-spacewalkers-to-inspect-leaking-radiator/',
);
export const naukaEva61End = seen(
  'WION, 26 October 2023',
  'https://www.wionews.com/science/russian-cosmonauts-on-iss-spacewalk-finds-blob-while-inspecting-radiator-coolant-leak-651370',
);
export const ms21Sank = seen(
  'Republic World, 19 February 2023',
  'https://www.republicworld.com/science/space/damaged-russian-spacecraft-safely-sinks-in-pacific-ocean-after-deorbiting-from-iss-articleshow.html',
);
