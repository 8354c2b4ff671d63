import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegime, loadSociety } from '../src/regime/load.js';
import { reportOfComparison, reportOfRun } from '../src/report/report.js';
import { launchBrowser } from './support/browser.js';
import { comparison, runResult } from './support/results.js';

const none = loadRegime('no-register');
const article = loadRegime('article-2018');
const context = {
  society: loadSociety('china-2019'),
  command: 'glasshouse compare no-register article-2018 --citizens 100000 --months 120 --seed 7',
  assumptions: [{ path: 'a-rather-long-path.of-a-number.that-nobody-measured', value: 0.5 }],
};
const open = loadRegime('article-2018', { set: ['opacity=open'] });
const changed = comparison(true);
changed.b.head.regime.hash = 'd'.repeat(64);
changed.diff = [{ path: 'opacity', a: 'known-criteria', b: 'open' }];
const REPORTS = {
  changed: reportOfComparison(changed, { ...context, regimes: [article, open] }),
  comparison: reportOfComparison(comparison(), { ...context, regimes: [none, article] }),
  same: reportOfComparison(comparison(true), { ...context, regimes: [article, article] }),
  run: reportOfRun(runResult('b'), { ...context, regime: article }),
  unscored: reportOfRun(runResult('a'), { ...context, regime: none }),
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-report-'));
  for (const [name, page] of Object.entries(REPORTS)) writeFileSync(join(folder, `${name}.html`), page);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a report, and says afterwards whether it asked for anything or complained. */
async function opened(
  name: keyof typeof REPORTS,
  width: number,
  colorScheme: 'light' | 'dark',
  look: (page: Page) => Promise<void>,
): Promise<{ requests: string[]; complaints: string[] }> {
  const space = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const requests: string[] = [];
  const complaints: string[] = [];
  try {
    const page = await space.newPage();
    const own = pathToFileURL(join(folder, `${name}.html`)).href;
    page.on('request', (request) => {
      const url = request.url();
      if (url !== own && !url.startsWith('data:')) requests.push(url);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(own);
    await look(page);
  } finally {
    await space.close();
  }
  return { requests, complaints };
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('a report in a browser', () => {
  it.each([
    ['comparison', 1280, 'light'],
    ['comparison', 360, 'dark'],
    ['same', 360, 'light'],
    ['changed', 1280, 'light'],
    ['run', 360, 'light'],
    ['run', 1280, 'dark'],
    ['unscored', 360, 'dark'],
  ] as const)('of %s at %i px in %s has nothing that stands in the way', async (name, width, scheme) => {
    const quiet = await opened(name, width, scheme, async (page) => {
      await openAll(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
    expect(quiet).toEqual({ requests: [], complaints: [] });
  });

  it.each([320, 360, 768, 1280])('does not scroll sideways at %i px, with everything open', async (width) => {
    for (const name of Object.keys(REPORTS) as (keyof typeof REPORTS)[]) {
      await opened(name, width, 'light', async (page) => {
        const [before, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(before).toBeLessThanOrEqual(inner!);
        await openAll(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(inner!);
      });
    }
  });

  it('keeps the text of its pictures readable on a telephone', async () => {
    await opened('comparison', 360, 'light', async (page) => {
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('svg.gh-figure text')].map((text) => {
          const svg = text.closest('svg')!;
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
      );
      expect(sizes.length).toBeGreaterThan(50);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.5);
    });
  });

  it('cuts no word off at the edge of a picture', async () => {
    await opened('comparison', 360, 'light', async (page) => {
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('svg.gh-figure text')].flatMap((text) => {
          const within = text.closest('svg')!.getBoundingClientRect();
          const own = text.getBoundingClientRect();
          const inside =
            own.left >= within.left - 0.5 &&
            own.right <= within.right + 0.5 &&
            own.bottom <= within.bottom + 0.5 &&
            own.top >= within.top - 0.5;
          return inside || own.width === 0 ? [] : [`${text.closest('figure')!.id}: ${text.textContent}`];
        }),
      );
      expect(cut).toEqual([]);
    });
  });

  it('lets the keyboard skip to the content', async () => {
    await opened('comparison', 1280, 'light', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    });
  });
});
