import { channel, defineObserver, event, own } from '../../engine/contracts.js';
import { atMost, flag, type I32, type i32, type U16 } from '../../engine/lanes.js';

export function countActs(
  size: i32,
  events: I32,
  game: i32,
  bought: i32,
  evenings: U16,
  purchases: U16,
): void {
  for (let i = 0; i < size; i++) {
    evenings[i] = atMost(evenings[i] + flag((events[i] & game) !== 0), 65535);
    purchases[i] = atMost(purchases[i] + flag((events[i] & bought) !== 0), 65535);
  }
}

export default defineObserver({
  id: 'lawful-acts',
  label: 'How often somebody did what is lawful and scored',
  columns: [
    { name: 'evening-months', label: 'Months with long evenings of gaming', bits: 16, unit: 'months' },
    {
      name: 'purchase-months',
      label: 'Months with what a score calls a responsible purchase',
      bits: 16,
      unit: 'months',
    },
  ],
  kernels: [
    {
      stage: 'count',
      run: countActs,
      when: (clock) => clock.month >= 1,
      with: [
        channel('events'),
        event('gaming'),
        event('purchase'),
        own('evening-months'),
        own('purchase-months'),
      ],
    },
  ],
});
