import { type Check, defineCase, share } from '../case.js';
import { falseRecords } from '../shared/false-records.js';

const CITIZENS = 400_000;

/** In the last month of a period the register looks back over 48 months, in the two before over 47 and 46. */
function window(chance: number, expected: readonly number[]): Check[] {
  const any = falseRecords({
    id: 'false-record-window',
    citizens: CITIZENS,
    months: 51,
    chance,
    slotMonths: 3,
    retentionMonths: 48,
  })
    .run({ sums: [] })
    .count('any');
  return expected.map((probability, place) =>
    share(
      `someone falsely recorded, ${chance} a month, ${46 + place} months`,
      probability,
      any[48 + place] / CITIZENS,
      CITIZENS,
    ),
  );
}

export default defineCase({
  id: 'V5',
  title: 'A small chance of a false record each month adds up to one person in ten over four years.',
  source: '1 - (1 - f)^K for a window of K months',
  slow: true,
  run: () => [...window(0.0009, [0.04057, 0.04144, 0.0423]), ...window(0.00244, [0.10629, 0.10847, 0.11065])],
});
