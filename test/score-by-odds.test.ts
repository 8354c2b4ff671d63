/** Scores of odds: a scorecard whose points double the odds, by tables of evidence that a regime brings. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addEvidence } from '../src/engine/scoring/worth.js';
import type { WorldSpec } from '../src/regime/compile.js';
import { hashOf, loadRegime, peerLoopGain, regimeYaml, warningsOf } from '../src/regime/load.js';
import { logarithmOf, oddsAt } from '../src/regime/odds.js';
import { thinFileCost } from '../src/regime/thin-file.js';
import { explainLife, type MonthOfLife } from '../src/run/explain.js';
import type { Ledger } from '../src/run/ledger.js';
import { lifeText } from '../src/text/life.js';
import { regimeInWords } from '../src/text/regime-words.js';
import { Chronicle, columnOf, digestOfWorld, hamlet, live, ThoroughCrew } from './support/worlds.js';

/** The scorecard that docs/model.md shows. */
const [, EXAMPLE = ''] =
  /```yaml\n(id: scorecard\n[\s\S]*?)```/.exec(
    readFileSync(new URL('../docs/model.md', import.meta.url), 'utf8').replaceAll('\r\n', '\n'),
  ) ?? [];
const scorecard = (...set: string[]) => loadRegime({ text: EXAMPLE, file: 'scorecard.yaml' }, { set });

/** The same where friends count too. */
const AMONG_FRIENDS = `${EXAMPLE.replace('court: {}', 'court: {}, messaging: {}').replace(
  '  amounts-owed:',
  '  interpersonal-relations:\n    weights-of-evidence: { bands: [[0, -1], [300, -0.5], [500, 0], [700, 0.5]] }\n  amounts-owed:',
)}`;
const amongFriends = (...set: string[]) => loadRegime({ text: AMONG_FRIENDS, file: 'friends.yaml' }, { set });

const spec = (regime = scorecard()): WorldSpec => ({
  society: hamlet(),
  regime,
  citizens: 1_200,
  months: 11,
  seed: 1,
});

const MANY_ERRORS = ['errors.scale=6', 'cut-offs.loan.below=660'];
/** People do the same whatever their score is. */
const UNMOVED = ['responses.enabled=false', 'sanctions.enabled=false'];
const FACTOR = 40 / Math.LN2;
const points = (column: ArrayLike<number>) => Array.from(column, (score) => 300 + score / 16);
const scoresOf = async (regime = scorecard()) => {
  const world = await live(spec(regime));
  const enrolled = columnOf(world, 'enrolled');
  return points(columnOf(world, 'score')).filter((_, i) => enrolled[i] === 1);
};

describe('the logarithm of odds', () => {
  it('is found in whole numbers, to half a 4,096th', () => {
    for (const odds of [0.001, 0.02, 0.5, 1, 2, 3.7, 9, 15, 50, 999.999, 1_000_000]) {
      expect(Math.abs(logarithmOf(odds) - Math.log(odds) * 4096)).toBeLessThanOrEqual(0.501);
    }
    expect(logarithmOf(1)).toBe(0);
  });
});

