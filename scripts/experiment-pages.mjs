/**
 * Lives the experiments of examples/experiments/ and writes a page for each to docs/experiments/, with its pictures.
 *
 * node scripts/experiment-pages.mjs [id ...]   after a build; without ids, all of them
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { figuresOfExperiment } = await built('figures/experiment.js');
const { ruleValue, STAMP } = await built('text/findings.js');
const { count, counted } = await built('text/numbers.js');

/** What a page says of the file it was made from, so that a test can tell when it is stale. */
export const markOf = (/** @type {string} */ text) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

const escaped = (/** @type {string} */ text) => text.replaceAll('|', '\\|');
const row = (/** @type {string[]} */ cells) => `| ${cells.map(escaped).join(' | ')} |`;
const table = (/** @type {string[]} */ columns, /** @type {string[][]} */ rows) =>
  [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');

/**
 * @param {string} file
 * @returns {any} what `run.json` holds
 */
function lived(file) {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-page-'));
  try {
    const out = join(folder, 'run');
    const run = spawnSync(
      process.execPath,
      [join(root, 'dist/cli/main.js'), 'experiment', file, '--out', out, '--cells', join(folder, 'cells')],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (run.status !== 0) throw new Error(`${file}: ${run.stderr.slice(-2000)}`);
    return JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} id
 * @param {string} text
 * @param {any} result
 */
function pageOf(id, text, result) {
  const { title, arms, citizens, months, seeds, society, factors } = result;
  const story = /^story: >-\n((?: {2}.*\n)+)/m.exec(text)?.[1].replaceAll(/^ {2}/gm, '').trim() ?? '';
  /** @type {import('../src/figures/figure.js').Figure[]} */
  const figures = figuresOfExperiment(result);
  const declared = new Set(result.endpoints.map((/** @type {any} */ { measure }) => measure));
  const told = figures.filter(({ id: name }) =>
    [...declared].some((measure) => name.includes(`-${measure}-`)),
  );
  const folder = join(root, 'docs/experiments', id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const figure of told) writeFileSync(join(folder, `${figure.id}.svg`), `${figure.svg}\n`);
  /** @type {string[][]} */
  const rules = arms
    .slice(1)
    .flatMap((/** @type {any} */ arm) =>
      arm.diff.map((/** @type {any} */ { path, a, b }) => [
        arm.title,
        `\`${path}\``,
        ruleValue(a),
        ruleValue(b),
      ]),
    );
  const differs = rules.length === 0 ? [] : [`${table(['Variant', 'Rule', 'Baseline', 'Here'], rules)}\n`];
  const varied =
    factors.length === 0
      ? []
      : [
          `Varied: ${factors.map((/** @type {any} */ { path }) => `\`${path}\``).join(', ')}, in a design of kind ${result.design.kind}.\n`,
        ];
  const found = told.map(
    (figure) =>
      `### ${figure.table.caption.split(': ')[0]}\n\n${figure.title}\n\n![${figure.title}](${id}/${figure.id}.svg)\n\n${table(figure.table.columns, figure.table.rows)}\n`,
  );
  const further = figures.filter((figure) => !told.includes(figure));
  const looked =
    further.length === 0
      ? []
      : [
          '## Looked at as well',
          'Not declared beforehand, and so no evidence by itself.\n',
          further.map(({ title: sentence }) => `- ${sentence}`).join('\n'),
          '',
        ];
  return `${[
    `<!-- Written by scripts/experiment-pages.mjs from examples/experiments/${id}.yaml (${markOf(text)}). -->`,
    `# ${title}\n`,
    `${story}\n`,
    `${STAMP}. ${count(citizens[0])} citizens of \`${society.id}\`, ${counted(months, 'month')}, ${counted(seeds.length, 'replicate')}; the same people with the same luck in every world. No number here is an estimate for any country.\n`,
    '```sh',
    `npx glasshouse experiment examples/experiments/${id}.yaml`,
    '```\n',
    '## What is compared\n',
    `Baseline: ${arms[0].title}.\n`,
    ...differs,
    ...varied,
    '## What came out\n',
    'A difference is the mean over replicates with its 95 % interval: the precision of that mean, and not the spread of lives.\n',
    ...found,
    ...looked,
  ]
    .join('\n')
    .trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'examples/experiments');
  const asked = process.argv.slice(2);
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter((id) => asked.length === 0 || asked.includes(id));
  for (const id of ids) {
    const text = readFileSync(join(folder, `${id}.yaml`), 'utf8');
    const page = pageOf(id, text, lived(join(folder, `${id}.yaml`)));
    writeFileSync(join(root, 'docs/experiments', `${id}.md`), page);
    process.stdout.write(`docs/experiments/${id}.md\n`);
  }
}
