import { channel, defineObserver, event, own } from '../../engine/contracts.js';
import { atMost, choose, flag, type I32, type i32, type U8, type U16 } from '../../engine/lanes.js';

/**
 * How long ago somebody last truly broke an agreement or fell behind, and how grave it all was: a missed
 * appointment or an unpaid bill 1, a disputed claim 2, a minor offence 3, a judgment 4. Assumption.
 */
export function followBreaches(
  size: i32,
  events: I32,
  noShow: i32,
  claim: i32,
  offence: i32,
  bill: i32,
  instalment: i32,
  judgment: i32,
  since: U8,
  gravity: U16,
): void {
  for (let i = 0; i < size; i++) {
    const happened = events[i];
    const light = flag((happened & noShow) !== 0) + flag((happened & (bill | instalment)) !== 0);
    const grave = choose((happened & claim) !== 0, 2, 0) + choose((happened & offence) !== 0, 3, 0);
    const weight = light + grave + choose((happened & judgment) !== 0, 4, 0);
    since[i] = choose(weight > 0, 0, atMost(since[i] + 1, 255));
    gravity[i] = atMost(gravity[i] + weight, 65535);
  }
}

export default defineObserver({
  id: 'breaches',
  label: 'What somebody truly broke',
  assumption: true,
  columns: [
    {
      name: 'months-since-breach',
      label: 'Months since the last true breach or arrears; 255 none or long ago',
      bits: 8,
      start: 255,
      unit: 'months',
    },
    { name: 'gravity', label: 'Gravity of everything truly broken under the regime', bits: 16 },
  ],
  kernels: [
    {
      stage: 'count',
      run: followBreaches,
      when: (clock) => clock.month >= 1,
      with: [
        channel('events'),
        event('no-show'),
        event('claim-dispute'),
        event('offence'),
        event('bill-arrears'),
        event('loan-arrears'),
        event('judgment'),
        own('months-since-breach'),
        own('gravity'),
      ],
    },
  ],
});
