/** In which months somebody is scored, and by what. */
import type { Clock, Settings } from '../contracts.js';

export const scoring = (clock: Clock): boolean => clock.voluntary || clock.mandatory;
/** Whether scores are worked out anew in this month. */
export const renewing = (clock: Clock, settings: Settings): boolean =>
  scoring(clock) && (clock.month - 1) % settings['scale.update-months'] === 0;
/** Whether a criterion counts. */
export const weighs = (criterion: { id: string }) => (clock: Clock, settings: Settings) =>
  scoring(clock) && settings[`criteria.${criterion.id}.weight`] > 0;
