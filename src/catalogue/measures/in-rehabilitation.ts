import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'in-rehabilitation',
  label: 'In a programme against idleness',
  question: 'In what share of months are people in a programme against idleness?',
  family: 'sanctions',
  formula: 'months in a programme / citizen-months',
  misleads:
    'A month counts whole, and whether somebody was idle is not asked: conduct is what partners reported, and work may have been refused.',
  unit: '%',
  worse: 'higher',
  assumption: true,
  over: 'months',
  needs: ['programme-months'],
  numerator: { run: hasAny, with: [read('programme-months'), whole(15)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
