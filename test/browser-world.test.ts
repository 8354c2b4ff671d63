/** The same world in a browser: the library bundled for a module worker, lived there, and the same digest. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoneCrew, liveWorlds, loadRegime, loadSociety } from '../src/index.js';
import { launchBrowser } from './support/browser.js';

const CITIZENS = 1_000;
const MONTHS = 26;
const library = fileURLToPath(new URL('../src/index.ts', import.meta.url));

const WORKER = `
import { liveWorlds, loadRegime, loadSociety, LoneCrew, plainMachine, simdMachine } from ${JSON.stringify(library)};
const spec = { society: loadSociety('china-2019'), regime: loadRegime('article-2018'), citizens: ${CITIZENS}, months: ${MONTHS}, seed: 1 };
const live = async (machine) => {
  const { worlds } = await liveWorlds([spec], { crew: new LoneCrew(undefined, undefined, machine) });
  const { digest, kernel } = worlds[0].result.head;
  return { digest, kernel };
};
Promise.all([live(plainMachine), live(simdMachine())]).then(
  (lived) => postMessage({ lived }),
  (error) => postMessage({ failed: String(error) }),
);
`;

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>A world</title><link rel="icon" href="data:,"></html>';

describe('a world in a browser', () => {
  let folder: string;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'glasshouse-browser-'));
    const entry = join(folder, 'worker.js');
    writeFileSync(entry, WORKER);
    await build({
      configFile: false,
      logLevel: 'silent',
      root: folder,
      build: {
        outDir: join(folder, 'built'),
        minify: false,
        lib: { entry, formats: ['es'], fileName: () => 'worker.js' },
      },
    });
    const worker = readFileSync(join(folder, 'built', 'worker.js'));
    server = createServer((request, response) => {
      const isWorker = request.url === '/worker.js';
      response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' });
      response.end(isWorker ? worker : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }, 120_000);

  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  it('is lived from one file that needs nothing of Node', () => {
    const text = readFileSync(join(folder, 'built', 'worker.js'), 'utf8');
    expect(text).not.toMatch(/from\s*["']node:|require\(["']/);
    expect(text).not.toMatch(/^import /m);
  });

  it('has the same digest as in Node, with kernels as they are written and compiled', async () => {
    const spec = { society: loadSociety('china-2019'), regime: loadRegime('article-2018') };
    const { worlds } = await liveWorlds([{ ...spec, citizens: CITIZENS, months: MONTHS, seed: 1 }], {
      crew: new LoneCrew(),
    });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const report = await page.evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            const worker = new Worker('/worker.js', { type: 'module' });
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => resolve({ failed: message });
          }),
      );
      const { digest } = worlds[0].result.head;
      expect(report).toEqual({
        lived: [
          { digest, kernel: 'ts' },
          { digest, kernel: 'simd' },
        ],
      });
    } finally {
      await browser.close();
    }
  }, 120_000);
});
