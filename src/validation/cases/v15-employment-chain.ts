import work from '../../catalogue/life/work.js';
import { defineWorld } from '../../models/define-world.js';
import { defineCase, fourErrors } from '../case.js';

const LOSS = 786 / 65536;
const FIND = 11800 / 65536;
const CITIZENS = 50_000;
const SETTLED = 60;
const MONTHS = 160;

/** Month by month a job is remembered: the correlation of one month with the next. */
const MEMORY = 1 - LOSS - FIND;

export default defineCase({
  id: 'V15',
  title: 'Without a register, unemployment settles where losing and finding work balance.',
  source: 'two-state Markov chain: loss / (loss + find) = 786 / 12586',
  run: () => {
    const lived = defineWorld({
      id: 'employment-chain',
      citizens: CITIZENS,
      months: MONTHS,
      ideas: [work],
      columns: [{ name: 'conscientiousness', bits: 6, start: 32 }],
      settings: { 'work.loss-a-month': 786, 'work.found-a-month': 11800 },
      kernels: [],
    }).run({ sums: ['job'] });
    const months = lived.sum('job').slice(SETTLED + 1);
    const without = 1 - months.reduce((all, one) => all + one, 0) / (months.length * CITIZENS);
    const expected = LOSS / (LOSS + FIND);
    const correlated = (1 + MEMORY) / (1 - MEMORY);
    const error = Math.sqrt((expected * (1 - expected) * correlated) / (months.length * CITIZENS));
    return [fourErrors('share without work', expected, without, error)];
  },
});
