import { defineTrait, draw, own, read } from '../../engine/contracts.js';
import { choose, flag, type i32, type U8, type U16 } from '../../engine/lanes.js';

/** Half of those with a child and one in twelve of the others care for somebody: assumption. */
export function care(size: i32, parent: U8, woman: U8, luck: U16, caring: U8, sexAndCare: U8): void {
  for (let i = 0; i < size; i++) {
    const cares = flag(luck[i] < choose(parent[i] === 1, 32768, 5461));
    caring[i] = cares;
    sexAndCare[i] = woman[i] + (woman[i] & cares);
  }
}

export default defineTrait({
  id: 'care-duties',
  label: 'Care duties',
  question: 'Who looks after somebody, and how is it recorded of women and men?',
  optional: true,
  assumption: true,
  columns: [
    { name: 'care-duties', label: 'Care duties', bits: 1, fixed: true },
    { name: 'sex-and-care', label: 'Man, woman, or woman with care duties', bits: 2, fixed: true },
  ],
  draws: { born: { bits: 16 } },
  kernels: [
    {
      stage: 'birth',
      run: care,
      after: ['sex', 'parent'],
      with: [read('parent'), read('sex'), draw('born'), own('care-duties'), own('sex-and-care')],
    },
  ],
});
