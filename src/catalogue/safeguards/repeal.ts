import { defineSafeguard, send } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';

/** Nobody is scored, listed or sanctioned any longer. */
export function letEverybodyGo(size: i32, staysOut: I32): void {
  for (let i = 0; i < size; i++) {
    staysOut[i] = staysOut[i] | 1;
  }
}

export default defineSafeguard({
  id: 'repeal',
  label: 'Repeal of the regime',
  question: 'Does the regime end, and is everybody treated from then on as if nothing were known of them?',
  actsOn: 'enrolment',
  // the list reaches nobody either
  amends: () => ({ 'blacklist.everybody': 0 }),
  kernels: [{ stage: 'phase', run: letEverybodyGo, with: [send('stays-out')] }],
  assumption: true,
});
