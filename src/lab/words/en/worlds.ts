import { numbersOf } from '../numbers.js';

const { count } = numbersOf('en');
const lives = (n: number) => (n === 1 ? '1 life' : `${count(n)} lives`);
const runs = (n: number) => (n === 1 ? '1 run' : `${count(n)} runs`);
const months = (n: number) => (n === 1 ? '1 month' : `${count(n)} months`);

/** In how many of so many runs a difference goes which way. */
interface Signs {
  less: number;
  more: number;
  none: number;
  unknown: number;
}

export const worlds = {
  title: 'Two worlds',
  lead: 'The same citizens live the same months with the same luck, twice. Only the rules differ. So what differs between the two worlds comes from the rules.',
  society: 'Society',
  live: 'Live both worlds',
  progress: 'Both worlds are being lived.',
  world: { a: 'World A', b: 'World B' },
  regime: 'Regime',
  ownFile: 'Rules written in the lab',
  fileRules: 'These rules were written in the lab. Change them there.',
  oneRule: 'One rule changed, against world A',
  otherRules: 'Other rules, as below',
  ready: {
    expiry: 'Records expire after 12 months',
    friends: 'Friends do not count',
    appeal: 'A record can be appealed against',
    silo: 'Each part of life looks at its own evidence only',
    review: 'A person reviews sanctions',
    cap: 'Doors shut in one part of life at a time',
    expungement: 'The file is emptied after a time without a new record',
    accurate: 'Partners have to make fewer mistakes',
    told: 'Everybody may see how the score is made',
    speech: 'Opinions are not scored',
    joint: 'A breach counts only where it happened',
    list: 'There is no list',
    shut: 'No door is shut',
    off: 'Nobody is scored: no register',
  },
  changedRules: 'Rules changed by hand',
  remove: (rule: string) => `Take back ${rule}`,
  ownRule: 'Change a rule yourself: path=value',
  add: 'Change',
  notAdded: 'This change was not made:',
  story: 'What this regime is',
  diff: 'What differs in the rules',
  noDiff: 'Nothing: both worlds live under the same rules.',
  diffCount: (n: number) => (n === 1 ? 'Exactly one rule differs.' : `Exactly ${count(n)} rules differ.`),
  rule: 'Rule',
  values: { yes: 'yes', no: 'no', none: 'none', noSuchRule: 'no such rule' },
  allRules: (n: number) => `Show all ${count(n)}`,
  fewer: 'Show fewer',
  sameLuck: (citizens: number) => `The same ${count(citizens)} citizens, the same luck`,
  livesDiffer: (differ: number, total: number, months: number) =>
    `${lives(differ)} of ${count(total)} ${differ === 1 ? 'differs' : 'differ'} after ${count(months)} months. In world B, held against world A:`,
  noneDiffer: (total: number) => `Not one of ${lives(total)} differs.`,
  outcome: { better: 'better', worse: 'worse', equal: 'equal', same: 'the same' },
  ofEqual: (same: number) =>
    `Equal includes ${lives(same)} that ${same === 1 ? 'is' : 'are'} the same in everything.`,
  howJudged:
    'A life is better with fewer months of doors shut, then fewer months behind with payments, then more money at the end.',
  hundred: 'Out of every 100 citizens',
  hundredSentence: (better: string, worse: string, equal: string) =>
    `${better} fare better in world B, ${worse} fare worse, and for ${equal} it comes out equal.`,
  dots: {
    better: 'better in world B',
    worse: 'worse in world B',
    equal: 'different, but as good',
    same: 'the same life',
  },
  underHalf: 'too few for a dot',
  kind: 'In world B',
  lives: 'Lives',
  share: 'Share',
  worseOff: 'Who is worse off in world B',
  worseCount: (worse: number, total: number) =>
    worse === 0
      ? `Nobody of ${count(total)} is worse off by this measure. Look at what else moved below.`
      : `${count(worse)} of ${count(total)} citizens ${worse === 1 ? 'is' : 'are'} worse off.`,
  worseBy: {
    doors: (n: number) => `${count(n)}: doors are shut for longer`,
    behind: (n: number) => `${count(n)}: as many doors, but longer behind with payments`,
    money: (n: number) => `${count(n)}: as many doors and payments, but less money at the end`,
  },
  worseInGroup: (group: string, worse: number, of: number) =>
    `group ${group}: ${count(worse)} of ${count(of)}`,
  hardest: 'For them most changed, from world A to world B:',
  changedBy: {
    doors: (a: string, b: string) => `${a} → ${b} months of doors shut`,
    behind: (a: string, b: string) => `${a} → ${b} months behind`,
    money: (a: string, b: string) => `${a} → ${b} months of money`,
  },
  worseMeasures: 'What else moves for the worse in world B',
  noWorseMeasure: 'None of the main measures that have a worse side.',
  more: 'More about the comparison',
  tabs: {
    lives: 'Changed lives',
    groups: 'Groups',
    time: 'Over time',
    costs: 'Costs and trade-offs',
    checks: 'Checks',
  },
  show: 'Show',
  filter: {
    differ: 'all that differ',
    worse: 'worse in B',
    better: 'better in B',
    equal: 'different, but as good',
  },
  sortBy: 'Sort by',
  sort: {
    split: 'when the lives part',
    doors: 'largest change in doors shut',
    behind: 'largest change in months behind',
    money: 'largest change in money',
    citizen: 'number of the citizen',
  },
  heads: {
    citizen: 'Citizen',
    split: 'Parts in',
    doors: 'Doors shut',
    behind: 'Months behind',
    money: 'Money left',
  },
  partedFirst: 'What parts first',
  endedUp: 'In world B',
  found: (n: number) => `${lives(n)}.`,
  openLife: (citizen: number) => `Citizen ${count(citizen)}: lay both lives side by side`,
  doorsNote:
    'World A → world B. Doors shut: months with a door shut, added up over doors. Money left: in months of what the household spends.',
  moreLives: 'Show more',
  groupsLead:
    'Groups A, B and C stand for no group of people. They differ in what partners know of them and how often partners are wrong.',
  group: 'Group',
  groupName: (group: string) => `group ${group}`,
  groupFromTo: (group: string, a: string, b: string) => `group ${group}: ${a} in world A, ${b} in world B`,
  groupLives: 'How the lives of each group come out in world B',
  measure: 'Measure',
  firstTable: 'Main measures',
  furtherMeasures: 'Further measures',
  difference: 'Difference',
  points: (signed: string) => `${signed} percentage points`,
  overTime: (label: string, month: string, a: string, b: string) =>
    `${label}, ${month}: ${a} in world A, ${b} in world B.`,
  costsLead: 'A rule that helps some may cost others. All measures stand here, whichever way they move.',
  verdict: {
    worse: 'For the worse in world B',
    better: 'For the better in world B',
    neither: 'Different; which way is worse is not for a measure to say',
    unchanged: 'Exactly the same',
    unknown: 'Not estimable in one of the worlds',
  },
  unpin: 'Put this file away',
  underFor: (world: string, n: number) => `${world}: doors shut in ${months(n)}.`,
  faresIn: {
    better: 'Fares better in world B.',
    worse: 'Fares worse in world B.',
    equal: 'The lives differ, and come out as good.',
    same: 'The two lives are the same.',
  },
  neverParts: 'These two lives never part.',
  firstSplit: (date: string, month: number, what: string) =>
    `The two lives first part in ${date} (month ${count(month)}). What parts first: ${what}.`,
  paperSplit: (date: string, what: string) =>
    `What the register holds of this citizen first differs in ${date}: ${what}.`,
  paperNever: 'What the register holds of this citizen never differs.',
  parts: {
    recorded: 'records',
    score: 'the score',
    inForce: 'what is in force',
    listed: 'the list',
    rights: 'a right',
    happened: 'what happened',
    ties: 'ties',
    state: 'work, money or debts',
  },
  friendsBefore: (n: number) =>
    n === 1
      ? 'Before that, the life of one of their friends had parted:'
      : `Before that, the lives of ${count(n)} of their friends had parted:`,
  bothFiles: 'Both files, in the months in which they differ',
  shut: 'Doors shut',
  given: 'Given',
  allMonths: (n: number) => `Show all ${months(n)} that differ`,
  differs: (what: string) => `differs: ${what}`,
  asSum: 'The score as a sum, in points',
  score: 'Score',
  noScore: 'not scored',
  gone: 'The worlds are not in memory any more. Live them again to open this file.',
  inSociety: (world: string) => `Open in the society of ${world}`,
  luck: 'Luck',
  luckLead: (citizens: number) =>
    `One run is one draw of luck. Here the same two worlds are lived under other seeds, each with ${count(citizens)} citizens. A dot is a run.`,
  runs: 'Runs',
  liveSeeds: (n: number) => `Live ${count(n)} other seeds`,
  luckDone: (done: number, asked: number) => `${count(done)} of ${runs(asked)} lived.`,
  luckTitle: (label: string) => `${label}: world B less world A, a dot a run`,
  inRuns: ({ less, more, none, unknown }: Signs, of: number, label: string) => {
    const [many, way] = more > less ? [more, 'higher'] : [less, 'lower'];
    const rest = `${none > 0 ? ` In ${count(none)} it was exactly the same.` : ''}${unknown > 0 ? ` In ${count(unknown)} it was not estimable.` : ''}`;
    return `In ${count(many)} of ${runs(of)} “${label}” was ${way} in world B.${rest}`;
  },
  noDifference: 'no difference',
  middle: (median: string, from: string, to: string, coverage: string) =>
    `The middle run differs by ${median}. The true middle lies between ${from} and ${to} with a confidence of ${coverage}.`,
  assumptions: 'Assumptions',
  assumptionsSentence: 'More citizens make luck smaller. They do not make the assumptions true.',
  assumptionsMore:
    'Many numbers in these rules and in this society are our own, for want of data. Both worlds share them. If they are wrong, both worlds are wrong together, and no number of runs shows it.',
  twice: 'Same rules twice',
  twiceLead:
    'If luck leaked between the worlds, lives would differ even under the same rules. This lives both worlds under the rules of world B, and counts what differs.',
  nullLives: (differ: number, total: number) => `${count(differ)} of ${lives(total)} differ.`,
  nullMeasures: (apart: number, compared: number) =>
    `Of ${count(compared)} paired differences (all measures, for everybody and by group), ${count(apart)} ${apart === 1 ? 'is' : 'are'} not exactly 0.`,
  nullPassed: 'So whatever differs above comes from the rules.',
  nullFailed: 'This must not be. Please do not trust the numbers above, and report this.',
  commandLead: 'This finds exactly the same numbers on the command line:',
  commandFiles:
    'Rules of world A that were changed, or written in the lab, go by way of a file. Save it first:',
  saveAs: (name: string) => `Save ${name}`,
  tooFew: 'The command line lives 1,000 citizens or more.',
  digests: 'Digests',
  digestsLead:
    'A digest is one number for everything that happened in a world. The link keeps its first digits.',
  version: 'Version',
  seconds: 'Seconds',
  digestOf: (world: string, same: boolean) => `${world}: ${same ? 'the same outcome' : 'another outcome'}.`,
  otherVersion: (then: string, now: string) =>
    `The link was made with version ${then}; this is version ${now}. Rules or numbers may have changed between them.`,
  sameVersion: (version: string) =>
    `The link names the same version (${version}), so it was changed by hand or made with other rules.`,
};
