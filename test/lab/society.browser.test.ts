/** The society in a browser: everybody has a window, anybody can be opened, and the numbers are the engine's. */
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoneCrew, liveWorlds, loadRegime, loadSociety } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { OFFLINE, type OpenLab, openLab } from '../support/lab.js';

const CITIZENS = 1_000;
const MONTHS = 30;
const QUESTION = `n=${CITIZENS}&m=${MONTHS}`;

async function livedInNode() {
  const { worlds } = await liveWorlds(
    [
      {
        society: loadSociety('china-2019'),
        regime: loadRegime('article-2018'),
        citizens: CITIZENS,
        months: MONTHS,
        seed: 1,
        measures: 'world',
      },
    ],
    { crew: new LoneCrew() },
  );
  return worlds[0];
}

describe('the society in a browser', () => {
  let lab: OpenLab;
  let digest: string;
  let sanctioned: number;

  beforeAll(async () => {
    lab = await openLab();
    const world = await livedInNode();
    digest = world.result.head.digest.slice(0, 8);
    const mask = world.compiled.consequences.reduce(
      (bits, one) => bits | (one.kind === 'sanction' ? 1 << one.place : 0),
      0,
    );
    const inForce = world.memory.arrays.get('in-force') ?? [];
    sanctioned = Array.from(inForce).filter((held) => (held & mask) !== 0).length;
  }, 120_000);
  afterAll(() => lab.close());

  const done = async (fragment: string) => {
    const opened = await lab.open(fragment);
    await opened.page.waitForSelector('[data-status="done"]', { timeout: 60_000 });
    return opened;
  };

  it('comes out as on the command line, and the counts below the facade add up to everybody', async () => {
    const { page, problems } = await done(`#/society?${QUESTION}`);
    expect(await page.getAttribute('[data-status]', 'data-digest')).toBe(digest);
    await page.waitForSelector(`[data-shown-month="${MONTHS}"]`);
    const number = (text: string) => Number(text.replace(/\D/g, ''));
    const bands = await page.locator('[data-band] [data-count]').allTextContents();
    expect(bands.reduce((sum, text) => sum + number(text), 0)).toBe(CITIZENS);
    const shut = await page.locator('[data-mark="sanction"] [data-count]').textContent();
    expect(number(shut ?? '')).toBe(sanctioned);
    expect(problems).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('opens the citizen whose window is pressed or reached by keys, and comes back to it', async () => {
    const { page } = await done(`#/society?${QUESTION}`);
    const facade = page.locator('[role="listbox"]');
    await facade.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const told = await page.textContent('#facade-window');
    expect(told).toContain('Citizen 9');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#register-panel[data-citizen="9"]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('register-title');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    expect(page.url()).toContain('c=9');
    await page.context().close();
  }, 90_000);

  it('shows a month that has been lived as it was, however one comes to it', async () => {
    const { page } = await done(`#/society?${QUESTION}&t=${MONTHS}`);
    const counts = () => page.locator('[data-count]').allTextContents();
    await page.waitForSelector(`[data-shown-month="${MONTHS}"]`);
    const straight = await counts();
    await page.fill('[data-control="month"]', '12');
    await page.waitForSelector('[data-shown-month="12"]');
    expect(await counts()).not.toEqual(straight);
    await page.fill('[data-control="month"]', String(MONTHS));
    await page.waitForSelector(`[data-shown-month="${MONTHS}"]`);
    expect(await counts()).toEqual(straight);
    await page.context().close();
  }, 90_000);

  it('tells of a link whether its outcome was found again, and of a broken one that nothing was run', async () => {
    const good = await done(`#/society?v=1&${QUESTION}&k=${digest}`);
    expect(await good.page.getAttribute('[data-reproduced]', 'data-reproduced')).toBe('true');
    await good.page.context().close();
    const changed = await done(`#/society?v=1&${QUESTION}&k=00000000`);
    expect(await changed.page.getAttribute('[data-reproduced]', 'data-reproduced')).toBe('false');
    await changed.page.context().close();
    for (const broken of ['a=x~%3Cimg', 'a=article-2018~AAAA', 'v=99', 'n=5000000']) {
      const { page } = await lab.open(`#/about?${broken}`);
      await page.waitForSelector('[role="alert"]');
      expect(await page.textContent('[role="alert"]')).toContain('Nothing was run');
      await page.context().close();
    }
  }, 120_000);

  it('says of each picture what its table says, from the first month measured to the last', async () => {
    const { page } = await done(`#/society?${QUESTION}`);
    for (const id of ['sanction-prevalence', 'wrongful-share', 'mean-score']) {
      const strip = page.locator(`[data-chart="strip-${id}"]`);
      const said = (await strip.locator('.sentence').textContent()) ?? '';
      const [top] = await strip
        .locator('.tick')
        .first()
        .evaluateAll((ticks) => ticks.map((tick) => (tick as SVGTextElement).getBBox().x));
      expect(top, 'no label of the axis is cut off').toBeGreaterThanOrEqual(0);
      await strip.locator(`#strip-${id}-tab-table`).click();
      const rows = await strip.locator('tbody tr').allInnerTexts();
      for (const row of [rows[0], rows.at(-1)]) {
        const [month = '', value = ''] = (row ?? '').split('\t');
        expect(said).toMatch(new RegExp(`${value.replace('.', '\\.')}( %)? in ${month}`));
      }
    }
    await page.context().close();
  }, 90_000);

  it.each(['', 'society', 'worlds', 'life', 'lab', 'report', 'about'])(
    'has nothing a screen reader stumbles over: #/%s',
    async (route) => {
      const { page } = await lab.open(`#/${route}?${QUESTION}`, { viewport: { width: 320, height: 740 } });
      await page.waitForTimeout(1_500);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.context().close();
    },
    90_000,
  );

  it('is lived from one file on a disk, with the same digest and no way out', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(OFFLINE).href}#/society?${QUESTION}`);
      await page.waitForSelector('[data-status="done"]', { timeout: 60_000 });
      expect(await page.getAttribute('[data-status]', 'data-digest')).toBe(digest);
      expect(
        await page.evaluate(() =>
          fetch('https://example.org').then(
            () => 'out',
            () => 'refused',
          ),
        ),
      ).toBe('refused');
    } finally {
      await browser.close();
    }
  }, 90_000);

  it('says what it is to somebody without JavaScript', async () => {
    const { page } = await (async () => {
      const context = await lab.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(lab.address);
      return { page };
    })();
    expect(await page.textContent('noscript, main h1')).toContain('Glasshouse');
    expect((await page.innerText('body')).split(/\s+/).length).toBeGreaterThan(200);
    await page.context().close();
  });
});
