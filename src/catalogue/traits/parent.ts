import { defineTrait, draw, option, own } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

export function raise(size: i32, luck: U16, share: i32, parent: U8): void {
  for (let i = 0; i < size; i++) {
    parent[i] = flag(luck[i] < share);
  }
}

export default defineTrait({
  id: 'parent',
  label: 'Lives with a child',
  assumption: true,
  columns: [{ name: 'parent', label: 'Lives with a child', bits: 1, fixed: true }],
  draws: { family: { bits: 16, unit: 'household' } },
  options: {
    share: {
      label: 'Percent of households with a child',
      unit: 'percent',
      value: 30.5,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [{ stage: 'birth', run: raise, with: [draw('family'), option('share'), own('parent')] }],
});
