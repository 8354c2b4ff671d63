import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenLab, openLab } from '../support/lab.js';
import { cutOff, ENGLISH, lengthened, ownText } from '../support/page-words.js';

const WORLD = 's=china-2019&n=1000&seed=7&m=24&a=article-2018&b=no-register&c=17';
const ABOUT = ['what', 'article', 'method', 'sources', 'glossary', 'accessibility', 'languages'];
const ROUTES = ['', 'society', 'worlds', 'life', 'lab', 'report', ...ABOUT.map((page) => `about/${page}`)];
const LANGUAGES = ['nl', 'zh-Hans'] as const;

let lab: OpenLab;
beforeAll(async () => {
  lab = await openLab();
}, 180_000);
afterAll(() => lab.close());

/** Goes to a route of a page that is open, and waits until nothing of it is still to come. */
async function visit(page: Page, route: string, language: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${route}?${WORLD}&l=${language}`);
  await page.waitForFunction(
    ([name, code]) => {
      const main = document.querySelector('main');
      const busy = main?.querySelector('[data-status="founding"], [data-status="living"]');
      return (
        main?.dataset['route'] === name &&
        main.querySelector('h1') &&
        document.documentElement.lang === code &&
        !busy
      );
    },
    [route.split('/')[0] || 'front', language],
    { timeout: 60_000 },
  );
  if (route === 'lab') await page.waitForSelector('[data-words] li', { state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(200);
}

describe('the words of the laboratory', () => {
  it.each(LANGUAGES)(
    'are all of the language where somebody reads in %s: no English is left and no key shows',
    async (language) => {
      const { page, problems } = await lab.open(`#/about?l=${language}`, { reducedMotion: 'reduce' });
      const found: Record<string, string[]> = {};
      for (const route of ROUTES) {
        await visit(page, route, language);
        const text = await page.evaluate(ownText, language);
        expect(text.length, route).toBeGreaterThan(15);
        // options keep the names they have in a regime file
        const words =
          text
            .replace(/[a-z-]+ = \S+/g, '')
            .toLowerCase()
            .match(/[a-z][a-z’-]+/g) ?? [];
        const english = words.filter((word) => ENGLISH.has(word));
        const keys = text.match(/\b[a-z]{2,}(\.[a-z-]{2,}){2,}\b/g) ?? [];
        const broken = text.match(/undefined|NaN|\[object/g) ?? [];
        const all = [...new Set([...english, ...keys, ...broken])];
        if (all.length > 0) found[route] = all;
      }
      expect(found).toEqual({});
      expect(problems).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  it('change with the language and leave the experiment as it is', async () => {
    const { page } = await lab.open(`#/about/method?${WORLD}&l=en`);
    const before = new URLSearchParams(page.url().split('?')[1]);
    for (const [language, title] of [
      ['zh-Hans', '怎样运行'],
      ['nl', 'Hoe het werkt'],
    ]) {
      await page.selectOption('[data-control="language"]', language);
      await page.waitForFunction((words) => document.querySelector('main h1')?.textContent === words, title);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      const now = new URLSearchParams(page.url().split('?')[1]);
      expect(now.get('l')).toBe(language);
      for (const key of ['n', 'seed', 'm', 'b', 'c']) expect(now.get(key)).toBe(before.get(key));
    }
    await page.context().close();
  }, 60_000);

  it('find room when they are two fifths longer, on a telephone as on a screen', async () => {
    const found: Record<string, unknown> = {};
    for (const width of [360, 1280]) {
      const { page } = await lab.open('#/about?l=en', { viewport: { width, height: 740 } });
      for (const route of ROUTES) {
        await visit(page, route, 'en');
        await page.evaluate(lengthened);
        const { wider, clipped } = await page.evaluate(cutOff);
        if (wider > 0 || clipped.length > 0) found[`${route} at ${width}`] = { wider, clipped };
      }
      await page.context().close();
    }
    expect(found).toEqual({});
  }, 240_000);
});

describe('the pages about the laboratory', () => {
  it('say what is documented and what is only reported of each thing the article says', async () => {
    const { page } = await lab.open('#/about/article?l=en');
    await page.waitForSelector('[data-known]');
    const known = await page.$$eval('[data-known]', (all) => all.map((one) => one.textContent));
    expect(known).toHaveLength(9);
    expect(new Set(known)).toEqual(new Set(['documented', 'reported only']));
    await page.context().close();
  }, 60_000);
});
