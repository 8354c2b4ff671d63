import { defineMeasure, ratio } from '../../engine/contracts.js';

/** The criteria in which somebody can see an aim: purchases, agreements, leisure. */
const AIMS = 3;

export default defineMeasure({
  id: 'legibility',
  label: 'Efforts that know what counts',
  question: 'In what share of months does somebody who lives for the score aim at all that counts?',
  unit: '%',
  worse: 'lower',
  family: 'rights',
  formula:
    '100 % where the criteria are known; where all is secret, 1 - share of months with a wrong guess x 2/3 (H17)',
  misleads:
    'It follows from the rules and the options of the response alone; nobody is asked what they believe.',
  source: 'model specification, 11 (legibility) and S8.1',
  needs: ['score'],
  picture: ({ settings, citizens }) => {
    const guessing = settings.opacity === 2 ? (settings['incentive.wrong-guesses'] ?? 0) / 65536 : 0;
    return ratio((1 - (guessing * (AIMS - 1)) / AIMS) * citizens, citizens, 100);
  },
});
