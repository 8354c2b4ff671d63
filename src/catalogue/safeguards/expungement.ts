import { channel, defineSafeguard, own, type Settings, send, table, whole } from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** Of `clear` and `on-file`: all records of the partners that nobody tells apart; from the next bit on of one partner. */
const ALL = 4;
const BY_PARTNER = 'expungement.by-partner.';
const MOST_MONTHS = 127;

/** All records are struck once so many months have passed without a new one; those of some partners sooner or later. */
export function expunge(
  size: i32,
  newly: I32,
  onFile: I32,
  due: I32,
  everything: i32,
  together: i32,
  clean: U8,
  clear: I32,
  news: I32,
): void {
  for (let i = 0; i < size; i++) {
    const count = choose(newly[i] !== 0, 0, atMost(clean[i] + 1, MOST_MONTHS));
    const held = onFile[i] | (-flag((onFile[i] & 3) !== 0) & together);
    const told = flag((due[count] & held) !== 0);
    const all = told & flag(due[count] === everything);
    clean[i] = count;
    clear[i] = clear[i] | (due[count] & -told);
    news[i] = news[i] | all | ((told - all) << 1);
  }
}

/** Whose records stand by themselves, and after how many months they are struck. */
const waits = (settings: Settings): [bit: number, months: number][] => [
  [ALL, settings['expungement.months']],
  ...Object.entries(settings)
    .filter(([path]) => path.startsWith(BY_PARTNER))
    .map(([path, months]): [number, number] => [
      (2 * ALL) << settings[`register.apart.${path.slice(BY_PARTNER.length)}`],
      months,
    ]),
];

/** What is struck after so many months without a new record. */
const dueAfter = (settings: Settings, clean: number): number =>
  waits(settings).reduce((bits, [bit, months]) => bits | (clean >= months ? bit : 0), 0);

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
  byPartner: 'months',
  tells: [
    {
      channel: 'expungement-news',
      bit: 1,
      says: 'Every record was struck, after so long without a new one.',
    },
    {
      channel: 'expungement-news',
      bit: 2,
      says: 'Every record that some of the partners had made was struck, after so long without a new one.',
    },
  ],
  kernels: [
    {
      stage: 'remedy',
      run: expunge,
      with: [
        channel('newly-recorded'),
        channel('on-file'),
        table('expungement:due', (settings) =>
          Int32Array.from({ length: MOST_MONTHS + 1 }, (_, clean) => dueAfter(settings, clean)),
        ),
        whole((_clock, settings) => waits(settings).reduce((bits, [bit]) => bits | bit, 0)),
        whole((_clock, settings) => (waits(settings).length === 1 ? ALL : 0)),
        own('clean-months'),
        send('clear'),
        send('expungement-news'),
      ],
    },
  ],
  assumption: true,
});
