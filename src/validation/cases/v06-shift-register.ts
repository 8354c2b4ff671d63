import { defineCase, fourErrors, share } from '../case.js';
import { falseRecords } from '../shared/false-records.js';

const CITIZENS = 200_000;

export default defineCase({
  id: 'V6',
  title: 'A register of sixteen periods forgets exactly what is older.',
  source: 'binomial: 16 x .05 records on average, none with probability .95^16 = .440127',
  run: () => {
    const lived = falseRecords({
      id: 'shift-register',
      citizens: CITIZENS,
      months: 40,
      chance: 0.05,
      slotMonths: 1,
      retentionMonths: 16,
    }).run();
    const none = 1 - (lived.count('any').at(-1) ?? 0) / CITIZENS;
    const mean = (lived.sum('records').at(-1) ?? 0) / CITIZENS;
    return [
      fourErrors('mean records', 0.8, mean, Math.sqrt((16 * 0.05 * 0.95) / CITIZENS)),
      share('people without any', 0.440127, none, CITIZENS),
    ];
  },
});
