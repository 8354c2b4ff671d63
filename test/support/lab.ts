/** The web lab as a visitor meets it: built once, served from a local address, opened in a browser. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveLab } from '../../src/node/lab-server.js';
import { launchBrowser } from './browser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const LAB = join(root, 'dist', 'lab');
export const OFFLINE = join(root, 'dist', 'offline', 'glasshouse.html');

/** A browser with the lab in it. */
export interface OpenLab {
  browser: Browser;
  address: string;
  /** Opens a fragment such as `#/society?n=1000` in a fresh context; problems are what must not happen. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<LabPage>;
  close(): Promise<void>;
}

export interface LabPage {
  page: Page;
  /** Errors of the page and its console, and requests to anywhere else. */
  problems: string[];
}

/** The lab as `npm run build:lab` leaves it; built now where it is missing. */
export function builtLab(): string {
  if (!existsSync(join(LAB, 'index.html')) || !existsSync(OFFLINE)) {
    execFileSync('npm', ['run', '-s', 'build:lab'], { cwd: root, stdio: 'inherit' });
  }
  return LAB;
}

export async function openLab(): Promise<OpenLab> {
  const server = await serveLab(0, builtLab());
  const { address } = server;
  const browser = await launchBrowser();
  return {
    browser,
    address,
    open: async (fragment = '#/', options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(blob|data):/.test(url)) problems.push(`request: ${url}`);
      });
      await page.goto(`${address}${fragment}`);
      await page.waitForSelector('main h1');
      return { page, problems };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
