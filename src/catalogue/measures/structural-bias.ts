import { defineMeasure, type Estimate, NOT_ESTIMABLE, type Picture } from '../../engine/contracts.js';

const riskRatio = (picture: Picture | undefined): Estimate =>
  picture?.found('risk-ratio-group-b') ?? NOT_ESTIMABLE;

function less(own: Estimate, other: Estimate): Estimate {
  return own.value === null || other.value === null
    ? NOT_ESTIMABLE
    : { value: own.value - other.value, numerator: own.value, denominator: other.value };
}

export default defineMeasure({
  id: 'structural-bias',
  label: 'Disparity that errors make',
  question: 'By how much does the risk ratio of group B fall if nothing false is recorded?',
  unit: 'times',
  worse: 'higher',
  family: 'groups',
  formula: 'risk ratio of group B against A - the same without false records (H15b)',
  misleads: 'Errors, coverage and base rates act together: the parts do not add up.',
  source: 'Blattner and Nelson 2021; measures specification, H15b',
  worlds: (rules) => {
    // everybody known as well as group A
    const alike = rules.partners.map(({ id, coverage: [a] }) => `partners.${id}.coverage=[${a},${a},${a}]`);
    return {
      accurate: { label: 'no false records', set: ['errors.scale=0'] },
      covered: { label: 'all groups known alike', set: alike },
      both: { label: 'no false records and all groups known alike', set: ['errors.scale=0', ...alike] },
    };
  },
  uses: ['risk-ratio-group-b'],
  compared: (own, { accurate, covered, both }) => {
    const here = riskRatio(own);
    return {
      ...less(here, riskRatio(accurate)),
      parts: {
        coverage: { label: 'By how much if all groups are known alike', ...less(here, riskRatio(covered)) },
        rest: { label: 'What is left when both are so', ...riskRatio(both) },
      },
    };
  },
});
