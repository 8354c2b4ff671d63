import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count, signed, list } = numbersOf('nl');

export const life: Words['life'] = {
  title: 'Een leven',
  lead: 'Eén verzonnen mens, twee jaar onder een score. Eerst kijkt u een half jaar toe; daarna beslist u, eens per maand. Aan het eind gaat het glas omhoog en ligt het register open.',
  names: [
    'Reiger',
    'Kievit',
    'Ekster',
    'Wulp',
    'Papegaaiduiker',
    'Aalscholver',
    'IJsvogel',
    'Scholekster',
    'Specht',
    'Putter',
    'Strandloper',
    'Ooievaar',
    'Lantaarn',
    'Ketel',
    'Ladder',
    'Paraplu',
    'Theepot',
    'Kompas',
    'Anker',
    'Knoop',
    'Vingerhoed',
    'Kruiwagen',
    'Deurbel',
    'Schrift',
  ],
  founding: 'Een samenleving ontstaat en leeft tot haar burgers hun eerste score hebben …',
  whoIs: (number, of) => `Burger ${count(number)} van ${count(of)}, verzonnen`,
  note: {
    title: 'Voor u begint',
    text: 'In dit leven kunnen schulden voorkomen, gesloten deuren en vrienden die weggaan. Niemand scoort u hier, en er loopt geen klok. U kunt elk moment ophouden.',
    begin: 'Begin met kijken',
    skip: 'Sla het leven over en open het register',
  },
  who: 'Wie dit is',
  drawn: 'Het startgetal trok deze burger. U mag een andere trekken; niemand kan worden samengesteld.',
  under: (regime) => `Leeft onder: ${regime}.`,
  redraw: 'Trek een andere burger',
  facts: {
    group: (name) => `Hoort bij groep ${name}.`,
    income: ['Verdient weinig.', 'Verdient ongeveer zoveel als de meesten.', 'Verdient meer dan de meesten.'],
    home: (others) =>
      others === 0
        ? 'Woont alleen.'
        : others === 1
          ? 'Woont met één ander.'
          : `Woont met ${count(others)} anderen.`,
    child: 'Er is een kind in huis.',
    work: 'Heeft werk.',
    noWork: 'Heeft geen werk.',
    money: (months) =>
      months < 0
        ? `Heeft een schuld van ${count(-months)} maanden uitgaven.`
        : `Heeft geld voor ${count(months)} maanden.`,
    arrears: (months) =>
      months === 1 ? 'Is 1 maand achter met betalen.' : `Is ${count(months)} maanden achter met betalen.`,
    loan: (months) =>
      months === 1
        ? 'Moet nog 1 termijn van een lening betalen.'
        : `Moet nog ${count(months)} termijnen van een lening betalen.`,
    ties: (n) => (n === 1 ? 'Heeft 1 band met iemand.' : `Heeft ${count(n)} banden met anderen.`),
    care: [
      'Vergeet afspraken makkelijk.',
      'Houdt zich meestal aan afspraken.',
      'Let erop afspraken na te komen.',
    ],
    courage: [
      'Zegt zelden hardop wat anderen niet bevalt.',
      'Zegt sommige dingen hardop en andere niet.',
      'Zegt hardop wat gezegd moet worden.',
    ],
    opinion: [
      'Houdt niet van veel wat de regering doet.',
      'Vindt een deel van wat de regering doet goed.',
      'Vindt goed wat de regering doet.',
    ],
    games: [
      'Speelt bijna nooit computerspellen.',
      'Speelt af en toe een spel.',
      'Houdt van lange avonden met spellen.',
    ],
  },
  leave: 'Dit leven verlaten',
  monthOf: (date, month, of) => `${date} · maand ${count(month)} van ${count(of)}`,
  watch: {
    title: 'Kijken',
    text: (name) => `${name} beslist alleen. Zes maanden lang kunt u alleen toekijken.`,
    next: 'Volgende maand',
    toChoices: 'Vanaf hier beslist u',
    skip: 'Naar de eerste beslissing',
  },
  knows: (name) => `Wat ${name} weet`,
  score: (score) => `Score ${count(score)}`,
  scoreMoved: (change) => (change === 0 ? 'als eerst' : `${signed(change)} sinds vorige maand`),
  noScore: 'De score wordt geheimgehouden.',
  why: {
    'known-criteria':
      'Waarom hij bewoog, wordt niet gezegd. De criteria zijn bekend; wat hoe zwaar telt niet.',
    secret: 'Er wordt niets gezegd over de score, en niets over het waarom.',
    open: 'De regels zijn openbaar en de redenen worden gezegd:',
  },
  noReasons: 'Er telt niets tegen.',
  reason: (criterion, points) => `${criterion}: ${signed(points)} punten`,
  nothingHappened: 'Niets bijzonders.',
  happened: 'Gebeurd',
  doors: 'Deuren',
  opened: 'Open',
  closed: 'Dicht',
  rights: 'Rechten',
  shut: (n) =>
    n === 0
      ? 'Er is geen deur dicht.'
      : n === 1
        ? 'Er is één deur dicht.'
        : `Er zijn ${count(n)} deuren dicht.`,
  state: (job, money, ties) =>
    `${job ? 'Aan het werk' : 'Zonder werk'}, ${money < 0 ? `schuld van ${count(-money)} maanden uitgaven` : `geld voor ${count(money)} maanden`}, ${ties === 1 ? '1 band' : `${count(ties)} banden`}.`,
  tiesLost: (who) => `Het contact met ${who} is opgehouden.`,
  tiesGained: (who) => `Heeft nu contact met ${who}.`,
  citizen: (number) => `burger ${count(number)}`,
  decidedYou: (what) => `U besliste: ${what}`,
  decidedOwn: (name) => `${name} besliste.`,
  earlier: 'De maanden tot nu toe',
  chart: (name) => `De score van ${name}`,
  chartSentence: (name, first, last, least, most) =>
    `De score van ${name} ging van ${count(first)} naar ${count(last)}; op het laagst was hij ${count(least)}, op het hoogst ${count(most)}.`,
  columns: { month: 'Maand', score: 'Score', shut: 'Deuren dicht' },
  choose: {
    title: 'Deze maand',
    decide: 'Beslis',
    own: (name) => `Laat ${name} beslissen`,
    rest: (name) => `Laat ${name} al het overige beslissen`,
    back: 'Neem de laatste beslissing terug',
    nothing: 'Deze maand valt er niets te beslissen.',
    same: 'Wat u ook kiest, de maanden ervoor blijven zoals ze waren.',
  },
  asks: {
    bill: (name) => `Er ligt een rekening op tafel en er is geen geld meer. Wat doet ${name}?`,
    work: (name) => `${name} krijgt werk aangeboden.`,
    appeal: () => 'Er staat iets in het register, en bezwaar is mogelijk.',
    contact: (name, other) => `${name} denkt na over de band met ${other}.`,
    speech: (name) => `Er is iets aan de regering dat ${name} niet bevalt.`,
    appointment: (name) => `${name} heeft een afspraak, en de dag is vol.`,
    channels: (name) => `${name} kan betalen en schrijven waar partners meekijken, of elders.`,
    gaming: () => 'De avonden zijn lang en er is een nieuw spel.',
    purchase: () => 'Er is iets te koop dat de score een verantwoorde aankoop noemt.',
    move: () => 'Er komt een andere woning vrij.',
  },
  options: {
    p: 'Toch betalen',
    l: 'Voorlopig laten liggen',
    t: 'Het werk aannemen',
    d: 'Het afslaan',
    f: 'Bezwaar maken',
    o: 'Geen bezwaar maken',
    c: 'In contact blijven',
    e: 'Het contact beëindigen',
    s: 'Het in het openbaar zeggen',
    q: 'Zwijgen',
    y: 'Het in het openbaar prijzen',
    k: 'De afspraak nakomen',
    m: 'De afspraak laten gaan',
    u: 'De gewone wegen gebruiken',
    a: 'Daar wegblijven',
    g: 'De avonden doorspelen',
    n: 'Iets anders doen',
    b: 'Het kopen',
    w: 'Het niet kopen',
    v: 'Verhuizen',
    h: 'Blijven',
  },
  moved: {
    title: 'Wie nog meer',
    compared: (name, date) =>
      `Het verschil in ${date} tussen dit leven en hetzelfde leven waarin ${name} de vorige maand zelf besliste.`,
    none: 'De score van niemand anders is bewogen.',
    some: (n) => (n === 1 ? 'De score van één ander bewoog:' : `De scores van ${count(n)} anderen bewogen:`),
    by: (who, points) => `${who}: ${points} punten`,
    more: (n) => `en nog ${count(n)}`,
    lost: (who) => `De band met ${who} bestaat hierdoor niet.`,
    kept: (who) => `De band met ${who} bestaat hierdoor nog.`,
  },
  end: {
    title: 'Twee jaar zijn voorbij',
    text: (name) => `Achter het glas was er al die tijd een register. ${name} heeft het nooit gezien.`,
    lift: 'Til het glas op',
  },
  lifting: (done, of) =>
    `Dit leven wordt opnieuw geleefd met delen uitgezet: ${count(done)} van ${count(of)}.`,
  glass: {
    title: 'Het glas is omhoog',
    total: (name, before, final, change) =>
      `De score van ${name} was ${before} toen de eerste maand begon en ${final} toen de laatste eindigde: ${change}.`,
    parts: 'Waar de verandering vandaan kwam',
    how: (throws, middle) =>
      `Elk deel werd in ditzelfde leven uit- en aangezet, met hetzelfde geluk, in elke volgorde, en de verschillen werden gemiddeld; zo tellen de delen precies op. Omstandigheden uit: het leven begint met wat ${middle}, in het midden van alle scores, had. Geluk uit: het gemiddelde van ${count(throws)} andere worpen. Alle anderen tonen wat zij toonden.`,
    sources: {
      choices: 'Uw beslissingen',
      circumstances: 'Omstandigheden',
      friends: 'Vrienden die meetellen',
      errors: 'Fouten van het register',
      'spill-over': 'Gesloten deuren die doorwerken',
      luck: 'Geluk',
    },
    residual: 'Wat voor iedereen veranderd zou zijn',
    sum: 'Samen',
    partsSentence: (largest, points, choices) =>
      `Het grootste deel is “${largest}” met ${points} punten; uw beslissingen kwamen op ${choices}.`,
    source: 'Deel',
    points: 'Punten',
    ledger: 'Het register',
    began: 'Toen de eerste maand begon',
    recorded: 'Vastgelegd',
    moved: 'Bewoog de score',
    score: 'Score',
    true: 'juist',
    false: 'onjuist: het is niet gebeurd',
    by: (partner, event) => `${partner}: ${event}`,
    nothing: 'niets',
    rounding: 'Afronding',
    heldBack: 'Tegengehouden aan de einden van de schaal',
    wrongful: (door) => `Alleen dicht door een onjuiste vermelding: ${door}`,
    association: (door) => `Alleen dicht omdat vrienden meetellen: ${door}`,
    knownTo: (partners) =>
      partners.length === 0
        ? 'Geen partner meldde aan het register.'
        : `Meldden aan het register: ${list(partners)}.`,
    others: 'Wat uw beslissingen met anderen deden',
    onwards: 'Naar andere levens',
  },
  lives: {
    title: 'Andere levens',
    text: 'Elke kleine lijn is een heel leven van twee jaar.',
    living: (done, of) => `${count(done)} van ${count(of)} levens geleefd.`,
    others: {
      title: 'Dezelfde beslissingen, andere mensen',
      headline: (n, of, low) =>
        `In ${count(n)} van ${count(of)} andere levens eindigden dezelfde keuzes onder ${count(low)}.`,
    },
    choices: {
      title: 'Dezelfde mens en hetzelfde geluk, andere beslissingen',
      headline: (n, of, low) =>
        `In ${count(n)} van ${count(of)} levens met andere, door het lot bepaalde keuzes eindigde deze mens onder ${count(low)}.`,
    },
    rules: {
      title: 'Dezelfde mens, beslissingen en geluk, één regel veranderd',
      headline: (n, of, low) =>
        `In ${count(n)} van ${count(of)} levens onder deze regels eindigde dezelfde mens met dezelfde keuzes onder ${count(low)}.`,
    },
    columns: { life: 'Leven', last: 'Laatste score', shut: 'Maanden met een deur dicht' },
    choicesNumber: (n) => `Keuzes ${count(n)}`,
    ended: (life, score) => `${life}: eindigde op ${score}`,
    low: (low) => `De streepjeslijn staat op ${count(low)}.`,
    unscored: 'geen score',
    changed: {
      none: 'Niets veranderd: het leven dat u zag',
      'no-friends': 'Vrienden tellen niet mee',
      'worst-friend': 'De laagste vriend telt',
      'expiry-12': 'Vermeldingen vervallen na 12 maanden',
      'expiry-24': 'Vermeldingen vervallen na 24 maanden',
      appeal: 'Tegen vermeldingen is bezwaar mogelijk',
      expungement: 'Vermeldingen kunnen worden geschrapt',
      'purpose-limitation': 'Vermeldingen tellen alleen op hun eigen gebied',
      notice: 'Mensen horen de redenen',
      secret: 'Mensen horen niets',
      cap: 'Een grens aan gesloten deuren',
      review: 'Een mens toetst besluiten',
      exit: 'Mensen mogen het register verlaten',
      'no-errors': 'Het register maakt geen fouten',
      'even-errors': 'Fouten even vaak in elke groep',
      'no-joint-punishment': 'Een overtreding telt alleen op haar eigen gebied',
      'no-sanctions': 'Geen sancties',
      'no-privileges': 'Geen voorrechten',
      'no-list': 'Geen lijst',
      'no-speech': 'Wat mensen zeggen telt niet',
    },
  },
  question: {
    title: 'Een vraag, geen oordeel',
    text: (name) =>
      `Van alles wat de score van ${name} bewoog: wat was aan ${name} om te beslissen, en wie besliste de rest?`,
    worlds: 'Zie deze burger in twee werelden',
    withoutFriends: 'Dezelfde wereld waarin vrienden niet meetellen',
    withExpiry: 'Dezelfde wereld waarin vermeldingen na 12 maanden vervallen',
    again: 'Een ander leven',
  },
  tooMany: (n, most) =>
    `Deze link vraagt om ${count(n)} burgers. Een leven antwoordt meteen tot ${count(most)} burgers.`,
  fewer: (n) => `Leef het met ${count(n)} burgers`,
};
