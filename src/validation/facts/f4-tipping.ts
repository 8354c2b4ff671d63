import type { WorldSpec } from '../../regime/compile.js';
import { loadRegime, loadSociety } from '../../regime/load.js';
import { defineFact, measured } from '../fact.js';

/** How supportive a society is on average, from content to sour. */
const MOODS = [34, 32, 30, 28, 26, 24, 22, 20];
const MONTHS = 36;

/** A society where people differ little, and friends who speak weigh this much. */
function society(mood: number, support: number) {
  const number = (value: number) => `{ value: ${value}, assumption: true }`;
  return loadSociety({
    file: 'tipping.yaml',
    text: [
      'id: tipping',
      'extends: china-2019',
      'title: People who differ little',
      `burn-in-months: ${number(0)}`,
      'traits:',
      `  opinion:\n    mean: ${number(mood)}\n    spread: ${number(4)}\n    lower-in-b: ${number(0)}`,
      `  courage:\n    spread: ${number(4)}`,
      `acts:\n  expression:\n    support: ${number(support)}\n`,
    ].join('\n'),
  });
}

const largestStep = (shares: readonly number[]): number =>
  Math.max(...shares.slice(1).map((share, place) => Math.abs(share - shares[place])));

export default defineFact({
  id: 'F4',
  title: 'Opposition stays hidden, and where friends weigh much it comes into the open all at once.',
  source: 'Kuran 1995; Granovetter 1978',
  rows: [
    { what: 'critical in private less critical in public', unit: 'points', least: 5 },
    {
      what: 'largest step of public criticism as the mood sours, friends weigh 90',
      unit: 'points',
      least: 10,
    },
    { what: 'that step against the largest where friends weigh nothing', unit: 'times', least: 2 },
  ],
  cause:
    'Only the disaffected speak, and chance moods of each month blur the threshold, so the step is softened.',
  look: async ({ worlds: { article }, seed, citizens, live }) => {
    const gap = measured(article, 'private-criticism') - measured(article, 'critical-speech');
    const steps: number[] = [];
    for (const support of [90, 0]) {
      const shares: number[] = [];
      for (const mood of MOODS) {
        const spec: WorldSpec = {
          society: society(mood, support),
          regime: loadRegime('no-register'),
          citizens: Math.max(1_000, Math.floor(citizens / 10)),
          months: MONTHS,
          seed,
          measures: ['critical-speech'],
        };
        const [world] = await live([spec]);
        shares.push(measured(world, 'critical-speech'));
      }
      steps.push(largestStep(shares));
    }
    return [gap, steps[0], steps[0] / steps[1]];
  },
});
