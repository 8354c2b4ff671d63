import { channel, defineSafeguard, option, own, send } from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** All records are struck once so many months have passed without a new one. */
export function expunge(
  size: i32,
  newly: I32,
  onFile: I32,
  months: i32,
  clean: U8,
  clear: I32,
  news: I32,
): void {
  for (let i = 0; i < size; i++) {
    const count = choose(newly[i] !== 0, 0, atMost(clean[i] + 1, 127));
    const due = flag(count >= months) & flag(onFile[i] !== 0);
    clean[i] = count;
    clear[i] = clear[i] | (due << 2);
    news[i] = news[i] | due;
  }
}

export default defineSafeguard({
  id: 'expungement',
  label: 'Expungement',
  question: 'Is the file emptied after a time without a new record?',
  actsOn: 'register',
  columns: [{ name: 'clean-months', label: 'Months without a new record', bits: 7, unit: 'months' }],
  channels: { 'expungement-news': { start: 0, merge: 'or' } },
  options: {
    months: {
      label: 'Months without a new record after which all are struck',
      unit: 'months',
      value: 24,
      least: 1,
      most: 120,
      source: 'model specification, S10; the number of months is ours',
      assumption: true,
    },
  },
  tells: [
    {
      channel: 'expungement-news',
      bit: 1,
      says: 'Every record was struck, after so long without a new one.',
    },
  ],
  kernels: [
    {
      stage: 'remedy',
      run: expunge,
      with: [
        channel('newly-recorded'),
        channel('on-file'),
        option('months'),
        own('clean-months'),
        send('clear'),
        send('expungement-news'),
      ],
    },
  ],
  assumption: true,
});
