import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'behaviour-preferences',
  label: 'Behaviour and preferences',
  question: 'What do you buy, how do you spend your leisure, what do you say?',
  base: 0,
  terms: [
    { reads: 'conduct.mean', points: 4, reason: 'What you buy and how much you play.' },
    {
      reads: 'speech.all',
      points: -140,
      reason: 'A remark of yours was taken for criticism of the government.',
      only: 'speech-points',
    },
  ],
  reference: 560,
  weight: 20,
  examples: [
    {
      title: 'somebody of whom nothing is reported',
      given: { 'conduct.mean': 128, 'speech.all': 0 },
      points: 512,
    },
    {
      title: 'a parent who buys for the household and does not play',
      given: { 'conduct.mean': 208, 'speech.all': 0 },
      points: 832,
    },
    {
      title: 'the same parent after one remark',
      given: { 'conduct.mean': 208, 'speech.all': 1 },
      points: 692,
    },
    {
      title: 'four remarks outweigh all shopping',
      given: { 'conduct.mean': 128, 'speech.all': 4 },
      points: 0,
    },
  ],
  source:
    'the weight: press on a commercial score, 2015-2017, never published by its owner; the points are ours. Points for speech: the article only; no published list has them',
  assumption: true,
});
