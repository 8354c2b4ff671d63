import { defineMeasure, FEWEST_CITIZENS, NOT_ESTIMABLE } from '../../engine/contracts.js';

export default defineMeasure({
  id: 'tie-loss',
  label: 'Ties lost by those under a sanction',
  question: 'What share of the ties that those under a sanction would have without a regime have they lost?',
  unit: '%',
  worse: 'higher',
  family: 'ties',
  formula:
    '1 - ties / ties of the same citizens without a register, over citizens under a sanction in the last month (H8)',
  misleads: 'Ties may also be gained: the share is net.',
  source: 'Wei, Yildirim, Van den Bulte and Dellarocas 2016; measures specification, H8',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  compared: (own, { off }) => {
    const inForce = own.column('in-force');
    if (!inForce || !off) {
      return NOT_ESTIMABLE;
    }
    const mask = own.settings['sanctions.mask'];
    const here = own.ties().degree;
    const there = off.ties().degree;
    let citizens = 0;
    let kept = 0;
    let had = 0;
    for (let i = 0; i < own.citizens; i++) {
      const now = (inForce[i] & mask) !== 0;
      citizens += now ? 1 : 0;
      kept += now ? here[i] : 0;
      had += now ? there[i] : 0;
    }
    const value = citizens >= FEWEST_CITIZENS ? (1 - kept / had) * 100 : null;
    return { value, numerator: had - kept, denominator: had };
  },
});
