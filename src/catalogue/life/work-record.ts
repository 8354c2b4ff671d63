import { defineLife, own, read } from '../../engine/contracts.js';
import { eighthOfTheWay, type i32, type U8 } from '../../engine/lanes.js';

/** How much somebody has worked of late: a running mean of months in work, and its eighths. */
export function remember(size: i32, job: U8, recent: U8, record: U8): void {
  for (let i = 0; i < size; i++) {
    const mean = eighthOfTheWay(recent[i], job[i] * 255);
    recent[i] = mean;
    record[i] = mean >>> 5;
  }
}

export default defineLife({
  id: 'work-record',
  label: 'Recent work',
  question: 'How much has somebody worked of late?',
  optional: true,
  assumption: true,
  columns: [
    { name: 'recent-work', label: 'Running mean of months in work', bits: 8, start: 240, unit: 'of 255' },
    { name: 'work-record', label: 'Recent work in eighths', bits: 3, start: 7 },
  ],
  kernels: [
    {
      stage: 'life',
      run: remember,
      after: ['work'],
      with: [read('job'), own('recent-work'), own('work-record')],
    },
  ],
});
