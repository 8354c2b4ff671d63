import { outsideTheEngine } from '../case.js';

export default outsideTheEngine({
  id: 'T18',
  title: 'A few bots tip a spiral of silence.',
  source: 'Ross et al. 2019, European Journal of Information Systems 28(4)',
  outside:
    'agents are updated one at a time, and the rules were not published in full where we could read them',
});
