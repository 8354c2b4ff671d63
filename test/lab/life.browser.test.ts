/** A life as a visitor meets it, held against the engine in this process. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../src/lab/routes/life/facts.js';
import { words } from '../../src/lab/words/en/index.js';
import { Laboratory } from '../../src/lab/worker/laboratory.js';
import { citizenDrawn } from '../../src/lab/worker/life/draw.js';
import { LifeLaboratory } from '../../src/lab/worker/life/life-laboratory.js';
import { CHOSEN, type LifeBegun, LOW, OWN, WATCHED } from '../../src/lab/worker/life/protocol.js';
import type { LifeFile } from '../../src/run/explain.js';
import { type OpenLab, openLab } from '../support/lab.js';

const CITIZENS = 600;
const SEED = 3;
const CITIZEN = citizenDrawn(SEED, CITIZENS, 0);
const LINK = `#/life?n=${CITIZENS}&seed=${SEED}`;
const RULES = { preset: 'article-2018', set: [] };

let lab: OpenLab;
let begun: LifeBegun;
const here = new LifeLaboratory();

beforeAll(async () => {
  lab = await openLab();
  const question = { society: 'china-2019', citizens: CITIZENS, seed: SEED, rules: RULES };
  begun = (await here.beginLife(question)) as LifeBegun;
}, 120_000);

afterAll(() => lab?.close());

/** The page stands where the letters say, and nothing is still being lived. */
async function settled(page: Page, stage: string, months?: number): Promise<void> {
  const which = months === undefined ? '' : `[data-months="${months}"]`;
  await page.waitForSelector(`[data-stage="${stage}"][data-settled="yes"]${which}`, { timeout: 60_000 });
}

const press = (page: Page, control: string) => page.click(`[data-control="${control}"]`);
const inLink = (page: Page, key: string) => new URLSearchParams(page.url().split('?')[1]).get(key);

/** Scores of the months shown, first to last. */
const scoresShown = (page: Page): Promise<number[]> =>
  page.$$eval('[data-part="months"] [data-score]', (found) =>
    found.map((one) => Number(one.getAttribute('data-score'))).reverse(),
  );

async function livedByTheEngine(letters: string): Promise<{ file: LifeFile; laboratory: Laboratory }> {
  const laboratory = new Laboratory();
  const choices = here.overridesOf(letters);
  const months = begun.first + WATCHED + CHOSEN - 1;
  const question = {
    society: 'china-2019',
    citizens: CITIZENS,
    seed: SEED,
    months,
    worlds: [RULES],
    choices,
  };
  expect(await laboratory.live(question, () => {})).toBeUndefined();
  return { file: laboratory.life(0, CITIZEN) as LifeFile, laboratory };
}

/** Months of '.' until the kind is offered. */
function until(kind: string): string {
  for (let letters = ''; letters.length < CHOSEN; letters += OWN) {
    if (here.liveLife(letters).offer?.kind === kind) return letters;
  }
  throw new Error(`${kind} is never offered to citizen ${CITIZEN}`);
}

