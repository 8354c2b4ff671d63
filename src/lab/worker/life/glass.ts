/** The glass lifted: the ledger of a life, month by month, and its change taken apart. */

import { scaleOf } from '../../../regime/kinds.js';
import type { MonthOfLife } from '../../../run/explain.js';
import type { Ledger } from '../../../run/ledger.js';
import { liveOtherwise } from './alone.js';
import { SWITCHES } from './changed-rules.js';
import { groundsOf, type Lived, type LivedLives, middleOf } from './lived.js';
import { type Glass, type GlassMonth, SOURCES, type Source } from './protocol.js';
import { factorial, roundTo, sharesOf } from './shares.js';
import { letterIn, type Path, type WholeWorld } from './whole-world.js';

/** Other throws of the dice over which luck is averaged. */
export const THROWS = 6;
/** Key of their seeds, apart from what anybody chooses. */
const OTHER_LUCK = 0x676c6173;

/** Sixteenths above the bottom of the scale in tenths of a point. */
export const tenths = (sixteenths: number, min: number): number =>
  Math.round((sixteenths * 10) / 16) + min * 10;

/** What a world of the glass is asked: everybody's months with some rules switched off. */
export type WorldWithout = (set: readonly string[]) => { whole: WholeWorld; path: Path } | undefined;

/** The whole ledger, in tenths of a point. */
export function ledgerMonths(
  lived: Lived,
  first: number,
  min: number,
): { before: number; months: GlassMonth[] } {
  const watched = lived.files.filter(({ month }) => month >= first);
  const earlier = lived.files.find(({ month }) => month === first - 1)?.ledger ?? undefined;
  const neutral = watched[0]?.ledger?.neutral ?? 0;
  let score = earlier?.score ?? neutral;
  let ledger = earlier;
  const before = tenths(score, min);
  const months = watched.map((file): GlassMonth => {
    const entries = entriesOf(ledger, file, score, min);
    ledger = file.ledger ?? undefined;
    score = ledger?.score ?? score;
    const { month, recorded, wrongful, byAssociation } = file;
    return { month, score: tenths(score, min), entries, recorded, wrongful, byAssociation };
  });
  return { before, months };
}

/** What moved the score in a month: the criteria whose points changed, and what the scale took or gave. */
function entriesOf(
  before: Ledger | undefined,
  { ledger }: MonthOfLife,
  score: number,
  min: number,
): GlassMonth['entries'] {
  if (!ledger) return [];
  const exactly = (one: Ledger | undefined, criterion: string) =>
    one?.lines.find((line) => line.criterion === criterion)?.exact ?? 0;
  const criteria = ledger.lines.map((line) => ({
    criterion: line.label,
    change: line.exact - exactly(before, line.criterion),
    grounds: groundsOf(line),
  }));
  const ofScale = (name: string, change: number) => ({ criterion: name, change, grounds: [] });
  const entries = [
    ...criteria,
    ofScale('rounding', ((before?.rounding ?? 0) - ledger.rounding) * 65536),
    ofScale('held-back', ((before?.heldBack ?? 0) - ledger.heldBack) * 65536),
  ];
  const whole = tenths(ledger.score, min) - tenths(score, min);
  const rounded = roundTo(
    entries.map(({ change }) => (change * 10) / 65536 / 16),
    whole,
  );
  return entries
    .map((entry, place) => ({ ...entry, change: rounded[place] }))
    .filter(({ change }) => change !== 0);
}

/** How far the score of a life moves with some sources switched on, for every set of them, times the throws. */
export async function valuesOf(
  lives: LivedLives,
  lived: Lived,
  worldWithout: WorldWithout,
  told: (done: number, of: number) => void,
  pause: () => Promise<void>,
): Promise<{ values: Map<number, number>; middle: number }> {
  const { citizen, first, last } = lives;
  const middle = middleOf(lives.whole, lived.path, first);
  const rules = Object.keys(SWITCHES) as (keyof typeof SWITCHES)[];
  const bit = (source: Source) => 1 << SOURCES.indexOf(source);
  const values = new Map<number, number>();
  const of = 2 ** SOURCES.length;
  for (let on = 0; on < 2 ** rules.length; on++) {
    const off = rules.filter((_, place) => ((on >>> place) & 1) === 0);
    const world =
      off.length === 0
        ? { whole: lives.whole, path: lived.path }
        : worldWithout(off.flatMap((one) => [...SWITCHES[one]]));
    const { whole, path } = world ?? { whole: lives.whole, path: lived.path };
    const ruled = rules.reduce((bits, rule) => bits | (off.includes(rule) ? 0 : bit(rule)), 0);
    for (const choices of [0, bit('choices')]) {
      for (const circumstances of [0, bit('circumstances')]) {
        for (const luck of [0, bit('luck')]) {
          await pause();
          const standing = circumstances
            ? whole.standingOf(path[first - 1], citizen)
            : inTheShoesOf(whole, path, first, middle, citizen);
          const from = standing.columns.get('score') ?? 0;
          const seeds = luck ? [undefined] : Array.from({ length: THROWS }, (_, one) => OTHER_LUCK + one);
          const sum = seeds.reduce((total: number, seed) => {
            const letter = choices ? letterIn(lived.letters, first) : () => '.';
            const { scores } = liveOtherwise(whole, path, { citizen, first, last, letter, standing, seed });
            return total + (scores[scores.length - 1] ?? from) - from;
          }, 0);
          values.set(ruled | choices | circumstances | luck, luck ? sum * THROWS : sum);
          told(values.size, of);
        }
      }
    }
  }
  return { values, middle };
}

/** Everything somebody else has, with one's own ties. */
function inTheShoesOf(whole: WholeWorld, path: Path, month: number, other: number, citizen: number) {
  const theirs = whole.standingOf(path[month - 1], other);
  const mine = path[month - 1].words[citizen] & 0xffff;
  return { ...theirs, word: ((theirs.word & ~0xffff) | mine) >>> 0 };
}

/** The change of a life as a sum, in tenths of a point that add up exactly to it. */
export function takenApart(
  values: ReadonlyMap<number, number>,
  total: number,
): Pick<Glass, 'parts' | 'residual'> {
  const value = (on: number) => values.get(on) as number;
  const scale = factorial(SOURCES.length);
  const shares = sharesOf(SOURCES.length, value).map((share) => share / scale);
  const rounded = roundTo(
    [...shares, value(0)].map((part) => (part * 10) / 16 / THROWS),
    total,
  );
  return {
    parts: Object.fromEntries(SOURCES.map((source, place) => [source, rounded[place]])) as Record<
      Source,
      number
    >,
    residual: rounded[SOURCES.length],
  };
}

/** The glass of a life that has been lived to its end. */
export async function glassOf(
  lives: LivedLives,
  lived: Lived,
  worldWithout: WorldWithout,
  told: (done: number, of: number) => void,
  pause: () => Promise<void>,
): Promise<Glass> {
  const { min } = scaleOf(lives.whole.compiled.spec.regime);
  const { before, months } = ledgerMonths(lived, lives.first, min);
  const { values, middle } = await valuesOf(lives, lived, worldWithout, told, pause);
  const final = months[months.length - 1].score;
  return {
    before,
    months,
    final,
    ...takenApart(values, final - before),
    middle,
    throws: THROWS,
    moved: lives.moved(lived.letters, '', lives.last),
  };
}
