import { friends, own, read } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { topologies } from '../../models/topologies.js';
import { defineCase, exactly } from '../case.js';

/** Joins once as many others are seen to have joined as one's threshold says. */
export function join(size: i32, threshold: U8, others: I32, active: U8): void {
  for (let i = 0; i < size; i++) {
    active[i] = flag(others[i] >= threshold[i]);
  }
}

function crowd(thresholdOf: (citizen: number) => number): number {
  const lived = defineWorld({
    id: 'granovetter-uniform',
    months: 100,
    ties: topologies.complete(100),
    columns: [
      { name: 'threshold', bits: 8, start: thresholdOf },
      { name: 'active', bits: 1, public: true },
    ],
    kernels: [
      { stage: 'act', run: join, with: [read('threshold'), friends('count', 'active'), own('active')] },
    ],
  }).run();
  return lived.sum('active')[100];
}

export default defineCase({
  id: 'V1',
  title: 'One threshold more or less decides whether a hundred people act or one does.',
  source: 'Granovetter 1978, American Journal of Sociology 83(6)',
  run: () => [
    exactly(
      'thresholds 0 to 99: people who act',
      100,
      crowd((citizen) => citizen),
    ),
    exactly(
      'the threshold 1 replaced by 2',
      1,
      crowd((citizen) => (citizen === 1 ? 2 : citizen)),
    ),
  ],
});
