import { beforeAll, describe, expect, it } from 'vitest';
import { Laboratory } from '../laboratory.js';
import type { Choice, LifeFile } from '../protocol.js';
import { LifeLaboratory } from './life-laboratory.js';
import {
  CHOSEN,
  type LifeBegun,
  type LifeQuestion,
  type OtherLife,
  OWN,
  SOURCES,
  WATCHED,
} from './protocol.js';

const QUESTION: LifeQuestion = {
  society: 'china-2019',
  citizens: 600,
  seed: 3,
  rules: { preset: 'article-2018', set: [] },
};
const CITIZEN = 17;

/** A life with every decision that was offered taken against what the model would do, where it differs. */
function contrary(lab: LifeLaboratory, months = CHOSEN): string {
  let letters = '';
  for (let place = 0; place < months; place++) {
    const { offer } = lab.liveLife(letters);
    letters += offer ? offer.letters[place % offer.letters.length] : OWN;
  }
  return letters;
}

async function fileOf(choices: readonly Choice[], months: number): Promise<LifeFile> {
  const lab = new Laboratory();
  const { society, citizens, seed, rules } = QUESTION;
  const refused = await lab.live({ society, citizens, seed, months, worlds: [rules], choices }, () => {});
  expect(refused).toBeUndefined();
  return lab.life(0, CITIZEN) as LifeFile;
}

describe('one life', () => {
  const lab = new LifeLaboratory();
  let begun: LifeBegun;
  let letters = '';

  beforeAll(async () => {
    begun = (await lab.beginLife({ ...QUESTION, citizen: CITIZEN })) as LifeBegun;
    letters = contrary(lab);
  });

  it('begins with the month after everybody has been scored for the first time', () => {
    expect(begun).toMatchObject({ first: 26, citizens: 600, scale: { min: 350, max: 950, neutral: 650 } });
  });

  it('of somebody for whom nobody decides is the life the engine lives', async () => {
    const { months } = lab.liveLife(OWN.repeat(CHOSEN));
    const file = await fileOf([], begun.first + WATCHED + CHOSEN - 1);
    expect(months).toHaveLength(WATCHED + CHOSEN);
    for (const { month, happened, score } of months) {
      expect({ happened, score }).toEqual({
        happened: file.months[month - 1].happened,
        score: file.months[month - 1].score,
      });
    }
  });

  it('with decisions is the life the engine lives with those overrides', async () => {
    const { months } = lab.liveLife(letters);
    expect(months.filter(({ decided }) => decided && decided.letter !== OWN).length).toBeGreaterThan(9);
    const file = await fileOf(lab.overridesOf(letters), begun.first + WATCHED + CHOSEN - 1);
    for (const { month, happened, score, tiesLost } of months) {
      expect({ month, happened, score, tiesLost }).toEqual({
        month,
        happened: file.months[month - 1].happened,
        score: file.months[month - 1].score,
        tiesLost: file.months[month - 1].tiesLost,
      });
    }
  });

  it('in which somebody is told to do what they would do anyway is the life nobody decides in', () => {
    let own = '';
    for (let place = 0; place < CHOSEN; place++) own += lab.ownLetter(own);
    expect(own).not.toBe(OWN.repeat(CHOSEN));
    const score = (one: string) => lab.liveLife(one).months.map((month) => [month.score, month.happened]);
    expect(score(own)).toEqual(score(OWN.repeat(CHOSEN)));
  });

  it('changes only from the month on in which another letter stands', () => {
    const place = 9;
    const other = `${letters.slice(0, place)}${OWN}${letters.slice(place + 1)}`;
    const [one, two] = [letters, other].map((which) => lab.liveLife(which).months);
    const until = WATCHED + place;
    expect(one.slice(0, until)).toEqual(two.slice(0, until));
    expect(one.slice(until)).not.toEqual(two.slice(until));
  });

  it('comes apart in parts that add up exactly', async () => {
    const glass = await lab.liftGlass(letters, () => {});
    const { parts, residual, final, before, months } = glass;
    expect(SOURCES.reduce((sum, source) => sum + parts[source], residual)).toBe(final - before);
    const entries = months.flatMap((month) => month.entries.map(({ change }) => change));
    expect(entries.reduce((sum, change) => sum + change, before)).toBe(final);
    expect(Math.floor(final / 10)).toBeCloseTo(lab.liveLife(letters).months.at(-1)?.score ?? 0, -1);
    console.log(
      JSON.stringify({
        letters,
        parts,
        residual,
        final,
        before,
        moved: glass.moved.scores.length,
        middle: glass.middle,
      }),
    );
  });

  it('is the first of the lives under other rules', async () => {
    const row: OtherLife[] = [];
    const t = performance.now();
    await lab.otherLives(letters, 'rules', (life) => row.push(life));
    console.log(performance.now() - t, row.map((r) => r.rule + ' ' + r.scores.at(-1)).join(', '));
    expect(row).toHaveLength(20);
    expect(row[0].scores).toEqual(lab.liveLife(letters).months.map(({ score }) => score ?? null));
  });

  it.each(['others', 'choices'] as const)('stands beside twenty lives of %s', async (which) => {
    const row: OtherLife[] = [];
    await lab.otherLives(letters, which, (life) => row.push(life));
    console.log(which, row.map((r) => r.scores.at(-1)).join(', '));
    expect(row).toHaveLength(20);
    expect(new Set(row.map(({ scores }) => scores.join())).size).toBeGreaterThan(10);
  });
});
