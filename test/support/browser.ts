/**
 * Finds a browser for the tests that need one, and starts it.
 *
 * Looked for in this order: the CHROMIUM environment variable, an installed Chromium or Chrome, and at
 * last the one inside the npm package @sparticuz/chromium (Linux on x64 only). A test that needs a
 * browser never skips: without one it fails and says what to install.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

export interface FoundBrowser {
  path: string;
  from: 'CHROMIUM' | 'installed' | 'package';
  /** What the browser needs in its environment besides the tests' own. */
  env: Record<string, string>;
}

export interface Lookup {
  /** The environment that is searched; the tests' own unless given. */
  env?: NodeJS.ProcessEnv;
  /** `false` hides installed browsers, as on a machine that has none. */
  installed?: boolean;
  /** `false` hides the browser inside the npm package. */
  packaged?: boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/** The switches every browser of the tests gets: no sandbox in containers, no calls home, no small /dev/shm. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function findBrowser(lookup: Lookup = {}): Promise<FoundBrowser> {
  const { env = process.env, installed = true, packaged = true } = lookup;
  const named = env['CHROMIUM'];
  if (named) {
    if (runs(named)) return { path: named, from: 'CHROMIUM', env: {} };
    throw new Error(`CHROMIUM names "${named}", but no program that can be run is there.`);
  }
  if (installed) {
    const path = candidates(env).find(runs);
    if (path) return { path, from: 'installed', env: {} };
  }
  if (packaged && process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error(
    'No browser was found for the browser tests: install Chromium or Chrome, or set CHROMIUM to the path of one.',
  );
}

/** Starts the browser, headless and with a profile of its own; the caller closes it. */
export async function launchBrowser(lookup: Lookup & { args?: string[] } = {}): Promise<Browser> {
  const found = await findBrowser(lookup);
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...SWITCHES, ...(lookup.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...found.env },
    timeout: 60_000,
  });
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...(PLACES[process.platform] ?? []), ...onPath];
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser of @sparticuz/chromium, once for this checkout.
 *
 * The package unpacks to the temporary folder of whoever calls it, takes a half-written file for a whole
 * one, and leaves out the libraries a bare machine lacks unless it believes to be on a cloud function. So it
 * unpacks in a process and a folder of its own, which gets its final name when it is whole.
 */
async function packagedBrowser(): Promise<FoundBrowser> {
  const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
  const { version } = createRequire(import.meta.url)(
    join(modules, '@sparticuz', 'chromium', 'package.json'),
  ) as { version: string };
  const cache = join(modules, '.cache', 'glasshouse');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const unpacking = await mkdtemp(join(cache, 'unpacking-'));
    const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())";
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: modules,
      env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await writeFile(join(unpacking, 'fonts.conf'), fontsConfiguration(join(home, 'fonts')));
    try {
      await rename(unpacking, home);
    } catch (error) {
      await rm(unpacking, { recursive: true, force: true });
      if (!existsSync(home)) throw error; // somebody else may have been first
    }
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    path: join(home, 'chromium'),
    from: 'package',
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** The fonts that came along, after those the machine has. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
