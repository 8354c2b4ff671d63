/**
 * What the points of a criterion are worth before they are put on the scale.
 *
 * Of a score by weights, the points times the weight. Of a score by odds, evidence for keeping what was agreed: a
 * natural logarithm of odds in 4,096ths, out of a table that a regime gives, with a place for whom nobody knows.
 */
import type { Settings } from '../contracts.js';
import type { I32, i32 } from '../lanes.js';

/** A criterion's points lie between 0 and this. */
export const MOST_POINTS = 1000;
/** Parts of a natural logarithm. */
export const EVIDENCE_UNIT = 4096;
/** Stands for whom no partner knows, where points are evidence. */
export const UNKNOWN = MOST_POINTS + 1;

/** Whether a score of these settings adds up evidence, and not weighted points. */
export const isByOdds = (settings: Settings): boolean => settings['scale.odds'] === 1;

/**
 * What so many points of a criterion are worth.
 *
 * @param points  0 to 1000; where points are evidence also `UNKNOWN`
 */
export function worthOf(settings: Settings, criterion: string, points: number): number {
  const about = `criteria.${criterion}`;
  if (!isByOdds(settings)) {
    return settings[`${about}.weight`] * points;
  }
  if (points === UNKNOWN) {
    return settings[`${about}.evidence.unknown`];
  }
  let worth = 0;
  for (let band = 0; band < settings[`${about}.evidence.bands`]; band++) {
    worth =
      points >= settings[`${about}.evidence.${band}.from`]
        ? settings[`${about}.evidence.${band}.worth`]
        : worth;
  }
  return worth;
}

/** Places of a table of worth: a power of two. */
const PLACES = 1024;

/** The worth of all points from 0 to 1000, and of being unknown. */
export const worthTable = (settings: Settings, criterion: string): Int32Array =>
  Int32Array.from({ length: PLACES }, (_, points) =>
    points > UNKNOWN ? 0 : worthOf(settings, criterion, points),
  );

/** Looks up what points are worth. */
export function addEvidence(size: i32, points: I32, worth: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = into[i] + worth[points[i] & (PLACES - 1)];
  }
}
