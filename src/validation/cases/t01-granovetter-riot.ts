import { defineCase, exactly } from '../case.js';
import { crowdOf } from '../shared/crowd.js';

const riot = (thresholdOf: (citizen: number) => number): number | null =>
  crowdOf({
    id: 'granovetter-riot',
    citizens: 100,
    months: 101,
    columns: [{ name: 'threshold', bits: 32, signed: true, start: thresholdOf }],
  });

export default defineCase({
  id: 'T1',
  title: 'A riot of a hundred shrinks to one when one threshold moves from 1 to 2.',
  source: 'Granovetter 1978, p. 1425',
  run: () => [
    exactly('thresholds 0 to 99: rioters', 100, riot((citizen) => citizen) ?? Number.NaN),
    exactly(
      'the threshold 1 replaced by 2',
      1,
      riot((citizen) => (citizen === 1 ? 2 : citizen)) ?? Number.NaN,
    ),
  ],
});
