import {
  census,
  channel,
  defineSafeguard,
  draw,
  last,
  option,
  own,
  sanctionBits,
  send,
  whole,
} from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** One case a person: all sanctions proposed last month that nobody has looked at yet, by lot. */
export function review(
  size: i32,
  proposal: U16,
  onTruth: U16,
  lot: U16,
  outcome: U16,
  queue: i32,
  capacity: i32,
  sanctions: i32,
  liftsWrong: i32,
  liftsRight: i32,
  confirmed: U16,
  overturned: U16,
  news: I32,
): void {
  for (let i = 0; i < size; i++) {
    const proposed = proposal[i] & sanctions;
    const kept = confirmed[i] & proposed;
    const lifted = overturned[i] & proposed;
    const open = proposed & ~kept & ~lifted;
    const place = Math.imul(lot[i], queue >>> 16) + (Math.imul(lot[i], queue & 0xffff) >>> 16);
    const seen = open & -flag(place < capacity);
    const wrong = seen & ~onTruth[i] & -flag(outcome[i] < liftsWrong);
    const right = seen & onTruth[i] & -flag(outcome[i] < liftsRight);
    const lifts = wrong | right;
    confirmed[i] = kept | (seen & ~lifts);
    overturned[i] = lifted | lifts;
    news[i] = news[i] | flag(lifts !== 0) | (flag((seen & ~lifts) !== 0) << 1);
  }
}

/** What has not been reviewed does not bite, or what was overturned does not. */
export function suspend(
  size: i32,
  sanctions: i32,
  suspends: i32,
  confirmed: U16,
  overturned: U16,
  allow: I32,
): void {
  for (let i = 0; i < size; i++) {
    const bites = choose(suspends === 1, confirmed[i], ~overturned[i]);
    allow[i] = allow[i] & (bites | ~sanctions);
  }
}

/** Who waits for a review next month. */
export function queueUp(
  size: i32,
  proposed: I32,
  sanctions: i32,
  confirmed: U16,
  overturned: U16,
  waiting: U8,
): void {
  for (let i = 0; i < size; i++) {
    waiting[i] = flag((proposed[i] & sanctions & ~confirmed[i] & ~overturned[i]) !== 0);
  }
}

const PER = 100_000;

export default defineSafeguard({
  id: 'review',
  label: 'Human review',
  question: 'Does a person look at a sanction before it bites?',
  actsOn: 'sanctions',
  columns: [
    { name: 'review-confirmed', label: 'Sanctions confirmed on review', bits: 16 },
    { name: 'review-overturned', label: 'Sanctions lifted on review', bits: 16 },
    { name: 'review-waiting', label: 'Waits for a review', bits: 1 },
  ],
  channels: { 'review-news': { start: 0, merge: 'or' } },
  draws: { lot: { bits: 16 }, outcome: { bits: 16 } },
  options: {
    capacity: {
      label: 'People whose sanctions can be reviewed in a month, for every 100,000 citizens',
      unit: 'whole',
      value: 1000,
      least: 0,
      most: PER,
      assumption: true,
    },
    'lifts-wrongful': {
      label: 'Percent of sanctions that rest on false records alone which are lifted',
      unit: 'percent',
      value: 70,
      least: 0,
      most: 100,
      source: 'model specification, S10; a judgement',
      assumption: true,
    },
    'lifts-others': {
      label: 'Percent of other sanctions which are lifted',
      unit: 'percent',
      value: 10,
      least: 0,
      most: 100,
      source: 'model specification, S10; a judgement',
      assumption: true,
    },
    suspends: {
      label: 'Whether a sanction waits until it was reviewed',
      unit: 'yes-no',
      value: 1,
      least: 0,
      most: 1,
      source: 'model specification, S10',
      assumption: true,
    },
  },
  tells: [
    { channel: 'review-news', bit: 1, says: 'A person reviewed the case and lifted a sanction.' },
    { channel: 'review-news', bit: 2, says: 'A person reviewed the case and let a sanction stand.' },
  ],
  kernels: [
    {
      stage: 'decide',
      run: review,
      with: [
        last('proposal'),
        last('proposal~true'),
        draw('lot'),
        draw('outcome'),
        census('sum', 'review-waiting'),
        whole((_clock, settings) => Math.floor((settings['review.capacity'] * settings.citizens) / PER)),
        sanctionBits(),
        option('lifts-wrongful'),
        option('lifts-others'),
        own('review-confirmed'),
        own('review-overturned'),
        send('review-news'),
      ],
    },
    {
      stage: 'decide',
      run: suspend,
      viewed: true,
      with: [
        sanctionBits(),
        option('suspends'),
        own('review-confirmed'),
        own('review-overturned'),
        send('allow'),
      ],
    },
    {
      stage: 'decide',
      run: queueUp,
      with: [
        channel('proposed'),
        sanctionBits(),
        own('review-confirmed'),
        own('review-overturned'),
        own('review-waiting'),
      ],
    },
  ],
  assumption: true,
});
