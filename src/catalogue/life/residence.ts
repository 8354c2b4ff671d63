import { defineLife, draw, event, last, option, send } from '../../engine/contracts.js';
import { choose, flag, type I8, type I32, type i32, type U16 } from '../../engine/lanes.js';

/** Moves and new phone numbers; who is deep in debt moves more often. */
export function move(
  size: i32,
  liquidity: I8,
  moving: U16,
  calling: U16,
  moves: i32,
  hardshipMoves: i32,
  newNumbers: i32,
  moved: i32,
  newNumber: i32,
  events: I32,
): void {
  for (let i = 0; i < size; i++) {
    // -16: two months of expenditure in debt
    const limit = moves + choose(liquidity[i] < -16, hardshipMoves, 0);
    const moveBit = -flag(moving[i] < limit) & moved;
    const phoneBit = -flag(calling[i] < newNumbers) & newNumber;
    events[i] = events[i] | moveBit | phoneBit;
  }
}

export default defineLife({
  id: 'residence',
  label: 'Moving house',
  question: 'How often do people move or change their number?',
  assumption: true,
  events: { move: 'moved house', 'phone-change': 'got a new phone number' },
  draws: { move: { bits: 16, place: 2 }, phone: { bits: 16, place: 3 } },
  options: {
    'moves-a-month': {
      label: 'Percent who move in a month',
      unit: 'percent',
      value: 0.763,
      least: 0,
      most: 20,
      assumption: true,
    },
    'moves-in-debt': {
      label: 'Percent more who move when deep in debt',
      unit: 'percent',
      value: 2.29,
      least: 0,
      most: 20,
      assumption: true,
    },
    'new-numbers-a-month': {
      label: 'Percent who get a new phone number in a month',
      unit: 'percent',
      value: 0.504,
      least: 0,
      most: 20,
      assumption: true,
    },
  },
  kernels: [
    {
      stage: 'life',
      run: move,
      with: [
        last('liquidity'),
        draw('move'),
        draw('phone'),
        option('moves-a-month'),
        option('moves-in-debt'),
        option('new-numbers-a-month'),
        event('move'),
        event('phone-change'),
        send('events'),
      ],
    },
  ],
});
