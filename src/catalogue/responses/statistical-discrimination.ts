import { census, censusOfGroups, defineResponse, option, own, read, send } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8, type U32, within } from '../../engine/lanes.js';

/** Employers judge somebody by the clean records of the own group last year, against everybody's. */
export function judgeByGroup(size: i32, group: U8, ofGroup: I32, ofAll: i32, most: i32, odds: I32): void {
  for (let i = 0; i < size; i++) {
    const ahead = ofGroup[group[i]] - ofAll;
    // ahead / ofAll, without a division: 1 + x + x² for what is missing to one
    const missing = 65536 - ofAll;
    const factor = 65536 + missing + (Math.imul(missing >> 1, missing >> 1) >> 14);
    odds[i] = odds[i] + within(Math.imul(ahead >> 2, factor >> 2) >> 12, 0 - most, most);
  }
}

/** Whether anything is on record of agreements broken. */
export function lookClean(size: i32, breach: U32, clean: U8): void {
  for (let i = 0; i < size; i++) {
    clean[i] = flag(breach[i] === 0);
  }
}

export default defineResponse({
  id: 'statistical-discrimination',
  label: 'Employers who judge by group',
  question: 'Do employers hire by what the register says of a group, not of the applicant?',
  source: 'Coate and Loury 1993, American Economic Review 83(5); the size of the effect is ours',
  assumption: true,
  needs: ['register:breach'],
  columns: [{ name: 'clean-record', label: 'Nothing on record of agreements broken', bits: 1, start: 1 }],
  options: {
    enabled: {
      label: 'Whether this is part of the regime. What a file names is, unless it says no.',
      unit: 'yes-no',
      value: 0,
      least: 0,
      most: 1,
      assumption: true,
    },
    most: {
      label: 'Percent by which a belief raises or lowers the chance of being hired at most',
      unit: 'percent',
      value: 50,
      least: 0,
      most: 50,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'phase',
      run: judgeByGroup,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [
        read('group'),
        censusOfGroups('share', 'clean-record', { every: 12 }),
        census('share', 'clean-record', { every: 12 }),
        option('most'),
        send('hiring-odds'),
      ],
    },
    {
      stage: 'believe',
      run: lookClean,
      when: (clock) => clock.voluntary || clock.mandatory,
      with: [read('register:breach'), own('clean-record')],
    },
  ],
});
