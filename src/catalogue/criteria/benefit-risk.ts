import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'benefit-risk',
  label: 'Risk of a wrong claim',
  question: 'How likely does a model think your claim is to be wrong?',
  base: 500,
  terms: [
    { reads: 'income.level', points: 12, reason: 'Your income.' },
    { reads: 'children.level', points: -60, reason: 'Your children.' },
    { reads: 'risk-marks.level', points: -80, reason: 'A marker of your origin.' },
    { reads: 'address.quarters', points: 1, reason: 'How long you have lived where you live.' },
  ],
  reference: 680,
  weight: 100,
  examples: [
    {
      title: 'a family of small income, marked',
      given: { 'income.level': 8, 'children.level': 1, 'risk-marks.level': 1, 'address.quarters': 4 },
      points: 460,
    },
    {
      title: 'the same family without the mark',
      given: { 'income.level': 8, 'children.level': 1, 'risk-marks.level': 0, 'address.quarters': 4 },
      points: 540,
    },
  ],
  source:
    'indicators of a risk model of 2013-2020 included nationality and low income (Kamerstuk 31066-1008); weights were not found and are ours',
  assumption: true,
});
