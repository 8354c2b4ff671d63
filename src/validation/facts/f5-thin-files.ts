import { loadRegime, loadSociety } from '../../regime/load.js';
import { columnOf, defineFact, meanWhere, percentMore, type Seen } from '../fact.js';

const [A, B] = [0, 1];
/** A score from which the article's regime lends on instalments: 600 of 350 to 950, in sixteenths. */
const APPROVED = (600 - 350) * 16;

const ALIKE = loadSocietyAlike();

function loadSocietyAlike() {
  const none = '{ value: 0, assumption: true }';
  return loadSociety({
    file: 'alike.yaml',
    text: `id: alike\nextends: china-2019\ntitle: Groups with the same traits\ntraits:\n  income-class:\n    lower-in-b: ${none}\n  opinion:\n    lower-in-b: ${none}\n`,
  });
}

/** How much of the spread of scores in a group one trait tells: the squared correlation. */
function told(seen: Seen, group: number, citizens: number): number {
  const [groups, scores, trait] = ['group', 'score', 'conscientiousness'].map((name) => columnOf(seen, name));
  const inGroup = (i: number) => groups[i] === group;
  const mean = (of: (i: number) => number) => meanWhere(citizens, of, inGroup);
  const [x, y] = [mean((i) => trait[i]), mean((i) => scores[i])];
  const covariance = mean((i) => (trait[i] - x) * (scores[i] - y));
  return covariance ** 2 / (mean((i) => (trait[i] - x) ** 2) * mean((i) => (scores[i] - y) ** 2));
}

function gap(seen: Seen, citizens: number): number {
  const [groups, scores] = ['group', 'score'].map((name) => columnOf(seen, name));
  const approved = (group: number) =>
    meanWhere(
      citizens,
      (i) => (scores[i] >= APPROVED ? 1 : 0),
      (i) => groups[i] === group,
    );
  return approved(A) - approved(B);
}

export default defineFact({
  id: 'F5',
  title: 'Thin files alone make scores lower and noisier; equal coverage takes away about half the gap.',
  source: 'Blattner and Nelson 2021: 5 to 10 % less accurate; equal precision halves the gap in approvals',
  rows: [
    { what: 'mean score of group B less that of A, traits and errors alike', unit: 'points', most: 0 },
    {
      what: 'what care tells of the score in B against A, traits and errors alike',
      unit: '%',
      least: -10,
      most: -5,
    },
    { what: 'gap in scores of 600 and more, once B is covered as A', unit: '%', least: -60, most: -30 },
  ],
  cause:
    'Who is not covered gets fixed points, and what is not seen cannot be held against them: a thin file hides breaches as well as good conduct, and the gap of the shipped society comes from income and errors too.',
  look: async ({ worlds: { article, 'equal-coverage': equal }, seed, citizens, months, live }) => {
    const set = ['errors.group-factors=1', 'partners.police-register.misses=60'];
    const regime = loadRegime('article-2018', { set });
    const [alike] = await live([
      { society: ALIKE, regime, citizens, months, seed, measures: ['mean-score'] },
    ]);
    const [groups, scores] = ['group', 'score'].map((name) => columnOf(alike, name));
    const mean = (group: number) =>
      meanWhere(
        citizens,
        (i) => scores[i] / 16,
        (i) => groups[i] === group,
      );
    return [
      mean(B) - mean(A),
      percentMore(told(alike, B, citizens), told(alike, A, citizens)),
      percentMore(gap(equal, citizens), gap(article, citizens)),
    ];
  },
});
