import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { isBelow } from '../shared/counting.js';

export function silence(size: i32, opinion: U8, critical: U8, limit: i32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(opinion[i] < limit) & (1 - critical[i]);
  }
}

export default defineMeasure({
  id: 'silent-critics',
  label: 'Critics who keep silent',
  question: 'Of those who are critical in private, what share says nothing in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  headline: true,
  formula: 'privately critical citizens who do not criticise / privately critical citizens, last month',
  misleads: 'Silence is also a habit: hold it against the same people without a regime.',
  source: 'Kuran 1995; Noelle-Neumann 1974',
  over: 'last',
  numerator: { run: silence, with: [read('opinion'), read('critical'), whole(30)] },
  denominator: { run: isBelow, with: [read('opinion'), whole(30)] },
  scale: 100,
});
