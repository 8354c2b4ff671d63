import { access, channel, defineLife, draw, option, own, read } from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Losing and finding work; a sanction can halve the chance that an application is answered. */
export function work(
  size: i32,
  conscientiousness: U8,
  open: I32,
  odds: I32,
  losing: U16,
  finding: U16,
  loss: i32,
  find: i32,
  job: U8,
  monthsWithout: U8,
): void {
  for (let i = 0; i < size; i++) {
    const lossLimit = Math.imul(loss, 96 - conscientiousness[i]) >> 6;
    const offered = Math.imul(find, open[i] >> 1) >> 15;
    const findLimit = offered + (Math.imul(offered, odds[i] >> 2) >> 14);
    const kept = flag(losing[i] >= lossLimit);
    const found = flag(finding[i] < findLimit);
    const works = choose(job[i] === 1, kept, found);
    job[i] = works;
    monthsWithout[i] = choose(works === 1, 0, atMost(monthsWithout[i] + 1, 15));
  }
}

export function startWork(size: i32, luck: U16, share: i32, job: U8): void {
  for (let i = 0; i < size; i++) {
    job[i] = flag(luck[i] < share);
  }
}

export default defineLife({
  id: 'work',
  label: 'Work',
  question: 'How do people lose and find work?',
  assumption: true,
  columns: [
    { name: 'job', label: 'Has work', bits: 1, start: 1, lived: true },
    {
      name: 'months-without-work',
      label: 'Months without work',
      bits: 4,
      unit: 'months, up to 15',
      lived: true,
    },
  ],
  /** What else raises or lowers the chance of being hired, in 65,536ths of it. */
  channels: { 'hiring-odds': { start: 0, merge: 'sum' } },
  opportunities: { 'job-match': { label: 'Being hired', economic: true } },
  draws: { lose: { bits: 16, place: 0 }, find: { bits: 16, place: 1 }, start: { bits: 16 } },
  options: {
    'loss-a-month': {
      label: 'Percent of workers of middling care who lose their job in a month',
      unit: 'percent',
      value: 1.2,
      least: 0,
      most: 20,
      assumption: true,
    },
    'found-a-month': {
      label: 'Percent of those without work who find some in a month',
      unit: 'percent',
      value: 18,
      least: 0,
      most: 49,
      assumption: true,
    },
    'work-at-start': {
      label: 'Percent with work when the society begins',
      unit: 'percent',
      value: 94,
      least: 0,
      most: 100,
      assumption: true,
    },
  },
  kernels: [
    { stage: 'birth', run: startWork, with: [draw('start'), option('work-at-start'), own('job')] },
    {
      stage: 'life',
      run: work,
      with: [
        read('conscientiousness'),
        access('job-match'),
        channel('hiring-odds'),
        draw('lose'),
        draw('find'),
        option('loss-a-month'),
        option('found-a-month'),
        own('job'),
        own('months-without-work'),
      ],
    },
  ],
});