describe('somebody scored by odds', () => {
  it('has the evidence of the band their points lie in, and of being unknown where nobody knows them', () => {
    const worth = new Int32Array(1024).fill(-4096, 0, 500).fill(2048, 500, 1001);
    worth[1001] = 7;
    const into = Int32Array.of(1, 1, 1, 1);
    addEvidence(4, Int32Array.of(0, 499, 500, 1001), worth, into);
    expect([...into]).toEqual([-4095, -4095, 2049, 8]);
  });

  it('has one of the scores that the two tables can make, and nothing between', async () => {
    const history = [-2.2, -0.9, 0.2, 0.5, -0.1];
    const owed = [-0.7, -0.1, 0.3, 0].map((weight) => 0.8 * weight);
    const possible = history.flatMap((one) =>
      owed.map((other) => 650 + FACTOR * (Math.log(9 / 15) + one + other)),
    );
    const scores = new Set(await scoresOf());
    expect(scores.size).toBeGreaterThan(5);
    for (const score of scores) {
      expect(Math.min(...possible.map((one) => Math.abs(one - score)))).toBeLessThan(0.1);
    }
  });

  it('has 40 points less where the same score is to stand for twice the odds, and twice as far where 80 double them', async () => {
    const [once, twice, steep] = [
      await scoresOf(scorecard(...UNMOVED)),
      await scoresOf(scorecard(...UNMOVED, 'scale.odds=30')),
      await scoresOf(scorecard(...UNMOVED, 'scale.points-to-double=80')),
    ];
    expect(new Set(once).size).toBeGreaterThan(5);
    once.forEach((score, i) => {
      expect(Math.abs(Math.max(300, score - 40) - twice[i])).toBeLessThan(0.13);
      expect(Math.abs(Math.min(850, Math.max(300, 650 + 2 * (score - 650))) - steep[i])).toBeLessThan(0.26);
    });
  });

  it('stands at the neutral score where nothing is said and everybody’s odds are those at neutral', async () => {
    const silent = ['payment-history', 'amounts-owed'].map((id) => `criteria.${id}.weight=0`);
    const scores = await scoresOf(scorecard(...silent, 'scale.population-odds=15'));
    expect(new Set(scores)).toEqual(new Set([650]));
  });

  it('has no evidence of a criterion that counts with 0 %, as if its table said nothing', async () => {
    const away = await scoresOf(scorecard('criteria.amounts-owed.weight=0'));
    const silent = await scoresOf(
      scorecard(
        'criteria.amounts-owed.weights-of-evidence.bands=[[0, 0]]',
        'criteria.amounts-owed.weight=100',
      ),
    );
    expect(away).toEqual(silent);
    expect(away).not.toEqual(await scoresOf());
  });
});

describe('a world scored by odds', () => {
  it('has no wrongful sanction where nothing false is recorded, and some where it is', async () => {
    const accurate = await live(spec(scorecard('cut-offs.loan.below=660', 'errors.scale=0')));
    expect(columnOf(accurate, 'in-force')).toEqual(columnOf(accurate, 'in-force~true'));
    expect(accurate.result.measures['sanction-prevalence'].numerator).toBeGreaterThan(0);
    const erring = await live(spec(scorecard(...MANY_ERRORS)));
    expect(erring.result.measures['wrongful-share'].numerator).toBeGreaterThan(0);
  });

  it('has sanctions by association where friends’ evidence counts, and none where it does not', async () => {
    const counted = await live(spec(amongFriends(...MANY_ERRORS)));
    expect(counted.result.measures['collective-punishment-share'].numerator).toBeGreaterThan(0);
    const alone = await live(spec(amongFriends(...MANY_ERRORS, 'peer.mode=none')));
    expect(alone.result.measures['collective-punishment-share'].numerator).toBe(0);
    expect(alone.result.measures['collective-punishment-share'].denominator).toBeGreaterThan(0);
  });

  it('is the same whoever runs the kernels, in blocks of whatever size, renewed rarely or in silos', async () => {
    for (const set of [['scale.update-months=3'], ['register.siloed=true']]) {
      const regime = amongFriends(...MANY_ERRORS, ...set);
      expect(await digestOfWorld(spec(regime), { crew: new ThoroughCrew(128) })).toBe(
        await digestOfWorld(spec(regime)),
      );
    }
  });

  it('explains a score to the last unit where all is open, and says that tables are not guessed', async () => {
    const open = (await live(spec(scorecard('opacity=open')))).result.measures;
    expect(open['explanation-gap'].value).toBeLessThan(0.1);
    const known = (await live(spec(scorecard()))).result.measures['explanation-gap'];
    expect(known).toMatchObject({ value: null, because: expect.stringContaining('tables of evidence') });
    expect(known.parts?.['open'].value).toBeLessThan(0.1);
    const shut = (await live(spec(scorecard(...MANY_ERRORS)))).result.measures;
    expect(shut['recourse-delay'].value).toBeGreaterThan(0);
  });

  it('tells each citizen what every criterion added, which makes the score, and the odds it stands for', async () => {
    const chronicle = new Chronicle();
    const { compiled } = await live(spec(scorecard('opacity=open')), { follower: chronicle });
    for (const citizen of [0, 1, 2, 3, 4, 5]) {
      const life = explainLife(compiled, chronicle.historyOf(citizen), citizen);
      const { lines, population, neutral, rounding, heldBack, score, odds } = (
        life.months.at(-1) as MonthOfLife
      ).ledger as Ledger;
      const added = lines.reduce((sum, { exact }) => sum + exact, population);
      expect(neutral + added / 65536 - rounding - heldBack).toBe(score);
      expect(odds).toBeCloseTo(15 * 2 ** ((score / 16 - 350) / 40), 6);
      expect(lifeText(life)).toMatch(/odds among everybody +-29\.5[\s\S]*odds of [\d.]+ to 1/);
    }
  });
});

