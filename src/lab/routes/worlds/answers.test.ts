import { beforeAll, describe, expect, it } from 'vitest';
import { compareWorlds } from '../../../compare/compare.js';
import { loadRegime, loadSociety } from '../../../regime/load.js';
import type { Comparison } from '../../../run/results.js';
import { Laboratory } from '../../worker/laboratory.js';
import type { Answer, Question, Rules } from '../../worker/protocol.js';
import { changedLives, lifeOf, worseBy, worstOff } from './changed-lives.js';
import { foundAgain, nullCheckOf } from './reproduced.js';
import { firstSplit, monthsApart } from './split.js';
import { byVerdict } from './trade-offs.js';

const laboratory = new Laboratory();
const article: Rules = { preset: 'article-2018', set: [] };
const expiry: Rules = { preset: 'article-2018', set: ['rights.expiry.months=12'] };
const QUESTION: Question = {
  society: 'china-2019',
  citizens: 1000,
  seed: 3,
  months: 36,
  worlds: [article, expiry],
};

async function ask(question: Question): Promise<Answer> {
  let answer: Answer | undefined;
  await laboratory.live(question, (news) => {
    if (news.what === 'done') answer = news.answer;
  });
  return answer as Answer;
}

let answer: Answer;
let comparison: Comparison;
beforeAll(async () => {
  answer = await ask(QUESTION);
  comparison = answer.comparison as Comparison;
});

describe('two worlds in the laboratory of the page', () => {
  it('come out as on the command line, digest for digest and number for number', async () => {
    const society = loadSociety('china-2019');
    const regimes = [
      loadRegime('article-2018'),
      loadRegime('article-2018', { set: ['rights.expiry.months=12'] }),
    ];
    const [a, b] = regimes.map((regime) => ({ society, regime, citizens: 1000, months: 36, seed: 3 }));
    const there = await compareWorlds(a, b);
    expect(answer.digests).toEqual([there.comparison.a.head.digest, there.comparison.b.head.digest]);
    expect(comparison.lives).toEqual(there.comparison.lives);
    expect(comparison.measures).toEqual(there.comparison.measures);
    expect(comparison.diff.map(({ path }) => path)).toEqual([
      'rights.expiry.enabled',
      'rights.expiry.months',
    ]);
    expect(answer.parting).toEqual(there.lives.tallies.firstMonth);
  });

  it('differ in nothing where the rules are the same', async () => {
    const again = new Laboratory();
    let twice: Answer | undefined;
    await again.live({ ...QUESTION, months: 24, worlds: [expiry, expiry] }, (news) => {
      if (news.what === 'done') twice = news.answer;
    });
    const found = nullCheckOf(twice?.comparison as Comparison);
    expect(found).toMatchObject({ citizens: 1000, differ: 0, apart: 0 });
    expect(found.compared).toBeGreaterThan(50);
    expect(nullCheckOf(comparison).apart).toBeGreaterThan(0);
  });
});

describe('the list of changed lives', () => {
  it('holds exactly the lives that part, and those that came out worse', () => {
    expect(changedLives(answer, 'differ', 'citizen')).toHaveLength(comparison.lives.differ);
    expect(changedLives(answer, 'worse', 'citizen')).toHaveLength(comparison.lives.worse);
    expect(changedLives(answer, 'better', 'citizen')).toHaveLength(comparison.lives.better);
  });

  it('can be sorted by when lives part and by how much changes, both ways', () => {
    const months = [...changedLives(answer, 'differ', 'split')].map(
      (one) => lifeOf(answer, one)?.month as number,
    );
    expect(months).toEqual([...months].sort((a, b) => a - b));
    expect([...changedLives(answer, 'differ', 'citizen', true)][0]).toBe(
      Math.max(...changedLives(answer, 'differ', 'citizen')),
    );
    const [most] = changedLives(answer, 'better', 'doors');
    const { doors } = lifeOf(answer, most) as { doors: [number, number] };
    expect(doors[0]).toBeGreaterThan(doors[1]);
  });

  it('gives every life that came out worse its reason', () => {
    const by = worseBy(answer);
    expect(by.doors + by.behind + by.money).toBe(comparison.lives.worse);
    for (const { reason, a, b } of worstOff(answer, 100)) {
      expect(reason === 'money' ? a : b).toBeGreaterThan(reason === 'money' ? b : a);
    }
  });
});

describe('the first split of a citizen', () => {
  it('is where the files first differ, never after the life has parted in something a file tells', () => {
    const citizens = [
      ...changedLives(answer, 'better', 'doors').slice(0, 3),
      ...changedLives(answer, 'worse', 'split').slice(0, 2),
    ];
    expect(citizens.length).toBeGreaterThan(2);
    for (const citizen of citizens) {
      const [a, b] = [laboratory.life(0, citizen), laboratory.life(1, citizen)];
      if (!a || !b) throw new Error('no file');
      const split = firstSplit(a, b);
      expect(monthsApart(a, b)[0]).toBe(split?.month);
      const before = (split?.month ?? 1) - 1;
      expect(
        JSON.stringify(a.months.slice(0, before).map(({ score, inForce, state }) => [score, inForce, state])),
      ).toBe(
        JSON.stringify(b.months.slice(0, before).map(({ score, inForce, state }) => [score, inForce, state])),
      );
      const life = lifeOf(answer, citizen);
      if (life?.column === 'Consequences in force')
        expect(firstSplit(a, b)?.month).toBeLessThanOrEqual(life.month);
    }
  });

  it('is nowhere for somebody whose lives are the same', () => {
    const citizen = answer.parting?.findIndex((month, i) => month === 0 && i > 0) as number;
    expect(lifeOf(answer, citizen)).toMatchObject({ month: 0, column: '', outcome: 'same' });
  });
});

describe('costs and benefits', () => {
  it('put every measure under exactly one head', () => {
    const parts = byVerdict(comparison.measures);
    expect(parts.flatMap(({ measures }) => measures.map(([id]) => id)).sort()).toEqual(
      Object.keys(comparison.measures).sort(),
    );
  });
});

describe('an outcome that a link remembers', () => {
  it('is found again, world by world, or is not', () => {
    const [a, b] = answer.digests;
    const key = `${a.slice(0, 8)}-${b.slice(0, 8)}`;
    expect(foundAgain(key, answer.digests)).toEqual([true, true]);
    expect(foundAgain(`${a.slice(0, 8)}-00000000`, answer.digests)).toEqual([true, false]);
    expect(foundAgain(a.slice(0, 8), answer.digests)).toBeUndefined();
  });
});
