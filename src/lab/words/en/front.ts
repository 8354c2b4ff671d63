import { numbersOf } from '../numbers.js';

const { count } = numbersOf('en');

export const front = {
  title: 'What would a score for everybody do?',
  lead: 'Every window is one invented person. A register collects what partners report about them, a secret rule makes a score of it, and the score opens and closes doors.',
  watching: (month: string, shut: number, of: number) =>
    `${month}: for ${count(shut)} of ${count(of)} citizens a door is shut.`,
  doors: {
    life: {
      title: 'A life',
      text: 'Watch one person for half a year, then decide for them. Then see what was never theirs to decide.',
    },
    society: { title: 'The society', text: 'Ten thousand windows, month by month. Open any one of them.' },
    worlds: {
      title: 'Two worlds',
      text: 'The same people with the same luck under two rules. Who fares better, who fares worse?',
    },
  },
  more: 'More',
  lab: 'Write the rules yourself in the lab',
  about: 'What this is, and what it is not',
  pause: 'Pause',
  play: 'Play',
};
