import { ordersOf } from '../statistics/shares/coalitions.js';
import { MOST_WITH_NEEDS, MOST_WITHOUT_NEEDS } from '../statistics/shares/sampled.js';
import { needsOf } from './coalitions.js';
import type { Factor } from './experiment.js';

/** What is wrong with a factor of a decomposition, and the way out. */
export interface PartProblem {
  path: readonly string[];
  message: string;
  next: string;
}

/** Parts are off or on, need parts that there are, and are few enough for orders to be counted. */
export function partProblems(factors: readonly Factor[]): PartProblem[] {
  const paths = factors.map(({ path }) => path);
  const found = factors.flatMap(({ path, range, needs = [] }): PartProblem[] => [
    ...('values' in range && range.values.length !== 2
      ? [
          {
            path: ['factors', path, 'values'],
            message: `\`${path}\` has ${range.values.length} values; in a decomposition it is off or on.`,
            next: 'Give two values: first what it is when off, then when on.',
          },
        ]
      : []),
    ...needs
      .filter((need) => need === path || !paths.includes(need))
      .map((need) => ({
        path: ['factors', path, 'needs'],
        message: `\`${path}\` needs \`${need}\`, which is no other factor here.`,
        next: `Name one of: ${paths.filter((other) => other !== path).join(', ')}.`,
      })),
  ]);
  return found.length > 0 ? found : [...tooMany(factors), ...inCircle(factors)];
}

function tooMany(factors: readonly Factor[]): PartProblem[] {
  const most = factors.some(({ needs }) => needs) ? MOST_WITH_NEEDS : MOST_WITHOUT_NEEDS;
  return factors.length <= most
    ? []
    : [
        {
          path: ['factors'],
          message: `A decomposition has at most ${most} factors, and this one ${factors.length}.`,
          next: 'Switch those together that belong together, or look with `design: morris` first which matter.',
        },
      ];
}

function inCircle(factors: readonly Factor[]): PartProblem[] {
  if (factors.length > MOST_WITH_NEEDS) {
    return [];
  }
  try {
    ordersOf(needsOf(factors));
    return [];
  } catch {
    return [
      {
        path: ['factors'],
        message: 'Some factors need each other in a circle, so that they could never be on.',
        next: 'Take one of their `needs` out.',
      },
    ];
  }
}
