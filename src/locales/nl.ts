/** Regimes told in Dutch. */
import type { Door } from '../text/regime-facts.js';
import type { LabelIn, RegimeLanguage } from '../text/regime-saying.js';

const numbers = new Intl.NumberFormat('nl', { maximumFractionDigits: 4 });
const calendar = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const and = new Intl.ListFormat('nl');
const or = new Intl.ListFormat('nl', { type: 'disjunction' });

const count = (value: number): string => numbers.format(value).replace('-', '−');
const months = (value: number): string => (value === 1 ? '1 maand' : `${count(value)} maanden`);
const low = (text: string): string => text.toLowerCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function month(date: string): string {
  const [year, one] = date.split('-').map(Number);
  return Number.isInteger(year) && Number.isInteger(one) ? calendar.format(Date.UTC(year, one - 1)) : date;
}

const PHASES: Record<string, string> = {
  mandatory: 'vanaf de verplichte fase',
  voluntary: 'vanaf de vrijwillige fase',
};
const since = (from: string): string => PHASES[from] ?? `vanaf ${month(from)}`;

function doors(list: readonly Door[], closing: boolean, label: LabelIn): string {
  return and.format(
    list.map((door) => {
      const by =
        door.share !== undefined
          ? `de ${closing ? 'laagste' : 'hoogste'} ${count(door.share)}% van de mensen`
          : door.grade === undefined
            ? `${closing ? 'onder' : 'vanaf'} ${count(door.cut ?? 0)}`
            : `rang ${label(door.grade)}${closing ? ' en slechter' : ' en beter'}`;
      return `${low(label(door.label))} (${by})`;
    }),
  );
}

const byGroup = (values: readonly [number, number, number], unit = '%'): string => {
  const [a, b, c] = values.map((value) => `${count(value)}${unit}`);
  return a === b && b === c ? a : `${a}, ${b} en ${c} in de groepen A, B en C`;
};

function standsFor(neutral: number, odds: { neutral: number; population: number; double: number }): string {
  const unsaid =
    odds.population === odds.neutral
      ? ''
      : ` Iemand over wie niets bekend is, staat op ${count(odds.population)} tegen 1.`;
  return ` De score staat voor een kansverhouding: ${count(neutral)} voor ${count(odds.neutral)} die nakomen wat is afgesproken tegen 1 die dat niet doet, en ${count(odds.double)} punten meer verdubbelen die.${unsaid}`;
}

const FRIENDS = {
  mean: 'De gemiddelde score van vrienden verhoogt of verlaagt die van iemand zelf.',
  worst: 'De laagste score onder vrienden verlaagt die van iemand zelf.',
  'listed-share': 'Vrienden die op de lijst staan, verlagen iemands score.',
  conduct:
    'Vrienden die op de lijst staan, in het openbaar kritiek geven of over zware tijden praten, verlagen iemands score.',
  none: 'Vrienden tellen niet mee.',
};

const KNOWN = {
  open: 'De regels zijn openbaar.',
  'known-criteria': 'Mensen weten wat meetelt, maar niet hoe zwaar.',
  secret: 'Mensen krijgen niet te horen wat meetelt.',
};

