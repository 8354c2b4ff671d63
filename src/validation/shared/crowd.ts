/**
 * A crowd in which everybody sees how many act, and acts once those are as many as their threshold.
 */
import { census, own, read } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { defineWorld, type OwnModel } from '../../models/define-world.js';

export function followCrowd(size: i32, threshold: I32, acting: i32, active: U8): void {
  for (let i = 0; i < size; i++) {
    active[i] = flag(acting >= threshold[i]);
  }
}

/** How many act when nobody joins any more; `null` if the crowd still moves after the last month. */
export function crowdOf(model: Omit<OwnModel, 'kernels'> & { kernels?: OwnModel['kernels'] }): number | null {
  const crowd = defineWorld({
    ...model,
    columns: [...(model.columns ?? []), { name: 'active', bits: 8 }],
    kernels: [
      ...(model.kernels ?? []),
      { stage: 'act', run: followCrowd, with: [read('threshold'), census('sum', 'active'), own('active')] },
    ],
  }).run({ sums: ['active'] });
  const [before, last] = crowd.sum('active').slice(-2);
  return before === last ? last : null;
}
