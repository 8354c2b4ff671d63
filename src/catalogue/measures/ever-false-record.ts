import { defineMeasure, EVER, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'ever-false-record',
  label: 'Ever had a false record',
  question: 'About what share of citizens was something false ever recorded?',
  unit: '%',
  worse: 'higher',
  family: 'errors',
  headline: true,
  formula: 'citizens about whom something false was ever recorded / citizens',
  misleads: 'A false record that no rule reads counts as one that closed a door.',
  source: 'Federal Trade Commission 2012 (errors in consumer reports)',
  over: 'last',
  needs: ['in-force~true'],
  numerator: { run: hasAny, with: [read('ever'), whole(EVER.falseRecord)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