export const nl: RegimeLanguage = {
  rules: {
    nobody: () => 'Niemand meldt iets, niemand houdt een register bij en niemand wordt gescoord.',

    reporting({ partners, retention, slots, sticky }, label) {
      if (partners.length === 0) return 'Geen enkele partner meldt iets aan het register.';
      const names = and.format(partners.map((name) => low(label(name))));
      const many = partners.length === 1 ? '1 partner meldt' : `${count(partners.length)} partners melden`;
      const periods = slots === undefined ? '' : `, in tijdvakken van ${months(slots)}`;
      const never = sticky ? ' Dat er eerder iets was, wordt nooit vergeten.' : '';
      return `${many} aan één register: ${names}. Het register bewaart wat het hoort ${months(retention)} lang${periods}.${never}`;
    },

    mistakes({ own, factors: [a, b, c], namesakes }) {
      if (!own) return 'Het register maakt zelf geen fouten.';
      const groups =
        a === b && b === c
          ? 'in elke groep even vaak'
          : `in de groepen A, B en C ${count(a)}, ${count(b)} en ${count(c)} keer zo vaak als gewoonlijk`;
      return `Het register neemt ook vermeldingen op van dingen die niet zijn gebeurd, ${groups}, en ziet soms de ene burger voor de andere aan${namesakes ? ' met een gelijkende naam, van wie dan de juiste vermelding wordt opgenomen' : ''}.`;
    },

    criteria({ counting, min, max, neutral, months: every, rank, odds }, label) {
      if (counting.length === 0)
        return `Niets telt mee: iedereen houdt de neutrale score van ${count(neutral)}.`;
      const parts = and.format(
        counting.map(({ label: name, weight }) =>
          odds && weight === 100
            ? low(label(name))
            : `${low(label(name))} (${count(weight)}%${odds ? ' van het bewijs' : ''})`,
        ),
      );
      const often = every === 1 ? 'elke maand' : `elke ${months(every)}`;
      const place = rank
        ? ' De score is een rang onder allen die worden gescoord: wat de een wint, verliest een ander.'
        : '';
      return `${capital(parts)} vormen een score van ${count(min)} tot ${count(max)}, waarin ${count(neutral)} neutraal is.${place}${odds ? standsFor(neutral, odds) : ''} De score wordt ${often} opnieuw berekend.`;
    },

    ledger({ start, floor, cap, reset, events }, label) {
      const said = events.map(
        ({ label: event, points }) =>
          `${count(Math.abs(points))} ${points > 0 ? 'erbij' : 'eraf'} voor een maand met “${label(event)}”`,
      );
      const anew = reset === 0 ? '' : ` Elke ${months(reset)} begint iedereen opnieuw.`;
      const scale = `Iedereen begint met ${count(start)} punten, op een schaal van ${count(floor)} tot ${count(cap)}.`;
      if (said.length === 0) return `${scale} Geen gebeurtenis verandert ze.${anew}`;
      return `${scale} ${capital(and.format(said))}.${anew}`;
    },

    grades({ grades }, label) {
      const said = grades.map(({ name, from, below }) => {
        const range =
          from === undefined
            ? `onder ${count(below ?? 0)}`
            : below === undefined
              ? `vanaf ${count(from)}`
              : `van ${count(from)} tot en met ${count(below - 1)}`;
        return `${label(name)} (${range})`;
      });
      return `${said.length === 1 ? '1 rang' : `${count(said.length)} rangen`}: ${and.format(said)}.`;
    },

    friends: ({ mode }) => FRIENDS[mode],

    phases({ voluntary, mandatory }) {
      const join = voluntary === 'never' ? '' : `Vanaf ${month(voluntary)} mogen mensen meedoen; `;
      const all =
        mandatory === 'never'
          ? 'niemand wordt ooit gedwongen'
          : `vanaf ${month(mandatory)} wordt iedereen gescoord`;
      return `${join}${join === '' ? capital(all) : all}.`;
    },

    doors({ enabled, from, closed }, label) {
      if (!enabled) return 'Er wordt geen sanctie opgelegd.';
      if (closed.length === 0) return 'Er gaat geen deur dicht door een lage score.';
      return `${capital(since(from))} sluit een lage score deuren: ${doors(closed, true, label)}.`;
    },

    privileges: ({ from, open }, label) =>
      open.length === 0
        ? 'Een hoge score brengt geen voorrecht.'
        : `${capital(since(from))} opent een hoge score deuren: ${doors(open, false, label)}.`,

    list({ enabled, published, records, months: least, stock, early }, label) {
      if (!enabled) return 'Er is geen lijst.';
      const many = records === 1 ? '1 vermelding' : `${count(records)} vermeldingen`;
      const shownTo = published ? ', die wordt gepubliceerd' : '';
      const then = stock > 0 ? ` ${count(stock)}% staat er bij het begin al op.` : '';
      const where =
        early === 'all'
          ? 'alle delen van het leven'
          : early === 'none'
            ? ''
            : and.format(early.map((domain) => label(domain)));
      const before = early === 'none' ? '' : ` Voordat sancties ingaan, sluit de lijst deuren in ${where}.`;
      return `Na ${many} van een overtreding binnen een jaar komt een burger op een lijst${shownTo}, voor ten minste ${months(least)}.${then}${before}`;
    },

    onTheList({ from, reasons, least, compliance, published }, label) {
      const said = reasons.map(({ label: field, records, within, unpaid }) => {
        const many = records === 1 ? 'een vermelding' : `${count(records)} vermeldingen`;
        return `${many} van “${label(field)}” binnen ${months(within)}${unpaid ? ' (zolang iets onbetaald is)' : ''}`;
      });
      const stay = least === 0 ? '' : `, voor ten minste ${months(least)}`;
      const out = compliance
        ? `Wie erop staat, gaat eraf${least === 0 ? '' : ' daarna'} zodra er niets meer als onbetaald staat.`
        : 'Na die tijd gaat wie erop staat eraf, wat er ook nog te betalen is.';
      return `Vanaf ${month(from)} brengt ${or.format(said)} een burger op een lijst${published ? ', die wordt gepubliceerd' : ''}${stay}. ${out} Er is geen score.`;
    },

    listedDoors({ enabled, closed }, label) {
      if (!enabled) return 'Op de lijst staan sluit geen deur.';
      return closed.length === 0
        ? 'Op de lijst staan sluit op zichzelf geen deur.'
        : `Op de lijst staan betekent: ${and.format(closed.map((door) => low(label(door))))}.`;
    },

    joint({ enabled, from, domains, listed }, label) {
      if (!enabled) return 'Een overtreding in één deel van het leven telt niet in andere.';
      const where =
        domains === 'all'
          ? 'in alle delen van het leven'
          : `ook in ${and.format(domains.map((domain) => label(domain)))}`;
      const what = listed ? 'op de lijst staan' : 'een overtreding in één deel van het leven';
      return `${capital(since(from))} sluit ${what} deuren ${where}.`;
    },

    gatekeepers: ({ domains }, label) =>
      `Wie aan de deur staat, handhaaft het in ${and.format(domains.map(({ domain, percent }) => `${count(percent)}% van de maanden (${label(domain)})`))}.`,

    known: ({ opacity }) => KNOWN[opacity],

    people({ react, cost }) {
      const change = react
        ? 'Mensen passen aan wat zij doen'
        : 'Er wordt aangenomen dat mensen niets veranderen aan wat zij doen';
      return `${change}, en ${cost ? 'dichte deuren kosten hun geld' : 'dichte deuren worden geacht niets te kosten'}.`;
    },

    rights({ granted, apart }, label) {
      if (granted.length === 0) return 'Er is geen bezwaar mogelijk en geen andere waarborg.';
      const said = granted.map(
        (right) => `${low(label(right.label))}${/^\d/.test(right.from) ? ` (${since(right.from)})` : ''}`,
      );
      const times = apart.map(
        (one) =>
          `voor wat ${low(label(one.partner))} vastlegde, geldt ${low(label(one.label))} na ${months(one.months)}`,
      );
      const many = said.length === 1 ? 'Er is één waarborg' : `Er zijn ${count(said.length)} waarborgen`;
      return `${many}: ${and.format(said)}.${times.length === 0 ? '' : ` ${capital(and.format(times))}.`}`;
    },
  },

  details: {
    partner: ({ partner, coverage, misses, falseRecords, delay }, label) =>
      `${label(partner)}: kent ${byGroup(coverage)} van de burgers, mist ${byGroup(misses)} van wat er gebeurt, maakt van ${count(falseRecords)}% van de burgers per maand een onjuiste vermelding, en meldt ${delay === 0 ? 'meteen' : `na ${months(delay)}`}.`,
    errors: ({ scale, mixUps, factors }) =>
      `Onjuiste vermeldingen en verwisselingen komen ${count(scale)} keer zo vaak voor als bij elke partner staat, maal ${byGroup(factors, '')}; ${count(mixUps)}% van de burgers per maand krijgt een vermelding van iemand met een gelijkende naam.`,
    register: ({ siloed, privateLife }) =>
      `${siloed ? 'Elk deel van het leven mag alleen naar de eigen gegevens kijken' : 'Elk deel van het leven mag naar alle gegevens kijken'}; wat partners van het privéleven weten, wordt ${privateLife ? 'ook' : 'niet'} bewaard.`,
    scale: ({ gain, neutral }) =>
      `Punten boven of onder het ijkpunt verschuiven de score van ${count(neutral)} af met een factor ${count(gain)}.`,
    hysteresis: ({ points }) =>
      `Een deur die een score heeft gesloten, gaat ${count(points)} punten boven de drempel weer open.`,
    listFrom: ({ from }) => `De lijst wordt bijgehouden ${since(from)}.`,
    dates: ({ sanctions, voluntary }) =>
      `Sancties volgen ${since(sanctions)}; de vrijwillige fase begint ${voluntary === 'never' ? 'nooit' : `in ${month(voluntary)}`}.`,
    off: ({ labels }, label) =>
      `Wat hier geacht wordt niet te gebeuren: ${and.format(labels.map((one) => low(label(one))))}.`,
    option: ({ label: idea, option, value }, label) => `${label(idea)}: ${option} = ${value}.`,
  },
};
