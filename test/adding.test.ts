import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveWorlds, loadRegime, loadSociety } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One new file for each kind of idea, as somebody would write it who copied a neighbour. */
const ADDED: Record<string, string> = {
  'criteria/volunteering.ts': `import { defineCriterion } from '../../engine/contracts.js';

export default defineCriterion({
  id: 'volunteering',
  label: 'Volunteering',
  question: 'Do you give your time to others, and stay out of court?',
  base: 0,
  terms: [
    { reads: 'conduct.mean', points: 4, reason: 'How you spend your time, as far as it is reported.' },
    { reads: 'judgment.all', points: -100, reason: 'A court judgment against you.' },
  ],
  reference: 560,
  weight: 5,
  examples: [
    { title: 'somebody of whom nothing is reported', given: { 'conduct.mean': 128, 'judgment.all': 0 }, points: 512 },
  ],
  assumption: true,
});
`,
  'consequences/no-night-train.ts': `import { defineConsequence } from '../../engine/contracts.js';

export default defineConsequence({
  id: 'no-night-train',
  kind: 'sanction',
  label: 'No night trains',
  domain: 'travel',
  cutOff: 500,
  effects: [{ opportunity: 'travel', access: 0, source: 'assumption' }],
  told: { begins: 'You cannot book a night train.', ends: 'You may book night trains again.' },
  assumption: true,
});
`,
  'measures/long-without-work.ts': `import { defineMeasure, read, whole } from '../../engine/contracts.js';
import { equals } from '../shared/counting.js';

export default defineMeasure({
  id: 'long-without-work',
  label: 'Long without work',
  question: 'What share of citizens has been without work for fifteen months or more?',
  unit: '%',
  worse: 'higher',
  family: 'society',
  formula: 'citizens without work for fifteen months or more / citizens, last month',
  misleads: 'The months are counted to fifteen and no further.',
  assumption: true,
  over: 'last',
  numerator: { run: equals, with: [read('months-without-work'), whole(15)] },
  denominator: { every: 'citizen' },
  scale: 100,
});
`,
  'partners/library.ts': `import { definePartner } from '../../engine/contracts.js';

export default definePartner({
  id: 'library',
  label: 'Library',
  reports: ['no-show'],
  mistakes: 'no-show',
  coverage: [90, 90, 90],
  misses: [20, 20, 20],
  falseRecords: 0.5,
  delayMonths: 0,
  avoidable: false,
  assumption: true,
});
`,
  'safeguards/short-memory.ts': `import { defineSafeguard } from '../../engine/contracts.js';

export default defineSafeguard({
  id: 'short-memory',
  label: 'Short memory',
  question: 'Does a record count for a year and no longer?',
  actsOn: 'register',
  amends: (settings) => ({ 'register.retention-months': Math.min(settings['register.retention-months'], 12) }),
  assumption: true,
});
`,
  'regimes/dating-first.yaml': `id: dating-first
title: A regime that begins with a dating site
story: The article's regime with a library among its partners and volunteering among its criteria.
extends: article-2018

partners:
  library: {}

criteria:
  credit-history:
    weight: 30
  volunteering:
    weight: 5

cut-offs:
  no-night-train:
    below: 500
`,
  'societies/quiet-village.yaml': `id: quiet-village
title: A village where little is said in public
story: The town of the catalogue with less courage, for teaching. Nobody in it is real.
extends: town

traits:
  courage:
    mean: { value: 20, assumption: true }
`,
};

const LISTS: [list: string, id: string, label: string][] = [
  ['criteria', 'volunteering', 'Volunteering'],
  ['consequences', 'no-night-train', 'No night trains'],
  ['measures', 'long-without-work', 'Long without work'],
  ['partners', 'library', 'Library'],
  ['safeguards', 'short-memory', 'Short memory'],
  ['regimes', 'dating-first', 'A regime that begins with a dating site'],
  ['societies', 'quiet-village', 'A village where little is said in public'],
];

