/** All figures of a result, in the order a report shows them. */
import type { Comparison, RunResult } from '../run/results.js';
import { doors } from './doors.js';
import type { Figure, FigureOptions } from './figure.js';
import { lives } from './lives.js';
import { livesByGroup } from './lives-by-group.js';
import { money } from './money.js';
import { MEASURES_OVER_TIME, overTime } from './over-time.js';
import { partings } from './partings.js';
import { risk } from './risk.js';
import { scores } from './scores.js';
import { ties } from './ties.js';

export type { Figure, FigureOptions, FigureTable } from './figure.js';
export { doors, lives, livesByGroup, MEASURES_OVER_TIME, money, overTime, partings, risk, scores, ties };

export const figuresOfRun = (run: RunResult, options: FigureOptions = {}): Figure[] => [
  ...MEASURES_OVER_TIME.map((measure) => overTime(run, measure, options)),
  doors(run),
  scores(run),
  ties(run),
  risk(run),
];

export const figuresOfComparison = (comparison: Comparison, options: FigureOptions = {}): Figure[] => [
  lives(comparison),
  partings(comparison, options),
  ...MEASURES_OVER_TIME.map((measure) => overTime(comparison, measure, options)),
  doors(comparison),
  ties(comparison),
  money(comparison),
  scores(comparison),
  livesByGroup(comparison),
  risk(comparison),
];
