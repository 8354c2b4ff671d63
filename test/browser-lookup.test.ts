import { describe, expect, it } from 'vitest';
import { findBrowser, type Lookup, launchBrowser } from './support/browser.js';

const packagedHere = process.platform === 'linux' && process.arch === 'x64';

async function titleShownBy(lookup: Lookup): Promise<string> {
  const browser = await launchBrowser(lookup);
  try {
    const page = await browser.newPage();
    await page.setContent('<title>Nobody here is real</title><script>document.title += "."</script>');
    return await page.title();
  } finally {
    await browser.close();
  }
}

describe('the browser of the tests', () => {
  it('is found on this machine, starts and runs a page', async () => {
    expect(await titleShownBy({})).toBe('Nobody here is real.');
  });

  it('comes out of the npm package where nothing is installed', async () => {
    const bare = { env: {}, installed: false };
    if (packagedHere) {
      expect((await findBrowser(bare)).from).toBe('package');
      expect(await titleShownBy(bare)).toBe('Nobody here is real.');
    } else {
      await expect(findBrowser(bare)).rejects.toThrow('install Chromium or Chrome');
    }
  });

  it('is the one that CHROMIUM names, before any other', async () => {
    expect(await findBrowser({ env: { CHROMIUM: process.execPath } })).toMatchObject({
      path: process.execPath,
      from: 'CHROMIUM',
    });
  });

  it('is not replaced by another when CHROMIUM names nothing that runs', async () => {
    await expect(findBrowser({ env: { CHROMIUM: '/nowhere/chromium' } })).rejects.toThrow(
      'CHROMIUM names "/nowhere/chromium", but no program that can be run is there.',
    );
  });

  it('is asked for in one sentence when there is none', async () => {
    await expect(findBrowser({ env: {}, installed: false, packaged: false })).rejects.toThrow(
      'No browser was found for the browser tests: install Chromium or Chrome, or set CHROMIUM to the path of one.',
    );
  });
});