describe('adding an idea', { timeout: 180_000 }, () => {
  let copy: string;

  const glasshouse = (...words: string[]): string => {
    const run = spawnSync(process.execPath, ['dist/cli/main.js', ...words], { cwd: copy, encoding: 'utf8' });
    // what a run will take is told beforehand
    expect(run.stderr).toMatch(/^([\d,]+ citizens: about .* on this machine\.\n)?$/);
    expect(run.status).toBe(0);
    return run.stdout;
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'glasshouse-adding-'));
    for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
    for (const [file, text] of Object.entries(ADDED)) {
      writeFileSync(join(copy, 'src', 'catalogue', file), text, { flag: 'wx' });
    }
    execFileSync(process.execPath, ['scripts/catalogue.mjs'], { cwd: copy, stdio: 'pipe' });
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: copy, stdio: 'pipe' });
  }, 180_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is adding a file: none is edited', () => {
    const files = (folder: string) =>
      readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'index.gen.ts')
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
        .map((path) => path.replace(/^\/?src\//, ''));
    const before = new Set(files(root.replace(/[\\/]$/, '')));
    const changed = files(copy).filter(
      (path) =>
        !before.has(path) ||
        !readFileSync(join(root, 'src', path)).equals(readFileSync(join(copy, 'src', path))),
    );
    expect(changed.sort()).toEqual(
      Object.keys(ADDED)
        .map((path) => `catalogue/${path}`)
        .sort(),
    );
  });

  it.each(LISTS)('shows it in the list of %s: %s', (list, id, label) => {
    const entries: { id: string; label: string }[] = JSON.parse(glasshouse('list', list, '--json'));
    expect(entries).toContainEqual(expect.objectContaining({ id, label }));
  });

  it('lets a regime file name it, and a society be lived in', () => {
    const out = join(copy, 'runs', 'village');
    const where = ['--society', 'quiet-village', '--citizens', '1000', '--months', '26', '--out', out];
    const run = JSON.parse(glasshouse('run', 'dating-first', ...where, '--json'));
    expect(run).toMatchObject({ regime: { id: 'dating-first' }, society: { id: 'quiet-village' } });
    expect(run.measures['long-without-work'].value).toBeGreaterThanOrEqual(0);
    const doors = run.measures['sanctioned-months-by-domain'].parts['no-night-train'];
    expect(doors).toMatchObject({ label: 'No night trains' });
    expect(doors.numerator).toBeGreaterThan(0);

    const lives = Array.from({ length: 2 }, (_, citizen) =>
      JSON.parse(glasshouse('explain', out, '--citizen', String(citizen), '--json')),
    );
    expect(lives.flatMap((life) => life.partnersThatKnow)).toContain('Library');
    const criteria = lives[0].months[25].ledger.lines.map((line: { criterion: string }) => line.criterion);
    expect(criteria).toContain('volunteering');
  });

  it('lets --set name it in a regime that never heard of it', () => {
    const rules = [
      'criteria.credit-history.weight=30',
      'criteria.volunteering.weight=5',
      'cut-offs.no-night-train.below=500',
      'partners.library.enabled=true',
      'rights.short-memory.enabled=true',
    ];
    const set = rules.flatMap((rule) => ['--set', rule]);
    const small = ['--society', 'town', '--citizens', '1000', '--months', '26'];
    const found = JSON.parse(glasshouse('compare', 'article-2018', ...set, ...small, '--json'));
    expect(found.diff.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        'criteria.volunteering.weight',
        'partners.library.enabled',
        'rights.short-memory.enabled',
      ]),
    );
    expect(found.lives.differ).toBeGreaterThan(0);
  });

  it('changes no life under a regime that does not name it', async () => {
    const small = ['--society', 'town', '--citizens', '1000', '--months', '26'];
    const { measures } = JSON.parse(glasshouse('run', 'article-2018', ...small, '--json'));
    const spec = { society: loadSociety('town'), citizens: 1000, months: 26, seed: 1 };
    const { worlds } = await liveWorlds([{ ...spec, regime: loadRegime('article-2018') }]);
    const before = worlds[0].result.measures;
    const { 'long-without-work': added, ...others } = measures;
    expect(added.label).toBe('Long without work');
    expect(others).toEqual(before);
  });
});
