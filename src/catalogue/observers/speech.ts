import { defineObserver, own, read } from '../../engine/contracts.js';
import { atMost, type i32, type U8, type U16 } from '../../engine/lanes.js';

export function countSpeech(size: i32, critical: U8, months: U16): void {
  for (let i = 0; i < size; i++) {
    months[i] = atMost(months[i] + critical[i], 65535);
  }
}

export default defineObserver({
  id: 'speech',
  label: 'How often somebody criticised in public',
  columns: [{ name: 'speech-months', label: 'Months with public criticism', bits: 16, unit: 'months' }],
  kernels: [
    {
      stage: 'count',
      run: countSpeech,
      when: (clock) => clock.month >= 1,
      with: [read('critical'), own('speech-months')],
    },
  ],
});
