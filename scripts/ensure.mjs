// Before `npm start` and `npm test`: installs what package-lock.json names and builds, each only if it is
// not already done. Plain Node without dependencies, since it runs before there are any. Says what it does
// on stderr, so that stdout belongs to the program.
//
//   node scripts/ensure.mjs                  install and build what is missing
//   node scripts/ensure.mjs --before-build   note which sources are about to be built
//   node scripts/ensure.mjs --after-build    the build went well: dist/ now belongs to those sources
//   node scripts/ensure.mjs --clean          remove dist/, so that what is packed holds nothing left over
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const installed = join(root, 'node_modules', '.glasshouse-installed');
const building = join(root, 'dist', '.building');
const built = join(root, 'dist', '.built');

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`glasshouse: ${sentence}\n`);
  process.exit(1);
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`glasshouse: ${sentence}\n`);
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`needs Node 20.19 or newer, and this is Node ${process.versions.node}: see https://nodejs.org.`);
  }
}

function installKey() {
  const hash = createHash('sha256').update(read(join(root, 'package-lock.json')));
  return hash.update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest('hex');
}

/** Everything that decides what ends up in dist/. */
function sourcesKey() {
  const hash = createHash('sha256');
  const names = readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name));
  const files = ['package.json', 'package-lock.json', 'scripts/catalogue.mjs', ...names.sort()];
  /** @param {string} folder */
  const walk = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!path.endsWith('.test.ts') && !path.endsWith('/index.gen.ts')) files.push(path);
    }
  };
  if (existsSync(join(root, 'src'))) walk('src');
  for (const file of files)
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n');
  return hash.digest('hex');
}

/**
 * Runs npm, the one that started us if any.
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
function npm(args, stdio) {
  const own = process.env['npm_execpath'];
  const options = { cwd: root, stdio, encoding: /** @type {const} */ ('utf8') };
  if (own && /npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Why `npm ci` failed, in one sentence. @param {string} log @param {number | null} status */
function reason(log, status) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(log)?.[1] ?? '';
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EIDLETIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(
      log,
    )
  ) {
    const registry = npm(['config', 'get', 'registry'], 'pipe').stdout?.trim() || 'the npm registry';
    return `the packages could not be fetched because ${registry} cannot be reached: connect to the network, or name another with \`npm config set registry <address>\`, and try again.`;
  }
  if (code === 'EUSAGE') {
    return 'package.json and package-lock.json do not agree: run `npm install` once and keep the changed lock.';
  }
  if (code === 'ENOSPC') return 'the disk is full: free about 500 MB and try again.';
  if (code === 'EACCES' || code === 'EPERM')
    return `this folder may not be written (${root}): check its owner.`;
  const lines = log.split('\n').filter((line) => /^npm (error|ERR!) /.test(line) && !/ code /.test(line));
  const first = lines[0]?.replace(/^npm (error|ERR!) /, '').trim() ?? `it ended with status ${status}`;
  return `\`npm ci\` failed${code && ` (${code})`}: ${first}`;
}

function ensureInstalled() {
  const key = installKey();
  if (read(installed) === key && existsSync(join(root, 'node_modules', 'typescript'))) return;
  say('installing the packages that package-lock.json names (once; about a minute) ...');
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--prefer-offline'];
  args.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'); // without a network, say so soon
  const run = npm(args, 'pipe');
  if (run.error) stop('npm was not found: it comes with Node, see https://nodejs.org.');
  if (run.status !== 0) stop(reason(`${run.stdout}${run.stderr}`, run.status));
  writeFileSync(installed, key);
}

function ensureBuilt() {
  const generated = existsSync(join(root, 'src', 'catalogue', 'index.gen.ts'));
  if (generated && read(built) === sourcesKey()) return;
  say('building ...');
  const run = npm(['run', '--silent', 'build'], ['ignore', 2, 2]);
  if (run.error) stop('npm was not found: it comes with Node, see https://nodejs.org.');
  if (run.status !== 0) stop('the build failed; the lines above say where.');
}

checkNode();
if (process.argv.includes('--clean')) {
  rmSync(dirname(built), { recursive: true, force: true });
} else if (process.argv.includes('--before-build')) {
  rmSync(built, { force: true });
  mkdirSync(dirname(building), { recursive: true });
  writeFileSync(building, sourcesKey());
} else if (process.argv.includes('--after-build')) {
  renameSync(building, built);
} else {
  ensureInstalled();
  ensureBuilt();
}
