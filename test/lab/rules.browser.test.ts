import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/regime/catalogue.js';
import { Desktop } from '../support/command-line.js';
import { type OpenLab, openLab } from '../support/lab.js';

/** One page through most of this, as one visitor would: loading is what takes time. */
const SMALL = 'n=1000&m=6';
const WEIGHT = '#rule-criteria-credit-history-weight';

let laboratory: OpenLab;
const desktop = new Desktop();

beforeAll(async () => {
  laboratory = await openLab();
}, 240_000);
afterAll(async () => {
  desktop.clear();
  await laboratory?.close();
});

async function openRules(fragment = `#/lab?${SMALL}`) {
  const opened = await laboratory.open(fragment);
  await sound(opened.page);
  return opened;
}

const sound = (page: Page) =>
  page.waitForSelector('[data-sound="true"]', { state: 'attached', timeout: 20_000 });
const unsound = (page: Page) => page.waitForSelector('[data-problems]', { timeout: 20_000 });
const text = (page: Page) => page.inputValue('#regime-text');
const hash = (page: Page) => page.getAttribute('[data-hash]', 'data-hash');
const control = (name: string) => `[data-control="${name}"]`;

async function openPart(page: Page, part: string): Promise<void> {
  await page.click(`details[data-part="${part}"]:not([open]) > summary`, { timeout: 5_000 });
}

/** Types what takes the place of a stretch of the text. */
async function retype(page: Page, from: string, to: string): Promise<void> {
  const before = await text(page);
  expect(before).toContain(from);
  await page.fill('#regime-text', before.replace(from, to));
}

async function runIt(page: Page, number: number): Promise<string> {
  await page.click(control('run'));
  await page.waitForSelector(`[data-run="${number}"][data-status="done"]`, { timeout: 60_000 });
  return (await page.getAttribute(`[data-run="${number}"]`, 'data-digest')) ?? '';
}

