import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRegime, loadSociety } from '../src/index.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const read = (file: string) => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');

const DOCUMENTS = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'decisions', 'changes'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
  ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}/README.md`),
].sort();

/** Fenced blocks of one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , body]) => body ?? '');
}

/** Every command a document gives in a shell block, without its comment. */
function commandsOf(text: string): string[] {
  return blocks(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** The words after the program's name, or undefined for a command of something else. */
function wordsOf(command: string): string[] | undefined {
  const start = /^npm start -- ?/;
  if (start.test(command)) {
    return ['compare', 'no-register', 'article-2018', ...split(command.replace(start, ''))];
  }
  const own = /^(?:npx )?glasshouse /;
  return own.test(command) ? split(command.replace(own, '')) : undefined;
}

const split = (words: string) => words.split(' ').filter((word) => word !== '');

/** The same command in a small world. */
function small(words: readonly string[], out: string): string[] {
  if (words[0] !== 'run' && words[0] !== 'compare') return [...words];
  const kept: string[] = [];
  for (let place = 0; place < words.length; place++) {
    if (['--citizens', '--months', '--out', '--sample'].includes(words[place] ?? '')) place++;
    else kept.push(words[place] ?? '');
  }
  return [...kept, '--citizens', '1000', '--months', '26', '--out', out];
}

/** Ids of headings, as a browser of repositories makes them. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replaceAll('`', '')
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documents', () => {
  it.each(DOCUMENTS)('%s links to what exists', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : normalize(join(dirname(document), path));
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchors(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('name only files that exist', () => {
    const missing = DOCUMENTS.flatMap((document) =>
      [...read(document).matchAll(/`((?:src|scripts|test|docs|examples|decisions|changes)\/[\w./-]+)`/g)]
        .map(([, path]) => path ?? '')
        .filter((path) => !existsSync(join(root, path)) && !NOT_YET.includes(path))
        .map((path) => `${document}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('show a picture of a report that loads quickly', () => {
    const pictures = readdirSync(join(root, 'docs/pictures'));
    for (const name of pictures) {
      expect(readFileSync(join(root, 'docs/pictures', name)).length).toBeLessThan(200_000);
    }
    expect(read('README.md')).toContain('(docs/pictures/report.png)');
  });

  it('say in the glossary that the translations were not reviewed', () => {
    expect(read('GLOSSARY.md')).toContain('not yet been reviewed by a native speaker');
  });
});

/** Folders spoken of as coming. */
const NOT_YET = ['src/locales/'];

describe('the commands in the documents', { timeout: 240_000 }, () => {
  const commands = [...new Set(DOCUMENTS.flatMap((document) => commandsOf(read(document))))];
  const ours = commands.flatMap((command) => {
    const words = wordsOf(command);
    return words ? [{ command, words }] : [];
  });
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'glasshouse-readme-'));
    // what `explain` opens in the tour, and the society written in docs/societies.md
    glasshouse(['compare', 'no-register', 'article-2018', ...SMALL, '--out', 'runs/tour']);
    writeFileSync(join(folder, 'cautious-town.yaml'), blocks(read('docs/societies.md'), 'yaml')[0] ?? '');
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const SMALL = ['--citizens', '1000', '--months', '26'];
  const glasshouse = (words: readonly string[]) => {
    const here = words.map((word) => (word.startsWith('src/') ? join(root, word) : word));
    const run = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...here], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status: run.status, told: run.stdout + run.stderr };
  };

  it('are there to be tested', () => {
    expect(ours.map(({ words }) => words[0])).toEqual(
      expect.arrayContaining(['run', 'compare', 'explain', 'inspect', 'check', 'list']),
    );
  });

  it.each(ours)('$command', ({ words }) => {
    const run = glasshouse(small(words, `runs/${ours.findIndex((one) => one.words === words)}`));
    expect(run.told).not.toBe('');
    expect(run.status, run.told).toBe(0);
  });

  it('run scripts and examples that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const command of commands) {
      const script = /^npm (?:run )?(?!start|test|link)([\w:]+)/.exec(command)?.[1];
      const file = /^(?:node|npx vitest run) (\S+)$/.exec(command)?.[1];
      if (script) expect(Object.keys(scripts), command).toContain(script);
      if (file) expect(existsSync(join(root, file)), command).toBe(true);
    }
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('are all commands the program has, in the table of the README', () => {
    const { told } = glasshouse(['--help']);
    const known = [...told.matchAll(/^ {2}([a-z]+) (?:\[options\] )?(?:<|.*\S {2,})/gm)].map(
      ([, name]) => name,
    );
    const table = [...read('README.md').matchAll(/^\| `glasshouse ([a-z]+)/gm)].map(([, name]) => name);
    expect(table.length).toBeGreaterThan(6);
    expect(new Set(known.filter((name) => name !== 'help'))).toEqual(new Set(table));
  });

  it('lists the catalogue by the names the README gives', () => {
    const [, row = ''] = /^\| `glasshouse list <what>` \|(.*)\|$/m.exec(read('README.md')) ?? [];
    for (const [, what = ''] of row.matchAll(/`([a-z]+)`/g)) {
      expect(glasshouse(['list', what, '--json']).status, what).toBe(0);
    }
  });
});

describe('the YAML in the documents', () => {
  it('of the README is a regime', () => {
    const [text = ''] = blocks(read('README.md'), 'yaml');
    const regime = loadRegime({ text, file: 'README.md' });
    expect(regime).toMatchObject({ id: 'friends-do-not-count', peer: { mode: 'none' } });
  });

  it('of docs/societies.md is a society', () => {
    const [text = ''] = blocks(read('docs/societies.md'), 'yaml');
    expect(loadSociety({ text, file: 'docs/societies.md' }).traits['courage']?.['mean']?.value).toBe(22);
  });
});

describe('the library example of the README', () => {
  it('runs as it stands', { timeout: 120_000 }, () => {
    const [text = ''] = blocks(read('README.md'), 'js');
    const node = [process.execPath, ['--input-type=module', '-e', text]] as const;
    const run = spawnSync(...node, { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain("label: 'Without work'");
  });
});
