import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'talk-of-hard-times',
  label: 'Talk of hard times',
  question: 'In what share of months do people say in public that there is no work or no money?',
  family: 'speech',
  formula: 'months with talk of hard times / citizen-months',
  misleads:
    'Counts who speaks, not who has cause to: where fear rises, the figure falls though hardship does not.',
  unit: '%',
  worse: 'neither',
  assumption: true,
  over: 'months',
  needs: ['pessimistic'],
  numerator: { run: hasAny, with: [read('pessimistic'), whole(1)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
