import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('nl');
const lives = (n: number) => (n === 1 ? '1 leven' : `${count(n)} levens`);
const runs = (n: number) => (n === 1 ? '1 keer' : `${count(n)} keer`);
const months = (n: number) => (n === 1 ? '1 maand' : `${count(n)} maanden`);

export const worlds: Words['worlds'] = {
  title: 'Twee werelden',
  lead: 'Dezelfde burgers leven dezelfde maanden met hetzelfde geluk, twee keer. Alleen de regels verschillen. Wat tussen de werelden verschilt, komt dus door de regels.',
  society: 'Samenleving',
  live: 'Laat beide werelden leven',
  progress: 'Beide werelden worden geleefd.',
  world: { a: 'Wereld A', b: 'Wereld B' },
  regime: 'Regime',
  ownFile: 'Regels uit het lab',
  fileRules: 'Deze regels zijn in het lab geschreven. Verander ze daar.',
  oneRule: 'Eén regel anders dan in wereld A',
  otherRules: 'Andere regels, zoals hieronder',
  ready: {
    expiry: 'Vermeldingen vervallen na 12 maanden',
    friends: 'Vrienden tellen niet mee',
    appeal: 'Tegen een vermelding is bezwaar mogelijk',
    silo: 'Elk deel van het leven kijkt alleen naar eigen gegevens',
    review: 'Een mens beoordeelt sancties',
    cap: 'Deuren dicht in één deel van het leven tegelijk',
    expungement: 'Het dossier wordt leeg na een tijd zonder nieuwe vermelding',
    accurate: 'Partners moeten minder fouten maken',
    told: 'Iedereen mag zien hoe de score ontstaat',
    speech: 'Meningen tellen niet mee',
    joint: 'Een overtreding telt alleen waar zij gebeurde',
    list: 'Er is geen lijst',
    shut: 'Er gaat geen deur dicht',
    off: 'Niemand wordt gescoord: geen register',
  },
  changedRules: 'Met de hand veranderde regels',
  remove: (rule) => `Neem ${rule} terug`,
  ownRule: 'Verander zelf een regel: pad=waarde',
  add: 'Verander',
  notAdded: 'Deze verandering is niet gemaakt:',
  story: 'Wat dit regime is',
  diff: 'Wat er in de regels verschilt',
  noDiff: 'Niets: beide werelden leven onder dezelfde regels.',
  diffCount: (n) => (n === 1 ? 'Precies één regel verschilt.' : `Precies ${count(n)} regels verschillen.`),
  rule: 'Regel',
  values: { yes: 'ja', no: 'nee', none: 'geen', noSuchRule: 'geen zulke regel' },
  allRules: (n) => `Toon alle ${count(n)}`,
  fewer: 'Toon minder',
  sameLuck: (citizens) => `Dezelfde ${count(citizens)} burgers, hetzelfde geluk`,
  livesDiffer: (differ, total, passed) =>
    `${lives(differ)} van ${count(total)} ${differ === 1 ? 'verschilt' : 'verschillen'} na ${count(passed)} maanden. In wereld B, naast wereld A gelegd:`,
  noneDiffer: (total) => `Geen van ${lives(total)} verschilt.`,
  outcome: { better: 'beter', worse: 'slechter', equal: 'gelijk', same: 'hetzelfde' },
  ofEqual: (same) =>
    `Gelijk omvat ${lives(same)} ${same === 1 ? 'dat in alles hetzelfde is' : 'die in alles hetzelfde zijn'}.`,
  howJudged:
    'Een leven is beter met minder maanden dichte deuren, dan met minder maanden achterstand in betalen, dan met meer geld aan het eind.',
  hundred: 'Van elke 100 burgers',
  hundredSentence: (better, worse, equal) =>
    `${better} is in wereld B beter af, ${worse} slechter, en voor ${equal} komt het gelijk uit.`,
  dots: {
    better: 'beter in wereld B',
    worse: 'slechter in wereld B',
    equal: 'anders, maar even goed',
    same: 'hetzelfde leven',
  },
  underHalf: 'te weinig voor een stip',
  kind: 'In wereld B',
  lives: 'Levens',
  share: 'Aandeel',
  worseOff: 'Wie in wereld B slechter af is',
  worseCount: (worse, total) =>
    worse === 0
      ? `Van ${count(total)} burgers is niemand volgens deze maat slechter af. Kijk hieronder wat er verder verschuift.`
      : `${count(worse)} van ${count(total)} burgers ${worse === 1 ? 'is' : 'zijn'} slechter af.`,
  worseBy: {
    doors: (n) => `${count(n)}: deuren zijn langer dicht`,
    behind: (n) => `${count(n)}: evenveel deuren, maar langer achter met betalen`,
    money: (n) => `${count(n)}: evenveel deuren en achterstand, maar minder geld aan het eind`,
  },
  worseInGroup: (group, worse, of) => `groep ${group}: ${count(worse)} van ${count(of)}`,
  hardest: 'Voor hen veranderde het meest, van wereld A naar wereld B:',
  changedBy: {
    doors: (a, b) => `${a} → ${b} maanden dichte deuren`,
    behind: (a, b) => `${a} → ${b} maanden achterstand`,
    money: (a, b) => `geld voor ${a} → ${b} maanden`,
  },
  worseMeasures: 'Wat er verder in wereld B verslechtert',
  noWorseMeasure: 'Geen van de hoofdmaten die een slechte kant hebben.',
  more: 'Meer over de vergelijking',
  tabs: {
    lives: 'Veranderde levens',
    groups: 'Groepen',
    time: 'In de tijd',
    costs: 'Kosten en afwegingen',
    checks: 'Controles',
  },
  show: 'Toon',
  filter: {
    differ: 'alle die verschillen',
    worse: 'slechter in B',
    better: 'beter in B',
    equal: 'anders, maar even goed',
  },
  sortBy: 'Orden naar',
  sort: {
    split: 'wanneer de levens uiteengaan',
    doors: 'grootste verandering in dichte deuren',
    behind: 'grootste verandering in maanden achterstand',
    money: 'grootste verandering in geld',
    citizen: 'nummer van de burger',
  },
  heads: {
    citizen: 'Burger',
    split: 'Uiteen in',
    doors: 'Dichte deuren',
    behind: 'Maanden achter',
    money: 'Geld over',
  },
  partedFirst: 'Wat het eerst verschilt',
  endedUp: 'In wereld B',
  found: (n) => `${lives(n)}.`,
  openLife: (citizen) => `Burger ${count(citizen)}: leg beide levens naast elkaar`,
  doorsNote:
    'Wereld A → wereld B. Dichte deuren: maanden met een deur dicht, opgeteld over deuren. Geld over: in maanden van wat het huishouden uitgeeft.',
  moreLives: 'Toon meer',
  groupsLead:
    'De groepen A, B en C staan voor geen groep mensen. Zij verschillen in wat partners van hen weten en hoe vaak partners zich vergissen.',
  group: 'Groep',
  groupName: (group) => `groep ${group}`,
  groupFromTo: (group, a, b) => `groep ${group}: ${a} in wereld A, ${b} in wereld B`,
  groupLives: 'Hoe de levens van elke groep in wereld B uitkomen',
  measure: 'Maat',
  firstTable: 'Hoofdmaten',
  furtherMeasures: 'Verdere maten',
  difference: 'Verschil',
  points: (signed) => `${signed} procentpunt`,
  overTime: (label, month, a, b) => `${label}, ${month}: ${a} in wereld A, ${b} in wereld B.`,
  costsLead:
    'Een regel die sommigen helpt, kan anderen iets kosten. Hier staan alle maten, hoe zij ook verschuiven.',
  verdict: {
    worse: 'Slechter in wereld B',
    better: 'Beter in wereld B',
    neither: 'Anders; welke kant slechter is, kan een maat niet zeggen',
    unchanged: 'Precies hetzelfde',
    unknown: 'In een van de werelden niet te schatten',
  },
  unpin: 'Leg dit dossier weg',
  underFor: (world, n) => `${world}: deuren dicht in ${months(n)}.`,
  faresIn: {
    better: 'Is beter af in wereld B.',
    worse: 'Is slechter af in wereld B.',
    equal: 'De levens verschillen, en komen even goed uit.',
    same: 'De twee levens zijn hetzelfde.',
  },
  neverParts: 'Deze twee levens gaan nooit uiteen.',
  firstSplit: (date, month, what) =>
    `De twee levens gaan voor het eerst uiteen in ${date} (maand ${count(month)}). Wat het eerst verschilt: ${what}.`,
  paperSplit: (date, what) =>
    `Wat het register over deze burger bewaart, verschilt voor het eerst in ${date}: ${what}.`,
  paperNever: 'Wat het register over deze burger bewaart, verschilt nooit.',
  parts: {
    recorded: 'vermeldingen',
    score: 'de score',
    inForce: 'wat van kracht is',
    listed: 'de lijst',
    rights: 'een recht',
    happened: 'wat er gebeurde',
    ties: 'banden',
    state: 'werk, geld of schulden',
  },
  friendsBefore: (n) =>
    n === 1
      ? 'Daarvóór was het leven van één van hun vrienden al uiteengegaan:'
      : `Daarvóór waren de levens van ${count(n)} van hun vrienden al uiteengegaan:`,
  bothFiles: 'Beide dossiers, in de maanden waarin zij verschillen',
  shut: 'Dichte deuren',
  given: 'Gegeven',
  allMonths: (n) => `Toon alle ${months(n)} die verschillen`,
  differs: (what) => `verschilt: ${what}`,
  asSum: 'De score als som, in punten',
  score: 'Score',
  noScore: 'geen score',
  gone: 'De werelden zijn niet meer in het geheugen. Laat ze opnieuw leven om dit dossier te openen.',
  inSociety: (world) => `Open in de samenleving van ${world}`,
  luck: 'Geluk',
  luckLead: (citizens) =>
    `Eén keer leven is één trekking van het geluk. Hier worden dezelfde twee werelden onder andere startgetallen geleefd, elk met ${count(citizens)} burgers. Eén stip is één keer.`,
  runs: 'Aantal keer',
  liveSeeds: (n) => `Laat ${count(n)} andere startgetallen leven`,
  luckDone: (done, asked) => `${count(done)} van ${runs(asked)} geleefd.`,
  luckTitle: (label) => `${label}: wereld B min wereld A, een stip per keer`,
  inRuns: ({ less, more, none, unknown }, of, label) => {
    const [many, way] = more > less ? [more, 'hoger'] : [less, 'lager'];
    const rest = `${none > 0 ? ` ${runs(none)} was het precies gelijk.` : ''}${unknown > 0 ? ` ${runs(unknown)} was het niet te schatten.` : ''}`;
    return `In ${count(many)} van ${runs(of)} was “${label}” ${way} in wereld B.${rest}`;
  },
  noDifference: 'geen verschil',
  middle: (median, from, to, coverage) =>
    `In het midden is het verschil ${median}. Het ware midden ligt tussen ${from} en ${to}, met een betrouwbaarheid van ${coverage}.`,
  assumptions: 'Aannames',
  assumptionsSentence: 'Meer burgers maken het geluk kleiner. Zij maken de aannames niet waar.',
  assumptionsMore:
    'Veel getallen in deze regels en in deze samenleving zijn van onszelf, bij gebrek aan gegevens. Beide werelden delen ze. Zijn ze fout, dan zijn beide werelden samen fout, en dat laat geen aantal keren zien.',
  twice: 'Twee keer dezelfde regels',
  twiceLead:
    'Als geluk tussen de werelden lekte, zouden levens ook onder dezelfde regels verschillen. Dit laat beide werelden onder de regels van wereld B leven, en telt wat verschilt.',
  nullLives: (differ, total) => `${count(differ)} van ${lives(total)} verschillen.`,
  nullMeasures: (apart, compared) =>
    `Van ${count(compared)} gepaarde verschillen (alle maten, voor iedereen en per groep) ${apart === 1 ? 'is' : 'zijn'} er ${count(apart)} niet precies 0.`,
  nullPassed: 'Wat hierboven verschilt, komt dus door de regels.',
  nullFailed: 'Dit mag niet. Vertrouw de getallen hierboven niet, en meld dit alstublieft.',
  commandLead: 'Dit vindt precies dezelfde getallen op de opdrachtregel:',
  commandFiles:
    'Veranderde regels van wereld A, of regels uit het lab, gaan via een bestand. Bewaar dat eerst:',
  saveAs: (name) => `Bewaar ${name}`,
  tooFew: 'De opdrachtregel laat 1.000 burgers of meer leven.',
  digests: 'Controlegetallen',
  digestsLead:
    'Een controlegetal is één getal voor alles wat in een wereld gebeurde. De link bewaart de eerste cijfers.',
  version: 'Versie',
  seconds: 'Seconden',
  digestOf: (world, same) => `${world}: ${same ? 'dezelfde uitkomst' : 'een andere uitkomst'}.`,
  otherVersion: (then, now) =>
    `De link is gemaakt met versie ${then}; dit is versie ${now}. Regels of getallen kunnen intussen veranderd zijn.`,
  sameVersion: (version) =>
    `De link noemt dezelfde versie (${version}); hij is dus met de hand veranderd of met andere regels gemaakt.`,
};
