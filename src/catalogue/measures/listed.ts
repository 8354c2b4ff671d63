import { defineMeasure, read } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

export function onTheList(size: i32, months: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(months[i] > 0);
  }
}

export default defineMeasure({
  id: 'listed',
  label: 'On the list',
  question: 'What share of citizens is on the list in the last month?',
  unit: '%',
  worse: 'higher',
  family: 'sanctions',
  headline: true,
  formula: 'citizens on the list / citizens, last month',
  misleads: 'On the list and not published is on the list.',
  source: 'model specification, S6.4',
  over: 'last',
  needs: ['list-months'],
  numerator: { run: onTheList, with: [read('list-months')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
