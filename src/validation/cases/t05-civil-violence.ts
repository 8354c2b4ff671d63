import { outsideTheEngine } from '../case.js';

export default outsideTheEngine({
  id: 'T5',
  title: 'Outbursts of civil violence on a grid.',
  source: 'Epstein 2002, PNAS 99, model I',
  outside:
    'its agents move over a grid and act one at a time; here everybody stays and a month is one step for all',
});
