import { defineMeasure, NOT_ESTIMABLE, type OtherWorld, ratio } from '../../engine/contracts.js';
import { sanctionsRedrawn } from '../shared/redraws.js';

/** How often mistakes and misses are drawn, the run’s own included. */
const DRAWS = 10;

const worlds: Record<string, OtherWorld> = Object.fromEntries(
  Array.from({ length: DRAWS - 1 }, (_, place) => [
    `draw-${place + 1}`,
    { label: `errors drawn again, ${place + 1} of ${DRAWS - 1}`, errorLuck: place + 1 },
  ]),
);

export default defineMeasure({
  id: 'arbitrariness',
  label: 'Sanctions by the luck of errors',
  question:
    'How likely is it that two draws of the errors alone disagree on whether a citizen is under a sanction?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  formula:
    'mean over citizens of 2 p (1 - p), p the share of 10 draws of mistakes and misses in which the citizen is under a sanction in the last month; without the bias of few draws (H16)',
  misleads:
    'Society, luck in life and coverage are the same, but lives follow their sanctions: it is the whole course and not one decision.',
  source: 'Cooper et al. 2024 (self-consistency); measures specification, H16',
  worlds,
  compared: (own, others) => {
    const found = sanctionsRedrawn(own, others);
    if (!found) {
      return NOT_ESTIMABLE;
    }
    const { flip, undecided, luck } = found;
    return {
      ...ratio(flip * own.citizens, own.citizens, 100),
      parts: {
        undecided: {
          label: 'Under a sanction in more than a tenth of the draws and less than nine',
          ...ratio(undecided * own.citizens, own.citizens, 100),
        },
        score: {
          label: 'Of the variance of scores, by errors',
          ...(Number.isFinite(luck) ? ratio(luck * own.citizens, own.citizens, 100) : NOT_ESTIMABLE),
        },
      },
    };
  },
});
