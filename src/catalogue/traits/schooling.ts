import { defineTrait, draw, own } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** 35 % compulsory school, 45 % apprenticeship, 20 % upper school: assumption. */
export function schooled(size: i32, luck: U16, schooling: U8): void {
  for (let i = 0; i < size; i++) {
    schooling[i] = flag(luck[i] >= 22938) + flag(luck[i] >= 52429);
  }
}

export default defineTrait({
  id: 'schooling',
  label: 'Schooling',
  question: 'Compulsory school (0), apprenticeship (1) or upper school (2)?',
  optional: true,
  assumption: true,
  columns: [{ name: 'schooling', label: 'Schooling', bits: 2, fixed: true }],
  draws: { born: { bits: 16 } },
  kernels: [{ stage: 'birth', run: schooled, with: [draw('born'), own('schooling')] }],
});
