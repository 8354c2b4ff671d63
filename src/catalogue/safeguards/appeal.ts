import { census, channel, defineSafeguard, draw, option, own, send, whole } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * Appeals, one at a time: filed against the newest false record of those who have one, else against the
 * newest true one; decided after the delay, by lot where more are due than can be decided.
 *
 * The column holds months until the decision and whether it is about a false record: 0 is no appeal.
 */
export function appeal(
  size: i32,
  onFile: I32,
  filing: U16,
  lot: U16,
  outcome: U16,
  queue: i32,
  capacity: i32,
  told: i32,
  often: i32,
  seldom: i32,
  winsFalse: i32,
  winsTrue: i32,
  delay: i32,
  appealing: U8,
  due: U8,
  clear: I32,
  news: I32,
): void {
  for (let i = 0; i < size; i++) {
    const wrong = (onFile[i] >>> 1) & 1;
    const limit = choose((wrong & told) === 1, often, seldom);
    const files = flag(appealing[i] === 0) & flag(onFile[i] !== 0) & flag(filing[i] < limit);
    const state = choose(files === 1, ((delay + 1) << 1) | wrong, appealing[i]);
    const left = state >>> 1;
    // a place in the queue without dividing: the lot times the queue on 16 bits
    const place = Math.imul(lot[i], queue >>> 16) + (Math.imul(lot[i], queue & 0xffff) >>> 16);
    const decided = flag(left === 1) & flag(place < capacity);
    const about = state & 1;
    const wins = decided & flag(outcome[i] < choose(about === 1, winsFalse, winsTrue));
    const next = choose(decided === 1, 0, choose(left > 1, state - 2, state));
    appealing[i] = next;
    due[i] = flag(next >>> 1 === 1);
    clear[i] = clear[i] | Math.imul(wins, 1 + about);
    news[i] = news[i] | files | (Math.imul(wins, 1 + about) << 1) | ((decided & (1 - wins)) << 3);
  }
}

const ALL = 100_000;
const OPEN = 0;

export default defineSafeguard({
  id: 'appeal',
  label: 'Correction and appeal',
  question: 'May people ask for a record to be struck, and is it?',
  actsOn: 'register',
  columns: [
    { name: 'appeal', label: 'Months until an appeal is decided, and about what', bits: 8 },
    { name: 'appeal-due', label: 'An appeal can be decided next month', bits: 1 },
  ],
  channels: { 'appeal-news': { start: 0, merge: 'or' } },
  draws: { file: { bits: 16 }, lot: { bits: 16 }, outcome: { bits: 16 } },
  options: {
    probability: {
      label: 'Percent who appeal in a month, of those who are told of a false record',
      unit: 'percent',
      value: 20,
      least: 0,
      most: 100,
      source: 'model specification, S10; a judgement',
      assumption: true,
    },
    'untold-share': {
      label: 'Percent of that who appeal without being told, or against a record that is true',
      unit: 'percent',
      value: 10,
      least: 0,
      most: 100,
      source: 'model specification, S10: 2 % a month instead of 20; a judgement',
      assumption: true,
    },
    'success-false': {
      label: 'Percent of appeals against false records that succeed',
      unit: 'percent',
      value: 60,
      least: 0,
      most: 100,
      source: 'model specification, S10; in FTC 2012 four of five who disputed an error saw some change',
      assumption: true,
    },
    'success-true': {
      label: 'Percent of appeals against true records that succeed',
      unit: 'percent',
      value: 5,
      least: 0,
      most: 100,
      source: 'model specification, S10; a judgement',
      assumption: true,
    },
    'delay-months': {
      label: 'Months until an appeal is decided',
      unit: 'months',
      value: 2,
      least: 0,
      most: 60,
      source: 'model specification, S10; a judgement',
      assumption: true,
    },
    capacity: {
      label: 'Appeals that can be decided in a month, for every 100,000 citizens',
      unit: 'whole',
      value: ALL,
      least: 0,
      most: ALL,
      assumption: true,
    },
  },
  tells: [
    { channel: 'appeal-news', bit: 1, says: 'Filed an appeal against a record.' },
    { channel: 'appeal-news', bit: 4, says: 'The appeal was upheld: a false record is struck.' },
    {
      channel: 'appeal-news',
      bit: 2,
      says: 'The appeal was upheld: a record is struck, though it was true.',
    },
    { channel: 'appeal-news', bit: 8, says: 'The appeal was turned down.' },
  ],
  kernels: [
    {
      stage: 'remedy',
      run: appeal,
      with: [
        channel('on-file'),
        draw('file'),
        draw('lot'),
        draw('outcome'),
        census('sum', 'appeal-due'),
        whole((_clock, settings) => Math.floor((settings['appeal.capacity'] * settings.citizens) / ALL)),
        whole((_clock, settings) => (settings.opacity === OPEN ? 1 : 0)),
        option('probability'),
        whole((_clock, settings) =>
          Math.round((settings['appeal.probability'] * settings['appeal.untold-share']) / 65536),
        ),
        option('success-false'),
        option('success-true'),
        option('delay-months'),
        own('appeal'),
        own('appeal-due'),
        send('clear'),
        send('appeal-news'),
      ],
    },
  ],
  assumption: true,
});
