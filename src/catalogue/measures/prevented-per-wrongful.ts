import { defineMeasure, FEWEST_EVENTS, NOT_ESTIMABLE } from '../../engine/contracts.js';

export default defineMeasure({
  id: 'prevented-per-wrongful',
  label: 'Breaches prevented for each wrongful sanction',
  question:
    'How many fewer agreements are broken than without a regime, for each wrongful sanction that begins?',
  unit: 'breaches per wrongful sanction',
  worse: 'lower',
  family: 'benefit',
  formula:
    '(citizen-months with a broken agreement without a register - with it) / beginnings of a wrongful sanction (B3)',
  misleads:
    'What is displaced or hidden counts as prevented. That people respond to a score is a rule of the model: this is how much it weighs against errors, not evidence that it works.',
  source: 'Vickers and Elkin 2006; measures specification, B3',
  worlds: { off: { label: 'no register', regime: 'no-register' } },
  uses: ['broken-agreements', 'new-wrongful-sanctions'],
  compared: (own, { off }) => {
    const here = own.found('broken-agreements');
    const there = off?.found('broken-agreements');
    const wrongful = own.found('new-wrongful-sanctions')?.numerator ?? 0;
    if (!here || !there) {
      return NOT_ESTIMABLE;
    }
    const prevented = there.numerator - here.numerator;
    const years = here.denominator / 12;
    return {
      value: wrongful >= FEWEST_EVENTS ? prevented / wrongful : null,
      numerator: prevented,
      denominator: wrongful,
      parts: {
        prevented: {
          label: 'Prevented',
          unit: 'per 1,000 citizen-years',
          value: years > 0 ? (prevented / years) * 1000 : null,
          numerator: prevented,
          denominator: years,
        },
      },
    };
  },
});
