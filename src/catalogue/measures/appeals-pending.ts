import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { hasAny } from '../shared/counting.js';

export default defineMeasure({
  id: 'appeals-pending',
  label: 'Waiting for an appeal',
  question: 'What share of citizens waits for an appeal to be decided, in the last month?',
  unit: '%',
  worse: 'neither',
  family: 'rights',
  formula: 'citizens with an appeal under way / citizens, last month (H18, uptake)',
  misleads: 'Many may wait because many appeal, or because appeals take long.',
  source: 'measures specification, H18',
  needs: ['appeal'],
  over: 'last',
  numerator: { run: hasAny, with: [read('appeal'), whole(255)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
