import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsOf } from './support/imports.js';

/**
 * The whole rule book: what each folder of src may import, besides itself.
 *
 * `folders` may name a folder or one module of it ('engine/contracts'); `types` may be imported with
 * `import type` only; `packages` are npm packages. A folder that is not here may not exist.
 */
interface Row {
  folders: string[];
  types?: string[];
  packages?: string[];
  node?: true;
}

const TABLE: Record<string, Row> = {
  engine: { folders: [] },
  catalogue: { folders: ['engine/contracts', 'engine/lanes'] },
  regime: { folders: ['engine', 'catalogue'], packages: ['yaml', 'zod', '@noble/hashes'] },
  ties: { folders: ['engine'] },
  // of the regime only what a kind of regime is made of
  text: {
    folders: ['catalogue', 'regime/kinds'],
    types: ['regime', 'run', 'ties', 'validation', 'experiment'],
  },
  locales: { folders: [], types: ['text'] },
  statistics: { folders: ['engine/chance'] },
  kernels: { folders: ['engine', 'catalogue'] },
  run: {
    folders: ['engine', 'regime', 'catalogue', 'ties', 'kernels', 'statistics'],
    packages: ['@noble/hashes'],
  },
  compare: { folders: ['engine', 'regime', 'catalogue', 'run'], packages: ['@noble/hashes'] },
  models: { folders: ['engine', 'regime', 'catalogue', 'run', 'ties'] },
  validation: {
    folders: ['engine', 'regime', 'catalogue', 'run', 'ties', 'models', 'compare', 'statistics'],
  },
  experiment: {
    folders: ['engine', 'regime', 'catalogue', 'run', 'statistics'],
    packages: ['zod', '@noble/hashes'],
  },
  figures: {
    folders: ['text', 'run'],
    types: ['compare', 'experiment', 'statistics'],
    packages: ['@observablehq/plot', 'linkedom'],
  },
  report: {
    folders: ['figures', 'text', 'locales', 'run', 'regime/kinds'],
    types: ['compare', 'regime', 'experiment'],
  },
  node: {
    folders: [
      'engine',
      'ties',
      'catalogue',
      'regime',
      'kernels',
      'run',
      'compare',
      'experiment',
      'figures',
      'report',
    ],
    packages: ['hyparquet-writer', 'hyparquet', '@noble/hashes', '@duckdb/node-api', 'bullmq', 'ioredis'],
    node: true,
  },
  cli: {
    // of the engine only how an input error is told, and its version
    folders: [
      'node',
      'regime',
      'run',
      'compare',
      'experiment',
      'figures',
      'report',
      'text',
      'locales',
      'ties',
      'validation',
      'engine/errors',
      'engine/version',
    ],
    packages: ['commander'],
    node: true,
  },
  lab: {
    folders: [
      'engine',
      'ties',
      'kernels',
      'catalogue',
      'regime',
      'run',
      'compare',
      'figures',
      'report',
      'text',
      'locales',
    ],
    packages: ['svelte', 'vite', 'comlink', 'hyparquet-writer'],
  },
  'index.ts': {
    folders: [
      'engine',
      'ties',
      'models',
      'kernels',
      'catalogue',
      'regime',
      'text',
      'locales',
      'run',
      'compare',
      'experiment',
      'figures',
      'report',
    ],
  },
};

/** Narrower than the table: what a rule may know of people is what the register holds. */
const NEVER: { from: string; to: string; why: string }[] = [
  { from: 'engine/scoring', to: 'engine/society', why: 'the register is all a regime may know' },
  { from: 'catalogue/criteria', to: 'engine/society', why: 'the register is all a regime may know' },
];

/** Luck has an address and a month is no clock: the same seed must give the same world. */
const REPEATABLE = ['engine', 'catalogue'];
const CHANCE_AND_CLOCKS = [
  'Math.random',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'Date.now',
  'new Date()',
  'performance.now',
];

const within = (path: string, place: string) =>
  path === place || path === `${place}.ts` || path.startsWith(`${place}/`);
const folderOf = (path: string) => path.split('/')[0] ?? '';
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const shown = (name: string) => (name === 'index.ts' ? name : `${name}/`);
const listed = (names: string[]) => (names.length > 0 ? names.join(', ') : 'nothing');

/**
 * Every broken rule, as a sentence. `sources` are the texts of the files by their path below src.
 *
 * Tests beside the code are not looked at: they may use what they need, and nothing ships them.
 */
function brokenRules(sources: Map<string, string>): string[] {
  const broken: string[] = [];
  for (const [path, text] of sources) {
    if (path.endsWith('.test.ts')) continue;
    const home = folderOf(path);
    const row = TABLE[home];
    if (!row) {
      broken.push(`${path} lies in ${shown(home)}, which has no row in the table of allowed imports`);
      continue;
    }
    const { imports, touches } = factsOf(path, text);
    if (REPEATABLE.includes(home)) {
      for (const name of CHANCE_AND_CLOCKS) {
        if (touches.has(name)) broken.push(`${path} uses ${name}, but ${shown(home)} may not`);
      }
    }
    const types = row.types ?? [];
    const packages = row.packages ?? [];
    for (const { specifier, typesOnly } of imports) {
      if (specifier === null) {
        if (!row.node) broken.push(`${path} imports a computed path, but only node/ and cli/ may`);
      } else if (specifier.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(path), specifier)).replace(/\.js$/, '');
        const rule = NEVER.find(({ from, to }) => within(path, from) && within(target, to));
        if (rule) {
          broken.push(`${path} imports ${rule.to}/, but ${rule.from}/ never may: ${rule.why}`);
        } else if (target.startsWith('../')) {
          broken.push(`${path} imports ${target}, but nothing in src/ may import what lies outside it`);
        } else if (folderOf(target) !== home && !row.folders.some((place) => within(target, place))) {
          const asTypes = types.some((place) => within(target, place));
          if (typesOnly && asTypes) continue;
          const partly = row.folders.some((place) => folderOf(place) === folderOf(target));
          const what = partly || !target.includes('/') ? target : `${folderOf(target)}/`;
          const allowed = [...row.folders, ...types.map((place) => `${place} (types only)`)];
          broken.push(`${path} imports ${what}, but ${shown(home)} may only import ${listed(allowed)}`);
        }
      } else if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
        if (!row.node) broken.push(`${path} imports ${specifier}, but only node/ and cli/ may import node:*`);
      } else if (!packages.includes(packageOf(specifier))) {
        broken.push(
          `${path} imports the package ${packageOf(specifier)}, but ${shown(home)} may only import ${listed(packages)}`,
        );
      }
    }
  }
  return broken;
}

