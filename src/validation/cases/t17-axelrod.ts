import { outsideTheEngine } from '../case.js';

export default outsideTheEngine({
  id: 'T17',
  title: 'Local convergence and global polarisation of cultures.',
  source: 'Axelrod 1997, Journal of Conflict Resolution 41(2)',
  outside: 'one agent and one neighbour are updated at a time; here a month is one step for everybody',
});
