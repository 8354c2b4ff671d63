import { defineMeasure, read } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U16, type U32 } from '../../engine/lanes.js';

/** The upper bit of every pair: a false record stands in that period. */
const FALSE_BITS = 0xaaaaaaaa | 0;

export function standsFalsely(
  size: i32,
  arrears: U32,
  breach: U32,
  judgment: U16,
  speech: U16,
  falseBits: i32,
  into: I32,
): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(((arrears[i] | breach[i] | judgment[i] | speech[i]) & falseBits) !== 0);
  }
}

export default defineMeasure({
  id: 'false-record-now',
  label: 'Have a false record now',
  question: 'About what share of citizens does something false stand in the register in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  headline: true,
  formula: 'citizens with a false bit standing in any field / citizens, last month',
  misleads: 'Records past retention still stand in the register until they are shifted out.',
  source: 'Federal Trade Commission 2012 (errors in consumer reports)',
  over: 'last',
  needs: ['register:arrears', 'register:breach', 'register:judgment', 'register:speech'],
  numerator: {
    run: standsFalsely,
    with: [
      read('register:arrears'),
      read('register:breach'),
      read('register:judgment'),
      read('register:speech'),
      { give: 'whole', value: FALSE_BITS },
    ],
  },
  denominator: { every: 'citizen' },
  scale: 100,
});