function sourcesBelow(folder: string): Map<string, string> {
  const sources = new Map<string, string>();
  if (!existsSync(folder)) return sources;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.[cm]?[jt]sx?$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const below = path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '');
    sources.set(below, readFileSync(path, 'utf8'));
  }
  return sources;
}

describe('the architecture', () => {
  it('is the one in the table of allowed imports', () => {
    const root = fileURLToPath(new URL('../src', import.meta.url));
    expect(brokenRules(sourcesBelow(root))).toEqual([]);
  });
});

describe('the guard of the architecture', () => {
  const check = (path: string, text: string) => brokenRules(new Map([[path, text]]));

  it.each([
    [
      'engine/bad.ts',
      "import { traits } from '../catalogue/index.gen.js';",
      'engine/bad.ts imports catalogue/, but engine/ may only import nothing',
    ],
    [
      'engine/bad.ts',
      "export * from '../regime/regime.js';",
      'engine/bad.ts imports regime/, but engine/ may only import nothing',
    ],
    [
      'engine/bad.ts',
      "type R = import('../regime/regime.js').Regime;",
      'engine/bad.ts imports regime/, but engine/ may only import nothing',
    ],
    [
      'catalogue/traits/bad.ts',
      "import { world } from '../../engine/world.js';",
      'catalogue/traits/bad.ts imports engine/world, but catalogue/ may only import engine/contracts, engine/lanes',
    ],
    [
      'locales/nl.ts',
      "import { translate } from '../text/translate.js';",
      'locales/nl.ts imports text/, but locales/ may only import text (types only)',
    ],
    [
      'text/bad.ts',
      "const it = await import('../cli/main.js');",
      'text/bad.ts imports cli/, but text/ may only import catalogue, regime/kinds, regime (types only), run (types only), ties (types only), validation (types only), experiment (types only)',
    ],
    [
      'node/bad.ts',
      "new Worker(new URL('../lab/worker.js', import.meta.url));",
      'node/bad.ts imports lab/, but node/ may only import engine, ties, catalogue, regime, kernels, run, compare, experiment, figures, report',
    ],
    [
      'run/bad.ts',
      "import { helper } from '../../test/support/helper.js';",
      'run/bad.ts imports ../test/support/helper, but nothing in src/ may import what lies outside it',
    ],
    [
      'engine/world.ts',
      "import { readFileSync } from 'node:fs';",
      'engine/world.ts imports node:fs, but only node/ and cli/ may import node:*',
    ],
    [
      'compare/pair.ts',
      "import { join } from 'path';",
      'compare/pair.ts imports path, but only node/ and cli/ may import node:*',
    ],
    [
      'report/bad.ts',
      "import * as Plot from '@observablehq/plot';",
      'report/bad.ts imports the package @observablehq/plot, but report/ may only import nothing',
    ],
    [
      'engine/scoring/bad.ts',
      "import type { Society } from '../society/society.js';",
      'engine/scoring/bad.ts imports engine/society/, but engine/scoring/ never may: the register is all a regime may know',
    ],
    ['engine/bad.ts', 'const x = Math.random();', 'engine/bad.ts uses Math.random, but engine/ may not'],
    [
      'catalogue/ties/bad.ts',
      'const x = globalThis.performance.now();',
      'catalogue/ties/bad.ts uses performance.now, but catalogue/ may not',
    ],
    ['engine/bad.ts', 'const x = new Date();', 'engine/bad.ts uses new Date(), but engine/ may not'],
    [
      'run/bad.ts',
      'const it = await import(name);',
      'run/bad.ts imports a computed path, but only node/ and cli/ may',
    ],
    [
      'helpers/bad.ts',
      '',
      'helpers/bad.ts lies in helpers/, which has no row in the table of allowed imports',
    ],
  ])('finds what is wrong in %s: %s', (path, text, sentence) => {
    expect(check(path, text)).toEqual([sentence]);
  });

  it.each([
    ['engine/world.ts', "import { add } from './lanes.js'; // not Math.random(), nor 'node:fs'"],
    ['catalogue/traits/courage.ts', "import { defineTrait } from '../../engine/contracts.js';"],
    ['locales/nl.ts', "import type { Translation } from '../text/text.js';"],
    ['figures/spells.ts', "import * as Plot from '@observablehq/plot';"],
    ['regime/read.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['node/files.ts', "import { readFile } from 'node:fs/promises';"],
    ['cli/main.ts', "import { Command } from 'commander';\nimport { pair } from '../compare/pair.js';"],
    ['index.ts', "export * from './run/run.js';"],
    ['engine/world.test.ts', "import { expect } from 'vitest';\nimport { now } from 'node:timers';"],
  ])('finds nothing wrong in %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