async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = (await Promise.all([page.waitForEvent('download'), click()])) as [Download, undefined];
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('somebody who writes the rules', () => {
  it('changes a weight in the form, and only that line of the text changes; and the other way round', async () => {
    const { page, problems } = await openRules();
    const before = (await text(page)).split('\n');
    await page.click('#rule-criteria-credit-history');
    await page.fill(WEIGHT, '30');
    await page.press(WEIGHT, 'Tab');
    await unsound(page);
    const after = (await text(page)).split('\n');
    const changed = before.flatMap((line, place) => (line === after[place] ? [] : [[line, after[place]]]));
    expect(changed).toEqual([['    weight: 35', '    weight: 30']]);
    expect(after).toHaveLength(before.length);
    expect(after.filter((line) => line.includes('#'))).toEqual(before.filter((line) => line.includes('#')));

    // weights that make 95 are for the form to mend: it says so, and can be written in
    expect(await page.textContent('[data-problems]')).toContain('95');
    expect(await page.getAttribute('[data-held]', 'data-held')).toBe('false');
    expect(await page.isDisabled(control('run'))).toBe(true);

    await retype(page, '    weight: 30\n', '    weight: 35 # again\n');
    await sound(page);
    expect(await page.inputValue(WEIGHT)).toBe('35');

    // what is no weight never comes into the text, and the field says what would be one
    await page.fill(WEIGHT, '140');
    await page.press(WEIGHT, 'Tab');
    expect(await page.getAttribute(WEIGHT, 'aria-invalid')).toBe('true');
    const described = (await page.getAttribute(WEIGHT, 'aria-describedby'))?.split(' ').at(-1);
    expect(await page.textContent(`#${described}`)).toContain('0 to 100');
    expect(await text(page)).toContain('    weight: 35 # again\n');
    await page.click('#regime-problems button.link');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(WEIGHT.slice(1));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('makes a mistake in the text: it is named by line and key, the form waits, nothing runs; then mends it', async () => {
    const { page, problems } = await openRules();
    const [title, known] = [await page.textContent('[data-title]'), page.url()];
    await retype(page, '  retention-months: 48', '  retention-mnths: 48');
    await unsound(page);
    const line = (await text(page)).split('\n').findIndex((one) => one.includes('retention-mnths')) + 1;
    const told = (await page.textContent('#regime-problems')) ?? '';
    expect(told).toContain(`Line ${line}`);
    expect(told).toContain('register.retention-mnths');
    expect(await page.getAttribute('#regime-text', 'aria-invalid')).toBe('true');
    expect(await page.getAttribute('#regime-text', 'aria-describedby')).toContain('regime-problems');
    expect(await page.getAttribute('[data-held]', 'data-held')).toBe('true');
    await page.click('#rule-register');
    expect(await page.getAttribute('#rule-register-retention-months', 'readonly')).not.toBeNull();
    expect(await page.isDisabled(control('run'))).toBe(true);
    expect(await page.textContent('[data-title]')).toBe(title);
    expect(page.url()).toBe(known);

    await retype(page, '  retention-mnths: 48', '  retention-months: [4');
    await page.waitForSelector('[data-kind="yaml-syntax"]');

    await retype(page, '  retention-months: [4', '  retention-months: 36');
    await sound(page);
    expect(await page.inputValue('#rule-register-retention-months')).toBe('36');
    expect(await page.getAttribute('#regime-text', 'aria-invalid')).toBe('false');
    expect(await page.isDisabled(control('run'))).toBe(false);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('hears in words what changes with a rule, in each language', async () => {
    const { page } = await openRules();
    await openPart(page, 'words');
    for (const language of ['en', 'nl', 'zh-Hans']) {
      await page.selectOption('[data-control="language"]', language);
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
      await page.waitForTimeout(300);
      const before = await page.textContent('[data-words]');
      const months = language === 'en' ? [48, 36] : language === 'nl' ? [36, 24] : [24, 12];
      await retype(page, `  retention-months: ${months[0]}`, `  retention-months: ${months[1]}`);
      await page.waitForFunction(
        (was) => document.querySelector('[data-words]')?.textContent !== was,
        before,
        { timeout: 10_000 },
      );
      expect(await page.textContent('[data-words]')).toContain(String(months[1]));
    }
    await page.context().close();
  });

  it('keeps a regime in the browser, finds it after a reload, renames and deletes it, and everything at once', async () => {
    const { page, problems } = await openRules();
    await retype(page, 'title: The system as one article described it', 'title: Mine');
    await sound(page);
    await page.click(control('keep'));
    await page.fill(control('keep-name'), 'my own');
    await page.click(control('keep-it'));
    await page.waitForSelector('[data-kept="my own"]');
    await page.reload();
    await sound(page);
    await openPart(page, 'shelf');
    await page.click('[data-kept="my own"] button:has-text("Rename")');
    await page.fill('[data-kept="my own"] input', 'another');
    await page.press('[data-kept="my own"] input', 'Enter');
    await page.waitForSelector('[data-kept="another"]');
    await page.selectOption(control('preset'), 'no-register');
    await page.waitForFunction(() => document.querySelector('[data-id]')?.textContent === 'no-register');
    await page.click('[data-kept="another"] button:has-text("Take up")');
    await page.waitForFunction(() => document.querySelector('[data-title]')?.textContent === 'Mine');
    await page.click('[data-kept="another"] button:has-text("Delete")');
    await page.waitForSelector('[data-kept="another"]', { state: 'detached' });
    await page.fill(control('keep-name'), 'once more');
    await page.click(control('keep-it'));
    await page.waitForSelector('[data-kept="once more"]');
    await page.click(control('delete-all'));
    await page.click(control('delete-yes'));
    await page.waitForSelector('[data-kept]', { state: 'detached' });
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('glasshouse');
          request.onsuccess = () => {
            const stores = [...request.result.objectStoreNames];
            if (stores.length === 0) return resolve(0);
            const transaction = request.result.transaction(stores);
            const counts = stores.map((store) => transaction.objectStore(store).count());
            transaction.oncomplete = () => resolve(counts.reduce((sum, one) => sum + one.result, 0));
          };
        }),
    );
    expect(left).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('loses nothing where the browser keeps nothing, has no room, or is left in the middle', async () => {
    const { page } = await openRules();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    const before = await text(page);
    await page.click(control('keep'));
    await page.click(control('keep-it'));
    await page.waitForSelector('[data-trouble="full"]');
    expect(await text(page)).toBe(before);
    await page.context().close();

    const forbidden = await laboratory.browser.newContext();
    await forbidden.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    });
    const other = await forbidden.newPage();
    await other.goto(`${laboratory.address}#/lab?${SMALL}`);
    await sound(other);
    await other.click(control('keep'));
    await other.waitForSelector('[data-trouble="forbidden"]');
    expect(await text(other)).toBe(before);
    await forbidden.close();

    const { page: third } = await openRules();
    await retype(third, '  retention-months: 48', '  retention-months: nine');
    await unsound(third);
    await third.waitForTimeout(900);
    await third.reload();
    await third.click(control('take-draft'));
    await third.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#regime-text')?.value.includes('retention-months: nine'),
    );
    await third.context().close();
  });

  it('is refused files that are no rules, with the reason, and what was written stays', async () => {
    const { page } = await openRules();
    const before = await text(page);
    const give = (name: string, content: string) =>
      page.setInputFiles(control('open-file'), {
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(content),
      });
    const reason = async (part: string) => {
      await page.waitForFunction(
        (wanted) => document.querySelector('[data-unopened]')?.textContent?.includes(wanted),
        part,
        { timeout: 10_000 },
      );
      expect(await text(page)).toBe(before);
      await page.click('[data-unopened] button');
    };
    await give('people.csv', 'name,score\nA,1\n');
    await reason('people.csv');
    await give('large.yaml', `id: large\n${'# line\n'.repeat(10_000)}`);
    await reason('64 kB');
    await give('strange.yaml', 'id: strange\ntitle: Strange\nmood: good\n');
    await reason('mood');
    await give(
      'people.yaml',
      '- name: Ada\n  date-of-birth: 1815-12-10\n- name: Charles\n  date-of-birth: 1791-12-26\n',
    );
    await reason('records about people');
    await give('good.yaml', 'id: good\ntitle: <img src=x onerror=alert(1)>\nextends: article-2018\n');
    await page.waitForFunction(() => document.querySelector('[data-id]')?.textContent === 'good');
    expect(await page.textContent('[data-title]')).toBe('<img src=x onerror=alert(1)>');
    expect(await page.$('[data-title] img')).toBeNull();
    await page.context().close();
  });
});

