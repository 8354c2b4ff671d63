/**
 * What somebody could do about a score: points of each criterion as the register stands, and a year later
 * if they break nothing, say nothing and buy what is called responsible. Friends, income and who knows
 * them stay as they are.
 */
import {
  type Criterion,
  type Field,
  type Found,
  isByOdds,
  NOT_ESTIMABLE,
  type Picture,
  UNKNOWN,
  worthTable,
} from '../../engine/contracts.js';

const YEAR = 12;
const EVEN_BITS = 0x55555555;
/** The newest four periods count as recent (model specification, S5). */
const RECENT = 0x55;
/** An unknown income counts as the middle class (src/engine/register). */
const MIDDLE_LEVEL = 16;

/** A citizen's weighted points: percent of weight times thousandths. */
export interface Standing {
  now: number;
  /** A year later, with the best conduct there is. */
  best: number;
  /** The same, where criteria whose rules are not disclosed stay as they are. */
  disclosed: number;
}

/** Weighted points of a citizen now (0), or after so many months of the best conduct. */
type Reader = (citizen: number, months: number) => number;

export interface WeightedReader {
  weight: number;
  read: Reader;
}

/** Points of one's own say nothing of a rank: what a measure by points finds where scores are ranks. */
export const BY_RANK: Found = Object.freeze({
  ...NOT_ESTIMABLE,
  because:
    'Scores are ranks here: what points of one’s own bring depends on what everybody else has, so no sum of points says where a score would stand.',
});

/** Whether scores of this world are ranks among all who are scored. */
export const isByRank = ({ column }: Picture): boolean => column('rank-step') !== undefined;

/** Everybody's points; `undefined` where the register or the scale cannot be read from here. */
export function standingsOf(picture: Picture): Standing[] | undefined {
  const readers = readersOf(picture);
  if (!readers) {
    return undefined;
  }
  const secret = picture.settings.opacity === 2;
  return Array.from({ length: picture.citizens }, (_, citizen) => {
    const now = totalAfter(readers, citizen, 0);
    const best = totalAfter(readers, citizen, YEAR);
    return { now, best, disclosed: secret ? now : best };
  });
}

/** The points of each criterion that weighs anything; friends count as they do on average. */
export function readersOf(picture: Picture): WeightedReader[] | undefined {
  const readers = picture.criteria
    .filter(({ id }) => picture.settings[`criteria.${id}.weight`] > 0)
    .map((criterion) => ({
      weight: picture.settings[`criteria.${criterion.id}.weight`],
      read: pointsOf(picture, criterion),
    }));
  return readers.length > 0 && readers.every(({ read }) => read !== undefined)
    ? (readers as WeightedReader[])
    : undefined;
}

export const totalAfter = (readers: readonly WeightedReader[], citizen: number, months: number): number =>
  readers.reduce((total, { read }) => total + read(citizen, months), 0);

/** Weighted points in points of the scale. */
export const pointsOnScale = ({ settings }: Picture, weighted: number): number =>
  (weighted * settings['scale.factor']) / 65536 / 16;

/** For each citizen whom their score keeps out, the score at which every such door is open again; else 0. */
export function scoresOut({ settings, consequences, column, citizens }: Picture): Float64Array | undefined {
  const standing = column('standing');
  const sanctions = consequences.filter(
    ({ kind, id }) => kind === 'sanction' && settings[`cut-offs.${id}`] !== undefined,
  );
  return (
    standing &&
    Float64Array.from({ length: citizens }, (_, i) => {
      const cutOffs = sanctions
        .filter(({ place }) => (standing[i] >>> place) & 1)
        .map(({ id }) => settings[`cut-offs.${id}`]);
      return cutOffs.length > 0 ? Math.max(...cutOffs) + settings['cut-offs.hysteresis'] : 0;
    })
  );
}

function pointsOf(picture: Picture, criterion: Criterion): Reader | undefined {
  const { settings, partners, fields } = picture;
  const worth = worthTable(settings, criterion.id);
  if (criterion.peer) {
    return () => worth[criterion.reference];
  }
  const unknownPlace = isByOdds(settings) ? UNKNOWN : (criterion.unknown ?? 0);
  const coverage = picture.column('coverage');
  const needed = fields.filter(({ id }) => criterion.needs?.includes(id)).flatMap(({ events }) => events);
  const covering = maskOf(partners.filter(({ reports }) => reports.some((kind) => needed.includes(kind))));
  const terms = criterion.terms.map((term) => ({
    points:
      term.only === undefined || settings[`criteria.${criterion.id}.${term.only}`] === 1 ? term.points : 0,
    read: readingOf(picture, term.reads),
  }));
  if (!coverage || terms.some(({ read }) => read === undefined)) {
    return undefined;
  }
  return (citizen, months) => {
    if (criterion.needs && (coverage[citizen] & covering) === 0) {
      return worth[criterion.unknown === undefined ? held(criterion.base) : unknownPlace];
    }
    const sum = terms.reduce(
      (total, { points, read }) => total + points * (read as Reader)(citizen, months),
      criterion.base,
    );
    return worth[held(sum)];
  };
}