describe('a table of evidence', () => {
  it('is absent where scores are not of odds: the same world and the same regime, and one is told', async () => {
    const fixed = 'scale.mode=fixed';
    const weights = ['criteria.payment-history.weight=60', 'criteria.amounts-owed.weight=40'];
    const bare = loadRegime(
      {
        text: EXAMPLE.replace(/^.*weights-of-evidence.*\n/gm, '')
          .replace('payment-history:', 'payment-history: {}')
          .replace(/scale: .*/, 'scale: { min: 300, max: 850, neutral: 650 }'),
        file: 'scorecard.yaml',
      },
      { set: weights },
    );
    const odd = scorecard(fixed, ...weights);
    expect(hashOf(odd)).toBe(hashOf(bare));
    expect(await digestOfWorld(spec(odd))).toBe(await digestOfWorld(spec(bare)));
    const told = loadRegime('article-2018', { set: ['scale.points-to-double=20'] });
    expect(warningsOf(told).map(({ kind, path }) => [kind, path])).toEqual([
      ['without-meaning', 'scale.points-to-double'],
    ]);
  });

  it('comes back as it was from the regime as lived', () => {
    const regime = amongFriends();
    expect(hashOf(loadRegime({ text: regimeYaml(regime), file: 'lived.yaml' }))).toBe(hashOf(regime));
  });

  it('is said in words: what the score stands for, and what a thin file costs', () => {
    expect(regimeInWords(scorecard()).join(' ')).toContain(
      'Payment history and amounts owed (80% of its evidence) make a score from 300 to 850, in which 650 is neutral. It stands for odds: 650 for 15 who keep what was agreed to 1 who does not, and 40 points more double them. Somebody of whom nothing is said stands at 9 to 1.',
    );
    // 0.5 against -0.1 of payments, 0.3 against 0 at 80 % of amounts
    expect(thinFileCost(scorecard())).toEqual({ 'payment-history': 34.6, 'amounts-owed': 13.8 });
    expect(oddsAt(scorecard(), 690)).toBeCloseTo(30, 9);
    expect(peerLoopGain(scorecard())).toBe(0);
    expect(peerLoopGain(amongFriends())).toBeCloseTo((1.5 * FACTOR) / 550, 9);
  });

  const BANDS = 'criteria.payment-history.weights-of-evidence.bands';

  it.each([
    ['evidence-missing', ['criteria.payment-history.weights-of-evidence.bands=[]']],
    ['evidence-missing', ['criteria.history-length.weight=50']],
    ['evidence-bands', [`${BANDS}=[[100, -1], [500, 1]]`]],
    ['evidence-bands', [`${BANDS}=[[0, -1], [500, 1], [500, 2]]`]],
    ['evidence-too-strong', [`${BANDS}=[[0, -10], [500, 1]]`, 'scale.points-to-double=150']],
    ['out-of-range', [`${BANDS}=[[0, -11]]`]],
    ['out-of-range', ['scale.points-to-double=0']],
    ['out-of-range', ['scale.odds=0']],
  ])('is refused: %s', (kind, set) => {
    expect(() => scorecard(...set)).toThrow(expect.objectContaining({ kind }));
  });

  it('is refused where friends’ evidence would feed on itself', () => {
    expect(() => amongFriends('scale.points-to-double=300')).toThrow(
      expect.objectContaining({ kind: 'peer-loop-gain' }),
    );
  });

  it.each([
    ['evidence-turns', BANDS, [`${BANDS}=[[0, -1], [500, 1], [800, 0.5]]`]],
    [
      'weights-as-shares',
      'criteria',
      ['criteria.payment-history.weight=60', 'criteria.amounts-owed.weight=40'],
    ],
    ['without-meaning', 'scale.gain', ['scale.gain=2']],
    ['cut-off-unreachable', 'cut-offs.loan.below', ['cut-offs.loan.below=310']],
  ])('is warned of: %s', (kind, path, set) => {
    const warned = warningsOf(scorecard(...set)).map((one) => [one.kind, one.path]);
    expect(warned).toEqual([[kind, path]]);
    expect(warningsOf(scorecard())).toEqual([]);
  });
});
