/** Citizens of whom something is true, found in a fixed order, so that a link finds the same people again. */
import { explainLife, type LifeFile } from '../../run/explain.js';
import type { KeptWorld } from './kept-world.js';
import { BAND, LISTED, NOT_SCORED, SANCTION, SILENT, type Story, WRONGFUL } from './protocol.js';

/** Months without a sanction after which somebody counts as recovered. */
const RECOVERED = 6;
/** Lives looked into for a story that only a whole life can tell. */
const LOOKED_INTO = 400;

/** Up to `most` citizens, lowest numbers first or longest first where the story has a length. */
export function findStory(kept: KeptWorld, story: Story, month: number, most: number): number[] {
  return month < 1 ? [] : FIND[story](kept, month).slice(0, most);
}

const FIND: Record<Story, (kept: KeptWorld, month: number) => number[]> = {
  'only-friends': (kept, month) =>
    withBit(kept, month, SANCTION)
      .slice(0, LOOKED_INTO)
      .filter((citizen) => onlyByFriends(lifeUntil(kept, citizen, month), month)),
  'never-recovered': (kept, month) =>
    everWith(kept, month, WRONGFUL).filter((citizen) => stillShut(kept, citizen, month)),
  'wrongful-longest': (kept, month) => longest(kept, month, WRONGFUL),
  'listed-longest': (kept, month) => longest(kept, month, LISTED),
  'highest-with-errors': (kept, month) => {
    const frame = kept.frame(month) as Uint8Array;
    const band = (citizen: number) => frame[citizen] & BAND;
    return everWith(kept, month, WRONGFUL)
      .filter((citizen) => band(citizen) !== NOT_SCORED)
      .sort((one, other) => band(other) - band(one) || one - other);
  },
  'silent-critics': (kept, month) => longest(kept, month, SILENT),
};

function withBit(kept: KeptWorld, month: number, bit: number): number[] {
  const frame = kept.frame(month) as Uint8Array;
  const found: number[] = [];
  for (let i = 0; i < frame.length; i++) {
    if ((frame[i] & bit) !== 0) found.push(i);
  }
  return found;
}

/** Months each citizen stood under something, up to a month. */
function monthsUnder(kept: KeptWorld, month: number, bit: number): Uint16Array {
  const months = new Uint16Array(kept.citizens);
  for (let one = 1; one <= month; one++) {
    const frame = kept.frame(one) as Uint8Array;
    for (let i = 0; i < frame.length; i++) {
      if ((frame[i] & bit) !== 0) months[i]++;
    }
  }
  return months;
}

function everWith(kept: KeptWorld, month: number, bit: number): number[] {
  const months = monthsUnder(kept, month, bit);
  return [...months.keys()].filter((citizen) => months[citizen] > 0);
}

function longest(kept: KeptWorld, month: number, bit: number): number[] {
  const months = monthsUnder(kept, month, bit);
  return [...months.keys()]
    .filter((citizen) => months[citizen] > 0)
    .sort((one, other) => months[other] - months[one] || one - other);
}

/** Wrongly sanctioned once, and in no stretch of half a year free of every sanction since. */
function stillShut(kept: KeptWorld, citizen: number, month: number): boolean {
  let began = 0;
  let free = 0;
  for (let one = 1; one <= month; one++) {
    const state = (kept.frame(one) as Uint8Array)[citizen];
    if (began === 0 && (state & WRONGFUL) !== 0) began = one;
    free = (state & SANCTION) === 0 ? free + 1 : 0;
    if (began > 0 && free >= RECOVERED) return false;
  }
  return began > 0 && began <= month - RECOVERED;
}

const lifeUntil = (kept: KeptWorld, citizen: number, month: number): LifeFile =>
  explainLife({ ...kept.compiled, months: month }, kept.historyOf(citizen), citizen);

/** Everything that is shut this month would be open if friends did not count. */
function onlyByFriends(life: LifeFile, month: number): boolean {
  const { byAssociation, sanctions } = life.months[month - 1];
  return sanctions.length > 0 && sanctions.every((one) => byAssociation.includes(one));
}
