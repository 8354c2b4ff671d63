/** Points of a criterion: a base and points for each reading of the register, held between 0 and 1000. */
import {
  type Criterion,
  channel,
  type KernelUse,
  read,
  type Settings,
  send,
  table,
  whole,
} from '../contracts.js';
import { choose, type I32, type i32, type U16, within } from '../lanes.js';
import { reading } from '../register/record.js';
import { type PartnersOf, peerKernels } from './peers.js';
import { weighs } from './when.js';
import { addEvidence, UNKNOWN, worthTable } from './worth.js';

/** Stands where a criterion has fewer characteristics than its kernel has room for. */
const NOTHING = { give: 'scratch', name: 'no-characteristic', writes: false } as const;

/** The bit of a citizen's coverage that everybody has: a criterion that needs no partner asks for it. */
export const EVERYBODY = 0x10000;

/** A criterion of up to two characteristics: base plus points for each, held between 0 and 1000. */
export function addFewPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const sum = base + Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, within(sum, 0, 1000), unknown), weight);
  }
}

/** The same for three characteristics. */
export function addPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  three: I32,
  threeEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const sum =
      base + Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach) + Math.imul(three[i], threeEach);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, within(sum, 0, 1000), unknown), weight);
  }
}

/** The same for up to six characteristics. */
export function addManyPoints(
  size: i32,
  coverage: U16,
  partners: i32,
  one: I32,
  oneEach: i32,
  two: I32,
  twoEach: i32,
  three: I32,
  threeEach: i32,
  four: I32,
  fourEach: i32,
  five: I32,
  fiveEach: i32,
  six: I32,
  sixEach: i32,
  base: i32,
  unknown: i32,
  weight: i32,
  weighted: I32,
): void {
  for (let i = 0; i < size; i++) {
    const firstThree =
      Math.imul(one[i], oneEach) + Math.imul(two[i], twoEach) + Math.imul(three[i], threeEach);
    const lastThree =
      Math.imul(four[i], fourEach) + Math.imul(five[i], fiveEach) + Math.imul(six[i], sixEach);
    const sum = within(base + firstThree + lastThree, 0, 1000);
    const known = ((coverage[i] | EVERYBODY) & partners) !== 0;
    weighted[i] = weighted[i] + Math.imul(choose(known, sum, unknown), weight);
  }
}

/** The kernel for a number of characteristics. */
const POINTS = [
  { places: 2, run: addFewPoints },
  { places: 3, run: addPoints },
  { places: 6, run: addManyPoints },
];

/** How a scorecard makes points worth something. */
export interface Counting {
  partnersOf: PartnersOf;
  /** Ways in which friends count in some month. */
  peerModes: readonly number[];
  /** Points are evidence, and no sum of weights. */
  byOdds: boolean;
}

/** The kernels by which a criterion is worked out and weighed. */
export function criterionKernels(
  criterion: Criterion,
  { partnersOf, peerModes, byOdds }: Counting,
  into: string,
): KernelUse[] {
  const kernels: KernelUse[] = [];
  const on = (term: Criterion['terms'][number]) => (settings: Settings) =>
    term.only === undefined || settings[`criteria.${criterion.id}.${term.only}`] === 1 ? term.points : 0;
  const covering = criterion.needs ? partnersOf.fields(criterion.needs) : EVERYBODY;
  if (criterion.peer) {
    kernels.push(...peerKernels(criterion, partnersOf, peerModes));
  }
  const terms = criterion.terms.filter((term) => term.reads !== 'friends' || criterion.peer);
  const { run, places } = POINTS.find(({ places }) => terms.length <= places) ?? POINTS[POINTS.length - 1];
  const filled = Array.from({ length: places }, (_, place) => {
    const term = terms[place];
    return term
      ? [channel(reading(term.reads)), whole((_clock, settings) => on(term)(settings))]
      : [NOTHING, whole(0)];
  }).flat();
  kernels.push({
    stage: 'score',
    run,
    when: weighs(criterion),
    viewed: true,
    with: [
      read('coverage'),
      whole(covering),
      ...filled,
      whole((_clock, settings) => baseOf(criterion, settings)),
      whole((_clock, settings) =>
        criterion.unknown === undefined ? baseOf(criterion, settings) : byOdds ? UNKNOWN : criterion.unknown,
      ),
      whole((_clock, settings) => (byOdds ? 1 : settings[`criteria.${criterion.id}.weight`])),
      send(byOdds ? rawPointsOf(criterion.id) : into),
    ],
  });
  return byOdds ? [...kernels, weighing(criterion, into)] : kernels;
}

/** The base of a criterion with what stands in for terms that are switched off. */
export const baseOf = (criterion: Criterion, settings: Settings): number =>
  criterion.terms.reduce(
    (base, { only, otherwise = 0 }) =>
      base + (only !== undefined && settings[`criteria.${criterion.id}.${only}`] !== 1 ? otherwise : 0),
    criterion.base,
  );

/** Points of one criterion before they are weighed. */
export const rawPointsOf = (criterion: string): string => `raw-points:${criterion}`;

/** The kernel that makes evidence of the points of a criterion. */
const weighing = (criterion: { id: string }, into: string): KernelUse => ({
  stage: 'score',
  run: addEvidence,
  viewed: true,
  when: weighs(criterion),
  with: [
    channel(rawPointsOf(criterion.id)),
    table(`worth:${criterion.id}`, (settings) => worthTable(settings, criterion.id)),
    send(into),
  ],
});