describe('a life in the browser', () => {
  it('is of the citizen the seed draws, whose first six months are the engine’s and cannot be decided', async () => {
    const { page, problems } = await lab.open(LINK);
    await settled(page, 'who');
    expect(await page.textContent('.name >> nth=-1')).toBe(
      words.life.names[CITIZEN % words.life.names.length],
    );
    expect(await page.locator('[data-part="circumstances"] li').allTextContents()).toEqual(
      factsOf(begun.who, words.life),
    );
    const { file } = await livedByTheEngine('');
    await press(page, 'begin');
    for (let month = 1; month <= WATCHED; month++) {
      await settled(page, 'watch', month);
      expect(
        await page.locator('input[name="decision"], [data-control="decide"], [data-control="own"]').count(),
      ).toBe(0);
      const lived = file.months[begun.first + month - 2];
      const panel = page.locator('section.panel').first();
      expect(await panel.locator('[data-score]').getAttribute('data-score')).toBe(String(lived.score));
      const said = await panel.textContent();
      for (const event of lived.happened) expect(said).toContain(event);
      if (month < WATCHED) await press(page, 'next');
    }
    await press(page, 'next');
    await settled(page, 'choose', WATCHED);
    expect(await page.locator('[data-part="decision"]').count()).toBe(1);
    await press(page, 'own');
    await settled(page, 'choose', WATCHED + 1);
    expect((await scoresShown(page)).at(-1)).toBe(file.months[begun.first + WATCHED - 1].score);
    expect(inLink(page, 'x')).toBe(OWN);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('tells no reason where the rules tell none, and tells them at once where all is open', async () => {
    const { file } = await livedByTheEngine('');
    const secrets = file.months
      .slice(begun.first - 1)
      .flatMap(({ ledger }) => ledger?.lines ?? [])
      .flatMap(({ label, readings }) => [label, ...readings.map(({ reason }) => reason)]);
    expect(secrets.length).toBeGreaterThan(20);
    const { page } = await lab.open(`${LINK}&c=${CITIZEN}&x=${OWN.repeat(CHOSEN)}&t=49&m=72`);
    await settled(page, 'end');
    await page.click('[data-part="months"] summary');
    const everything = (await page.content()) + (await page.locator('body').ariaSnapshot());
    for (const secret of new Set(secrets)) expect(everything).not.toContain(secret);
    await page.goto(`${lab.address}${LINK}&a=open-with-appeal&w=watch&t=26&c=${CITIZEN}`);
    await settled(page, 'watch', 1);
    const reasons = await page.textContent('[data-part="reasons"]');
    expect(secrets.some((secret) => reasons?.includes(secret))).toBe(true);
    await page.context().close();
  });

  it('ends a contact: the tie is gone from then on, and those whose score it moved are named with the amount', async () => {
    const before = until('contact');
    const letters = `${before}e`;
    const month = begun.first + WATCHED + before.length;
    const other = here.liveLife(before).offer?.other as number;
    const { page } = await lab.open(`${LINK}&c=${CITIZEN}&x=${before}&t=${month}`);
    await settled(page, 'choose', WATCHED + before.length);
    await page.check('[data-letter="e"]');
    await press(page, 'decide');
    await settled(page, 'choose', WATCHED + letters.length);
    const { moved } = here.liveLife(letters);
    const shown = await page.$$eval('[data-citizen]', (found) =>
      found.map((one) => ({
        citizen: Number(one.getAttribute('data-citizen')),
        change: Number(one.getAttribute('data-change')),
      })),
    );
    expect(shown).toEqual(moved?.scores.slice(0, 10));
    expect(
      await page.$$eval('[data-lost]', (found) => found.map((one) => Number(one.getAttribute('data-lost')))),
    ).toContain(other);
    const { laboratory } = await livedByTheEngine(letters);
    const friends = (at: number) =>
      laboratory
        .circle(0, CITIZEN, at)
        ?.people.filter(({ ring }) => ring === 1)
        .map(({ citizen }) => citizen);
    expect(friends(month - 1)).toContain(other);
    expect(friends(month)).not.toContain(other);
    await page.context().close();
  });

  it('comes back from its link to the same month and score, and parts from itself where a letter changes', async () => {
    const letters = 'gbm..';
    const { page } = await lab.open(
      `${LINK}&c=${CITIZEN}&x=${letters}&t=${begun.first + WATCHED + letters.length}`,
    );
    await settled(page, 'choose', WATCHED + letters.length);
    const scores = await scoresShown(page);
    expect(scores).toHaveLength(WATCHED + letters.length);
    await page.reload();
    await settled(page, 'choose', WATCHED + letters.length);
    expect(await scoresShown(page)).toEqual(scores);
    await page.goto(page.url().replace(`x=${letters}`, 'x=nbm..'));
    await settled(page, 'choose', WATCHED + letters.length);
    const other = await scoresShown(page);
    expect(other.slice(0, WATCHED)).toEqual(scores.slice(0, WATCHED));
    expect(other.slice(WATCHED)).not.toEqual(scores.slice(WATCHED));
    await page.context().close();
  });

  it('can be lived to its end by keyboard alone, adds up behind the glass, and stands beside sixty others', async () => {
    const { page, problems } = await lab.open(LINK);
    await settled(page, 'who');
    await page.clock.install();
    const reach = async (control: string, key = 'Enter'): Promise<void> => {
      for (let tabs = 0; tabs < 80; tabs++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(
          (one) =>
            document.activeElement?.matches(`[data-control="${one}"], [data-letter="${one}"]`) ?? false,
          control,
        );
        if (found) return page.keyboard.press(key);
      }
      throw new Error(`${control} cannot be reached`);
    };
    await reach('begin');
    await settled(page, 'watch', 1);
    await page.clock.fastForward(120_000);
    await settled(page, 'watch', 1);
    await reach('skip-watch');
    await settled(page, 'choose', WATCHED);
    const letter = (await page.getAttribute('[data-letter]', 'data-letter')) as string;
    await reach(letter, 'Space');
    await reach('decide');
    await settled(page, 'choose', WATCHED + 1);
    await page.clock.fastForward(120_000);
    await settled(page, 'choose', WATCHED + 1);
    await reach('rest');
    await settled(page, 'end');
    const lived = await scoresShown(page);
    await reach('lift');
    await page.waitForSelector('[data-part="ledger"]', { timeout: 60_000 });
    await addsUp(page);
    await reach('lives');
    await page.waitForSelector('[data-row="rules"][data-lives="20"]', { timeout: 120_000 });
    await standsBesideOthers(page, lived);
    expect(await page.locator('[data-worlds]').count()).toBe(2);
    expect(await page.getAttribute('[data-worlds]', 'href')).toContain(`c=${CITIZEN}`);
    expect(await page.locator('audio, video').count()).toBe(0);
    const said = await page.locator('main').innerText();
    expect(said).not.toMatch(/\b(win|won|winner|lose|loser|badge|level up|high score|game over)\b/i);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

async function addsUp(page: Page): Promise<void> {
  const numbers = (selector: string, name: string) =>
    page.$$eval(
      selector,
      (found, attribute) => found.map((one) => Number(one.getAttribute(attribute))),
      name,
    );
  const [before] = await numbers('[data-before]', 'data-before');
  const [final] = await numbers('[data-final]', 'data-final');
  const entries = await numbers('[data-entry]', 'data-entry');
  expect(entries.length).toBeGreaterThan(10);
  expect(entries.reduce((sum, entry) => sum + entry, before)).toBe(final);
  const parts = await numbers('[data-source]:not([data-source="total"])', 'data-value');
  expect(parts).toHaveLength(7);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(final - before);
  expect(await page.locator('[data-true]').count()).toBeGreaterThan(0);
}

async function standsBesideOthers(page: Page, lived: number[]): Promise<void> {
  for (const row of ['others', 'choices', 'rules'] as const) {
    const lives = await page.$$eval(`[data-row="${row}"] [data-scores]`, (found) =>
      found.map((one) => (one.getAttribute('data-scores') ?? '').split(' ').map(Number)),
    );
    expect(lives).toHaveLength(20);
    const below = lives.filter((scores) => (scores.at(-1) as number) < LOW).length;
    expect(await page.textContent(`[data-row="${row}"] figcaption`)).toBe(
      words.life.lives[row].headline(below, 20, LOW),
    );
    if (row === 'rules') expect(lives[0]).toEqual(lived);
  }
}
