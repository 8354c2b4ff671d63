import { outsideTheEngine } from '../case.js';

export default outsideTheEngine({
  id: 'T16',
  title: 'Segregation out of mild preferences.',
  source: 'Schelling 1971, Journal of Mathematical Sociology 1',
  outside: 'its agents move one at a time to empty places; here nobody has a place to move to',
});