describe('somebody who lets people live under the rules', () => {
  it('shares the whole regime with what it came to, and whoever opens the link finds the same', async () => {
    const { page, problems } = await openRules();
    await retype(page, '  retention-months: 48', '  retention-months: 12 # shorter');
    await sound(page);
    const digest = await runIt(page, 1);
    await page.waitForFunction((key) => location.hash.includes(`k=${key}`), digest);
    await page.click(control('share-rules'));
    const address = await page.inputValue('dialog[open] [data-address]');
    const [mine, written] = [await hash(page), await text(page)];
    expect(problems).toEqual([]);
    await page.context().close();

    const fragment = address.slice(address.indexOf('#'));
    const { page: other } = await openRules(fragment);
    expect(await hash(other)).toBe(mine);
    expect(await text(other)).toBe(written);
    expect(await runIt(other, 1)).toBe(digest);
    expect(await other.getAttribute('[data-reproduced]', 'data-reproduced')).toBe('true');
    await other.context().close();

    const { page: third } = await openRules(fragment.replace(`k=${digest}`, 'k=00000000'));
    await runIt(third, 1);
    expect(await third.getAttribute('[data-reproduced]', 'data-reproduced')).toBe('false');
    expect(await third.textContent('[data-reproduced]')).toContain('00000000');
    await third.context().close();

    const { page: fourth } = await laboratory.open(fragment.replace(/a=x~.{12}/, 'a=x~AAAAAAAAAAAA'));
    await fourth.waitForSelector('.problem');
    expect(await fourth.$('[data-run]')).toBeNull();
    await fourth.context().close();
  });

  it('opens a link of the first format', async () => {
    const link = '#/lab?v=1&e=0.1.0&l=en&n=1000&m=6&a=article-2018~i1YqykzPKCnWS60oyCyq1MvNzyvJKLY1NFKKBQA';
    const { page } = await openRules(link);
    expect(parse(await text(page)).rights).toMatchObject({ expiry: { months: 12 } });
    await page.context().close();
  });

  it('stops a run, begins a second, sees how far it is, and takes it away in files the command line agrees with', async () => {
    const { page, problems } = await openRules('#/lab?n=20000&m=120');
    await retype(page, 'id: article-2018', 'id: mine');
    await sound(page);
    await page.click(control('run'));
    await page.waitForSelector('[data-run="1"][data-status="living"] [data-left]');
    await page.fill(control('citizens'), '1000');
    await page.press(control('citizens'), 'Tab');
    await page.fill(control('months'), '24');
    await page.press(control('months'), 'Tab');
    await page.selectOption(control('how'), 'two');
    await page.selectOption(control('other'), 'no-register');
    await page.fill(control('seeds'), '2');
    await page.press(control('seeds'), 'Tab');
    await page.click(control('run'));
    await page.waitForSelector('[data-run="2"][data-status="waiting"]');
    await page.click('[data-run="1"] [data-control="stop"]');
    await page.waitForSelector('[data-run="1"][data-status="stopped"]');
    await page.waitForSelector('[data-run="2"][data-status="living"]');
    const shares: number[] = [];
    for (;;) {
      const [status, share] = await page.$eval('[data-run="2"]', (run) => [
        run.getAttribute('data-status'),
        Number(run.getAttribute('data-share')),
      ]);
      shares.push(share as number);
      if (status === 'done') break;
      expect(status).toBe('living');
      await page.waitForTimeout(50);
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(await page.textContent('[data-run="2"] [data-lives]')).toMatch(/\d/);

    const run = '[data-run="2"]';
    await page.click(`${run} [data-part="files"] > summary`);
    const rules = await saved(page, () => page.click(`${run} ${control('yaml')}`));
    expect(rules.name).toBe('mine.yaml');
    desktop.write(rules.name, rules.bytes);
    const [command = '', second] = ((await page.textContent(`${run} [data-command]`)) ?? '').split('\n');
    expect(second).toMatch(/--seed 2$/);
    const said = desktop.glasshouse(...command.split(' ').slice(1), '--json');
    expect(said.err).toBe('');
    const { a, b } = JSON.parse(said.out) as { a: { digest: string }; b: { digest: string } };
    expect(`${a.digest.slice(0, 8)}-${b.digest.slice(0, 8)}`).toBe(
      await page.getAttribute(run, 'data-digest'),
    );

    const months = (await saved(page, () => page.click(`${run} ${control('months-csv')}`))).bytes.toString();
    expect(months.split('\r\n')[0]).toBe('seed,world,regime,month,measure,value,note');
    expect(months).toContain('synthetic society');
    expect(
      new Set(
        months
          .split('\r\n')
          .slice(1, -1)
          .map((row) => row.split(',').slice(0, 2).join()),
      ),
    ).toEqual(new Set(['1,A', '1,B', '2,A', '2,B']));
    const table = await saved(page, () => page.click(`${run} ${control('parquet')} >> nth=0`));
    const rows = await parquetReadObjects({
      file: table.bytes.buffer.slice(table.bytes.byteOffset) as ArrayBuffer,
    });
    expect(rows).toHaveLength(1000);
    expect(rows[7]?.['citizen']).toBe(7);

    const svg = (await saved(page, () => page.click(`${run} ${control('svg')}`))).bytes.toString();
    expect(svg).toContain('Synthetic society.');
    const png = (await saved(page, () => page.click(`${run} ${control('png')}`))).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(problems).toEqual([]);

    await page.click(`${run} ${control('open-worlds')}`);
    await page.waitForSelector('main[data-route="worlds"]');
    expect(page.url()).toContain('b=no-register');
    await page.context().close();
  });

  it('is told where the browser gives no worker, and can still write and take away', async () => {
    const context = await laboratory.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new DOMException('refused', 'SecurityError');
          }
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${laboratory.address}#/lab?${SMALL}`);
    await page.waitForSelector('main h1');
    await page.waitForSelector('main [role="alert"]');
    expect(await page.isDisabled(control('run'))).toBe(true);
    await page.fill('#regime-text', 'id: mine\n');
    const { bytes } = await saved(page, () => page.click(control('download')));
    expect(bytes.toString()).toBe('id: mine\n');
    await context.close();
  });
});

describe('every preset', () => {
  it('opens as its own file, without a problem', async () => {
    const { page } = await openRules();
    for (const id of Object.keys(catalogue.regimeFiles)) {
      await page.selectOption(control('preset'), id);
      await page.waitForFunction((wanted) => document.querySelector('[data-id]')?.textContent === wanted, id);
      await sound(page);
      expect(page.url()).not.toContain('x~');
    }
    await page.context().close();
  });
});
