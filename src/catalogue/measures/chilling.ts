import { defineMeasure, type Estimate, EVER, FEWEST_EVENTS, NOT_ESTIMABLE } from '../../engine/contracts.js';

export default defineMeasure({
  id: 'chilling',
  label: 'Speech lost among those never sanctioned',
  question:
    'Of the lawful criticism that those never under a sanction would voice without a regime, what share is not voiced?',
  unit: '%',
  worse: 'higher',
  family: 'speech',
  formula:
    '1 - months with public criticism / the same of the same citizens without a register, over citizens never under a sanction (H12)',
  misleads:
    'Net of resentment, which makes people speak: near 0 may be fear and anger in balance. Who is never sanctioned is itself a consequence of the regime.',
  source: 'Penney 2016; Schauer 1978; measures specification, H12',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  reads: ['speech-months', 'ever'],
  compared: (own, { off }) => {
    const ever = own.column('ever');
    const here = own.column('speech-months');
    const there = off?.column('speech-months');
    if (!ever || !here || !there) {
      return NOT_ESTIMABLE;
    }
    const group = own.column('group');
    const among = (counts: (citizen: number) => boolean): Estimate => {
      let voiced = 0;
      let without = 0;
      for (let i = 0; i < own.citizens; i++) {
        const never = (ever[i] & EVER.sanctioned) === 0 && counts(i);
        voiced += never ? here[i] : 0;
        without += never ? there[i] : 0;
      }
      const value = without >= FEWEST_EVENTS ? (1 - voiced / without) * 100 : null;
      return { value, numerator: without - voiced, denominator: without };
    };
    const parts = ['A', 'B', 'C'].map((name, place) => [
      name.toLowerCase(),
      { label: `The same in group ${name}`, ...among((i) => group?.[i] === place) },
    ]);
    return { ...among(() => true), parts: Object.fromEntries(parts) };
  },
});
