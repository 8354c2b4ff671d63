import { channel, own, read, send, table, whole } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { addManyPoints, EVERYBODY } from '../../engine/scoring/points.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, within } from '../case.js';

/** One point of the scorecard is .0025 of the published logarithm of odds; 730 points are even odds. */
const STEP = 0.0025;
const EVEN = 730;
const points = (coefficient: number): number => Math.round(coefficient / STEP);
/** Chances are whole numbers of 30 bits. */
const ONE = 2 ** 30;

const BASE = EVEN + points(0.1);
/** Characteristics and what each adds; duties of care count for women alone. */
const TERMS = { woman: -0.14, old: -0.7, impaired: -0.67, care: -0.15, trained: 0.27 } as const;
type Term = keyof typeof TERMS;
const NAMES = Object.keys(TERMS) as Term[];

const PEOPLE: readonly [string, readonly Term[], number][] = [
  ['nothing of this', [], 0.525],
  ['a woman', ['woman'], 0.49],
  ['50 or older', ['old'], 0.3543],
  ['in bad health', ['impaired'], 0.3612],
  ['a woman with duties of care', ['woman', 'care'], 0.4526],
  ['all of these', ['woman', 'old', 'care', 'impaired'], 0.1736],
];

/** The chance of work for every sum of points: the logistic curve as a table. */
export function likelihood(size: i32, sums: I32, chances: I32, chance: I32): void {
  for (let i = 0; i < size; i++) {
    chance[i] = chances[sums[i]];
  }
}

const curve = (): Int32Array =>
  Int32Array.from({ length: 1001 }, (_, sum) => ONE / (1 + Math.exp((EVEN - sum) * STEP)));

function chances(): number[] {
  const lived = defineWorld({
    id: 'employment-score',
    citizens: PEOPLE.length,
    months: 1,
    columns: [
      { name: 'known', bits: 16, start: 65535 },
      ...NAMES.map((name) => ({
        name,
        bits: 32,
        signed: true,
        start: (citizen: number) => (PEOPLE[citizen][1].includes(name) ? 1 : 0),
      })),
      { name: 'chance', bits: 32, signed: true },
    ],
    kernels: [
      {
        stage: 'score',
        run: addManyPoints,
        with: [
          read('known'),
          whole(EVERYBODY),
          ...NAMES.flatMap((name) => [read(name), whole(points(TERMS[name]))]),
          read('woman'),
          whole(0),
          whole(BASE),
          whole(BASE),
          whole(1),
          send('weighted'),
        ],
      },
      { stage: 'score', run: likelihood, with: [channel('weighted'), table('curve', curve), own('chance')] },
    ],
  }).run({ sums: [] });
  return Array.from(lived.column('chance'), (chance) => chance / ONE);
}

/** The logarithm of odds from which the curve is above a chance. */
function cutOff(chance: number, expected: number): Check {
  const sum = curve().findIndex((at) => at > chance * ONE);
  return within(`chance ${chance}, as log-odds`, expected, (sum - EVEN) * STEP, STEP, 'one point');
}

export default defineCase({
  id: 'T8',
  title: 'A published employment score gives a woman with the same record less of a chance.',
  source:
    'Austrian labour-market assistance, published logit of 2018 (Der Standard, October 2018; kontrast.at)',
  run: () => {
    const obtained = chances();
    return [
      ...PEOPLE.map(([who, , expected], citizen) =>
        within(who, expected, obtained[citizen], 0.00005, 'four decimals as printed'),
      ),
      cutOff(0.66, 0.6633),
      cutOff(0.25, -1.0986),
    ];
  },
});
