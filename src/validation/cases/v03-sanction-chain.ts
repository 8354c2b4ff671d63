import { defineCase, fourErrors } from '../case.js';
import { LISTED_MONTHS, listedShare } from '../shared/listed.js';

const ENTER = Math.round(0.02 * 65536);
const LEAVE = Math.round(0.08 * 65536);

export default defineCase({
  id: 'V3',
  title: 'A list that is entered with .02 and left with .08 a month holds a fifth of the people.',
  source: 'two-state Markov chain: a / (a + b), memory 1 - a - b, half-life ln 2 / -ln(1 - a - b)',
  slow: true,
  run: () => {
    const { share, error, memory } = listedShare(ENTER, LEAVE, 0);
    const memoryError = Math.sqrt((1 - 0.9 ** 2) / LISTED_MONTHS);
    const halfLife = Math.log(2) / -Math.log(memory);
    const steepness = halfLife / (memory * -Math.log(memory));
    return [
      fourErrors('share listed', 0.2, share, error),
      fourErrors('memory from month to month', 0.9, memory, memoryError),
      fourErrors('half-life of the covariance, months', 6.579, halfLife, steepness * memoryError),
    ];
  },
});
