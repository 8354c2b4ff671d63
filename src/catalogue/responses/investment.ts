import {
  censusOfGroups,
  defineResponse,
  draw,
  option,
  own,
  read,
  send,
  whole,
} from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Taking more care this year: where last year's chance of being hired, in one's own group, is worth the trouble. */
export function decideToInvest(
  size: i32,
  group: U8,
  found: I32,
  sought: I32,
  luck: U16,
  mostTrouble: i32,
  invests: U8,
): void {
  for (let i = 0; i < size; i++) {
    const trouble = Math.imul(luck[i], mostTrouble >> 1) >> 15;
    // found / sought > trouble, without a division
    invests[i] = flag(found[group[i]] > Math.imul(sought[group[i]] >> 1, trouble) >> 15);
  }
}

/** Agreements kept as by somebody so many steps more careful. */
export function takeCare(size: i32, invests: U8, steps: i32, agreements: I32): void {
  for (let i = 0; i < size; i++) {
    // a step of care weighs 16 in 65,536 breaches a month, a step of the pull 4
    agreements[i] = agreements[i] + Math.imul(invests[i], steps * 4);
  }
}

/** Who looked for work within a calendar year. */
export function seek(size: i32, job: U8, thisYear: i32, sought: U8): void {
  for (let i = 0; i < size; i++) {
    sought[i] = (sought[i] & thisYear) | flag(job[i] === 0);
  }
}

/** Who of them found some. */
export function findWork(size: i32, job: U8, sought: U8, thisYear: i32, found: U8): void {
  for (let i = 0; i < size; i++) {
    found[i] = (found[i] | (sought[i] & job[i])) & thisYear;
  }
}

/** 0 in the first month of a year of the society, when the count begins anew. */
const thisYear = whole(({ calendar }) => (calendar % 12 === 1 ? 0 : 1));

export default defineResponse({
  id: 'investment',
  label: 'Care that pays where one is hired',
  question: 'Do people take more care when those of their group are hired, and less when they are not?',
  source: 'Coate and Loury 1993, American Economic Review 83(5); the sizes are ours',
  assumption: true,
  columns: [
    { name: 'sought-work', label: 'Was without work this year', bits: 1 },
    { name: 'found-work', label: 'Found work this year', bits: 1 },
    { name: 'invests', label: 'Takes more care this year', bits: 1, lived: true },
  ],
  draws: { trouble: { bits: 16 } },
  options: {
    enabled: {
      label: 'Whether this is part of the regime. What a file names is, unless it says no.',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      assumption: true,
    },
    trouble: {
      label:
        'Percent of those looking for work who must have found some for the last to take more care; for the first none',
      unit: 'percent',
      value: 100,
      least: 1,
      most: 100,
      assumption: true,
    },
    steps: {
      label: 'By how many steps of care, of 64',
      unit: 'whole',
      value: 8,
      least: 0,
      most: 63,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'phase',
      run: decideToInvest,
      when: ({ voluntary, mandatory, calendar }) => (voluntary || mandatory) && calendar % 12 === 1,
      with: [
        read('group'),
        censusOfGroups('share', 'found-work', { every: 12 }),
        censusOfGroups('share', 'sought-work', { every: 12 }),
        draw('trouble'),
        option('trouble'),
        own('invests'),
      ],
    },
    {
      stage: 'phase',
      run: takeCare,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [own('invests'), option('steps'), send('incentive-agreements')],
    },
    {
      stage: 'believe',
      run: findWork,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [read('job'), own('sought-work'), thisYear, own('found-work')],
    },
    {
      stage: 'believe',
      run: seek,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [read('job'), thisYear, own('sought-work')],
    },
  ],
});
