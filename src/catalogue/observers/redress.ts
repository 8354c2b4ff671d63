import { channel, defineObserver, own, read } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Whether somebody has appealed against something false while it stands; forgotten with it. */
export function followRedress(size: i32, months: U16, news: I32, onFile: I32, found: U8): void {
  for (let i = 0; i < size; i++) {
    const files = news[i] & (onFile[i] >>> 1) & 1;
    found[i] = choose(flag(months[i] > 0) === 1, found[i] | files, 0);
  }
}

export default defineObserver({
  id: 'redress',
  label: 'Appeals against what is false',
  columns: [
    {
      name: 'false-record-found',
      label: 'Something false stands, and an appeal was filed against it',
      bits: 1,
    },
  ],
  kernels: [
    {
      stage: 'count',
      run: followRedress,
      after: ['false-records'],
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('false-record-months'),
        channel('appeal-news'),
        channel('on-file'),
        own('false-record-found'),
      ],
    },
  ],
});
