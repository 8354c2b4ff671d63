import type { Clock, Settings } from '../../engine/contracts.js';

/** The month of the office's year, 0 to 11; it begins with the month in which the rules do. */
const monthOfYear = (clock: Clock, settings: Settings): number =>
  (((clock.month - settings['phases.mandatory']) % 12) + 12) % 12;

export const yearBegins = (clock: Clock, settings: Settings): boolean => monthOfYear(clock, settings) === 0;

/** The last month of a year of which all twelve months were lived under the regime. */
export const yearCloses = (clock: Clock, settings: Settings): boolean =>
  clock.month >= 12 && clock.mandatory && monthOfYear(clock, settings) === 11;
