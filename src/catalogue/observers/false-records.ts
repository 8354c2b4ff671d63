import { defineObserver, own, read, whole } from '../../engine/contracts.js';
import { atMost, choose, flag, type i32, type U16, type U32 } from '../../engine/lanes.js';

/** The upper bit of every pair: a false record stands in that period. */
const FALSE_BITS = 0xaaaaaaaa | 0;

export function followFalseRecords(
  size: i32,
  arrears: U32,
  breach: U32,
  judgment: U16,
  speech: U16,
  falseBits: i32,
  months: U16,
): void {
  for (let i = 0; i < size; i++) {
    const stands = flag(((arrears[i] | breach[i] | judgment[i] | speech[i]) & falseBits) !== 0);
    months[i] = choose(stands === 1, atMost(months[i] + 1, 65535), 0);
  }
}

export default defineObserver({
  id: 'false-records',
  label: 'How long something false has stood in the register',
  columns: [
    {
      name: 'false-record-months',
      label: 'Months in which something false has stood without a break',
      bits: 16,
      unit: 'months',
    },
  ],
  kernels: [
    {
      stage: 'count',
      run: followFalseRecords,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('register:arrears'),
        read('register:breach'),
        read('register:judgment'),
        read('register:speech'),
        whole(FALSE_BITS),
        own('false-record-months'),
      ],
    },
  ],
});