const held = (points: number): number => Math.max(0, Math.min(1000, points));

const maskOf = (partners: readonly { member: number }[]): number =>
  partners.reduce((mask, { member }) => mask | (1 << member), 0);

/** What a scorecard reads of a field, now or after a year of the best conduct. */
function readingOf(picture: Picture, reads: string): Reader | undefined {
  const [id, what] = reads.split('.');
  const field = picture.fields.find((one) => one.id === id);
  if (!field) {
    return undefined;
  }
  const column = picture.column(field.form === 'slots' ? `register:${id}` : `kept:${id}`);
  switch (field.form) {
    case 'slots':
      return column && slotReading(field, what, partsOf(picture, field, column));
    case 'mean':
      return column && meanReading(field, column);
    case 'age':
      return what === 'quarters'
        ? column && ((i, months) => Math.min(63, column[i] + Math.floor(months / 3)))
        : () => 0;
    default:
      return levelReading(picture, field);
  }
}

/** Records of one source, and the periods in which they count. */
interface Part {
  column: ArrayLike<number>;
  kept: number;
}

/** By whom the records of a field are held: all together, or each partner told apart and the others. */
function partsOf({ column, settings }: Picture, field: Field, whole: ArrayLike<number>): Part[] {
  const general = settings['register.retention-months'];
  const periods = (months: number) => {
    const kept = Math.min(field.slots ?? 16, Math.max(0, Math.ceil(months / (field.slotMonths ?? 3))));
    return kept >= 16 ? -1 : 2 ** (2 * kept) - 1;
  };
  const apart = (field.apart ?? []).map((partner) => ({
    column: column(`records:${field.id}:${partner}`) ?? [],
    kept: periods(settings[`register.retention-months.by.${partner}`] ?? general),
  }));
  const others = (apart.length > 0 && column(`records:${field.id}:others`)) || whole;
  return [...apart, { column: others, kept: periods(general) }];
}

/** Records that count, shifted by some periods; where nothing is forgotten, what fell off stands in the oldest period. */
function laterOn(records: number, kept: number, shift: number, sticky = false): number {
  const moved = shift >= 32 ? 0 : records << shift;
  const room = kept >>> 0;
  const oldest = room & ~(room >>> 2);
  const fallen = records & kept & ~(shift >= 32 ? 0 : room >>> shift);
  const right = sticky && (fallen & EVEN_BITS) !== 0 ? oldest & EVEN_BITS : 0;
  const wrong = sticky && (fallen & ~EVEN_BITS) !== 0 ? oldest & ~EVEN_BITS : 0;
  return (moved & kept) | right | wrong;
}

function slotReading(field: Field, what: string, parts: readonly Part[]): Reader {
  return (citizen, months) => {
    const shift = 2 * Math.round(months / (field.slotMonths ?? 3));
    const records = parts.reduce(
      (all, { column, kept }) => all | laterOn(column[citizen], kept, shift, field.sticky),
      0,
    );
    const periods = (records | (records >>> 1)) & EVEN_BITS;
    const recent = pairs(periods & RECENT);
    const all = pairs(periods);
    return what === 'recent' ? recent : what === 'older' ? all - recent : all;
  };
}

function pairs(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    count++;
  }
  return count;
}

/** A year of what is worth most brings a running mean most of the way to it. */
function meanReading(field: Field, column: ArrayLike<number>): Reader {
  const neutral = field.neutral ?? 128;
  const worth = Object.values(field.worth ?? {}).slice(0, 2);
  const best = worth.reduce((sum, { present, absent }) => sum + Math.max(present, absent), neutral);
  const target = Math.max(0, Math.min(255, best));
  return (citizen, months) => {
    let mean = column[citizen];
    for (let month = 0; month < months; month++) {
      mean += (target - mean + (target > mean ? 7 : 0)) >> 3;
    }
    return Math.max(column[citizen], mean);
  };
}

function levelReading(picture: Picture, field: Field): Reader | undefined {
  const trait = picture.column(field.trait ?? '');
  const coverage = picture.column('coverage');
  const covering = maskOf(picture.partners.filter(({ reports }) => reports.includes(field.id)));
  return trait && coverage
    ? (citizen) => ((coverage[citizen] & covering) !== 0 ? trait[citizen] : MIDDLE_LEVEL)
    : undefined;
}
