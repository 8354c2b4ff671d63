import { defineMeasure, read } from '../../engine/contracts.js';
import type { Column, I32, i32 } from '../../engine/lanes.js';
import { flag } from '../../engine/lanes.js';

export function onTheList(size: i32, months: Column, into: I32): void {
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
  over: 'last',
  needs: ['list-months'],
  numerator: { run: onTheList, with: [read('list-months')] },
  denominator: { every: 'citizen' },
  scale: 100,
});
