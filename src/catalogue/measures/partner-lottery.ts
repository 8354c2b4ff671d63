import { defineMeasure, NOT_ESTIMABLE, type OtherWorld, ratio } from '../../engine/contracts.js';
import { sanctionsRedrawn } from '../shared/redraws.js';

/** How often it is drawn which partners know whom, the run’s own draw included. */
const DRAWS = 6;

const worlds: Record<string, OtherWorld> = Object.fromEntries(
  Array.from({ length: DRAWS - 1 }, (_, place) => [
    `draw-${place + 1}`,
    { label: `partners drawn again, ${place + 1} of ${DRAWS - 1}`, partnerLuck: place + 1 },
  ]),
);

export default defineMeasure({
  id: 'partner-lottery',
  label: 'Sanctions by the luck of who is known to whom',
  question:
    'How likely is it that two draws of which partners know a citizen disagree on whether the citizen is under a sanction?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  formula:
    'mean over citizens of 2 p (1 - p), p the share of 6 draws of which partners know whom in which the citizen is under a sanction in the last month; without the bias of few draws (H16)',
  misleads:
    'How many are known stays as it is, by group; that partners share their customers is not in it. Lives follow their sanctions: it is the whole course and not one decision.',
  source: 'Cooper et al. 2024 (self-consistency); measures specification, H16 (partner lottery)',
  worlds,
  compared: (own, others) => {
    const found = sanctionsRedrawn(own, others);
    if (!found) {
      return NOT_ESTIMABLE;
    }
    const { flip, luck } = found;
    return {
      ...ratio(flip * own.citizens, own.citizens, 100),
      parts: {
        score: {
          label: 'Of the variance of scores, by which partners know whom',
          ...(Number.isFinite(luck) ? ratio(luck * own.citizens, own.citizens, 100) : NOT_ESTIMABLE),
        },
      },
    };
  },
});
