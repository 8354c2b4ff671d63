/** The command line, from what is built in dist: what it answers, and what it does when something is amiss. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desktop, type Said } from './support/command-line.js';

const SMALL = ['--society', 'hamlet.yaml', '--citizens', '1000', '--months', '3'];
const IN_A_HURRY = ['--set', 'phases.voluntary=2018-01', '--set', 'phases.mandatory=2018-02'];

let desktop: Desktop;
beforeAll(() => {
  desktop = new Desktop();
});
afterAll(() => desktop.clear());

const glasshouse = (...words: string[]): Said => desktop.glasshouse(...words);

/** One JSON document and nothing else. */
function json(said: Said): Record<string, never> {
  expect(said.err).toBe('');
  expect(said.code).toBe(0);
  return JSON.parse(said.out);
}

/** An answer to a mistake: exit 2, nothing on stdout, a few kind lines and no trace of the program’s insides. */
function mistake(said: Said): string {
  expect(said.out).toBe('');
  expect(said.code).toBe(2);
  expect(said.err).not.toMatch(/^\s+at .*\(|\.js:\d+:\d+|\bError:|node:internal/m);
  expect(said.err.trim().split('\n').length).toBeLessThanOrEqual(4);
  return said.err;
}

describe('glasshouse run', () => {
  it('answers with one JSON document that holds all the keys', () => {
    const found = json(glasshouse('run', 'article-2018', ...SMALL, '--out', 'one', '--json'));
    expect(Object.keys(found)).toEqual([
      'glasshouse',
      'regime',
      'society',
      'citizens',
      'months',
      'seed',
      'threads',
      'kernel',
      'digest',
      'seconds',
      'citizenMonthsPerSecond',
      'peakBytes',
      'out',
      'measures',
    ]);
    expect(found).toMatchObject({ citizens: 1000, months: 3, seed: 1, out: 'one' });
    expect(found['regime']).toMatchObject({
      id: 'article-2018',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(found['digest']).toMatch(/^[0-9a-f]{64}$/);
    for (const measure of Object.values(found['measures'])) {
      expect(Object.keys(measure as object)).toEqual(
        expect.arrayContaining(['value', 'numerator', 'denominator', 'unit']),
      );
    }
  });

  it('leaves a directory that is whole and says that nobody in it is real', () => {
    expect(readdirSync(desktop.path('one')).sort()).toEqual([
      'citizens.parquet',
      'history.bin',
      'months.parquet',
      'regime.yaml',
      'report.html',
      'run.json',
      'society.yaml',
    ]);
    const run = JSON.parse(readFileSync(desktop.path('one', 'run.json'), 'utf8'));
    expect(run.note).toMatch(/nothing in it describes a real person/i);
    expect(run.command).toBe(`glasshouse run article-2018 ${SMALL.join(' ')} --out one --json`);
    expect(readFileSync(desktop.path('one', 'report.html'), 'utf8')).toMatch(/nobody in it is real/i);
  });

  it('lives the same world again where it stands, and loses nothing', () => {
    const before = JSON.parse(readFileSync(desktop.path('one', 'run.json'), 'utf8'));
    const again = json(glasshouse('run', 'article-2018', ...SMALL, '--out', 'one', '--json'));
    expect(again['digest']).toBe(before.digests[0]);
    expect(desktop.names().filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('lives the same world in three threads', () => {
    const before = JSON.parse(readFileSync(desktop.path('one', 'run.json'), 'utf8'));
    const found = json(
      glasshouse('run', 'article-2018', ...SMALL, '--threads', '3', '--out', 'three', '--json'),
    );
    expect(found).toMatchObject({ threads: 3, digest: before.digests[0] });
  });

  it('lives again what its own directory says: its files are regimes and societies too', () => {
    const before = JSON.parse(readFileSync(desktop.path('one', 'run.json'), 'utf8'));
    const words = ['--society', 'one/society.yaml', '--citizens', '1000', '--months', '3'];
    const found = json(glasshouse('run', 'one/regime.yaml', ...words, '--out', 'from-files', '--json'));
    expect(found['digest']).toBe(before.digests[0]);
  });

  it('tells people what it found, and that nobody is real', () => {
    const said = glasshouse('run', 'no-register', ...SMALL);
    expect(said.code).toBe(0);
    expect(said.err).toBe('');
    expect(said.out).toMatch(/^Synthetic society: nobody in it is real\./);
    expect(said.out).toMatch(/Report: runs\/no-register-[0-9a-f]{8}\/report\.html\n$/);
    expect(Math.max(...said.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('takes another’s directory from nobody', () => {
    const before = readFileSync(desktop.path('one', 'run.json'), 'utf8');
    const said = mistake(glasshouse('run', 'article-2018', ...SMALL, '--seed', '2', '--out', 'one'));
    expect(said).toMatch(/The directory one is taken\. Found another run, [0-9a-f]{8}\./);
    expect(readFileSync(desktop.path('one', 'run.json'), 'utf8')).toBe(before);
    mkdirSync(desktop.path('letters'));
    desktop.write('letters/dear.txt', 'Dear Anna');
    expect(mistake(glasshouse('run', 'article-2018', ...SMALL, '--out', 'letters'))).toMatch(
      /The directory letters is taken\. Found files that are not a run\./,
    );
    expect(readFileSync(desktop.path('letters', 'dear.txt'), 'utf8')).toBe('Dear Anna');
  });

  it('says why nothing can be written where --out points', () => {
    desktop.write('a-file', 'x');
    expect(mistake(glasshouse('run', 'no-register', ...SMALL, '--out', 'a-file'))).toMatch(
      /a-file is taken\. Found a file\./,
    );
    for (const out of ['a-file/below', 'a-file/far/below']) {
      expect(mistake(glasshouse('run', 'no-register', ...SMALL, '--out', out))).toContain(
        `The directory ${out} cannot be written: part of its path is a file.`,
      );
    }
    const nowhere = mistake(glasshouse('run', 'no-register', ...SMALL, '--out', '/proc/glasshouse'));
    expect(nowhere).toMatch(/The directory \/proc\/glasshouse cannot be written: [a-z]/);
    expect(readFileSync(desktop.path('a-file'), 'utf8')).toBe('x');
  });

  it('brings ties of its own from a topology, which form as well as break', () => {
    const pairs: string[] = [];
    for (let i = 0; i < 1_000; i++) {
      pairs.push(`${i} ${(i + 1) % 1_000}`, `${i} ${(i + 5) % 1_000}`, `${i} ${(i * 7 + 3) % 1_000}`);
    }
    desktop.write('friends.txt', `${pairs.join('\n')}\n`);
    const words = ['--society', 'hamlet.yaml', '--months', '18', '--ties', 'friends.txt', ...IN_A_HURRY];
    const found = json(glasshouse('run', 'article-2018', ...words, '--out', 'topology', '--json'));
    expect(found['citizens']).toBe(1_000);
    let gained = 0;
    let lost = 0;
    for (let citizen = 0; citizen < 4; citizen++) {
      const life = json(glasshouse('explain', 'topology', '--citizen', String(citizen * 251), '--json'));
      for (const month of life['months'] as { tiesGained: number[]; tiesLost: number[] }[]) {
        gained += month.tiesGained.length;
        lost += month.tiesLost.length;
      }
    }
    expect(gained).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
    expect(mistake(glasshouse('run', 'article-2018', '--ties', 'friends.txt', '--citizens', '1000'))).toMatch(
      /A topology brings its own number of citizens/,
    );
  });
});

describe('glasshouse compare', () => {
  it('answers with one JSON document: two worlds, what differs in rules, in lives and in measures', () => {
    const found = json(
      glasshouse(
        'compare',
        'no-register',
        'article-2018',
        ...SMALL,
        ...IN_A_HURRY,
        '--out',
        'pair',
        '--json',
      ),
    ) as Record<string, never>;
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['a', 'b', 'diff', 'lives', 'measures', 'groups']),
    );
    expect(found['a']).toMatchObject({ regime: { id: 'no-register' }, citizens: 1000 });
    expect(found['b']).toMatchObject({ regime: { id: 'article-2018' }, citizens: 1000 });
    const lives = found['lives'] as Record<string, number>;
    expect(Object.keys(lives)).toEqual(['total', 'differ', 'better', 'worse', 'equal']);
    expect(lives['better'] + lives['worse'] + lives['equal']).toBe(lives['total']);
    expect(lives['differ']).toBeGreaterThan(0);
    for (const measure of Object.values(found['measures']) as Record<string, number | null>[]) {
      expect(Object.keys(measure)).toEqual(expect.arrayContaining(['a', 'b', 'difference', 'unit']));
      if (measure['difference'] !== null) {
        expect(measure['difference']).toBeCloseTo((measure['b'] ?? 0) - (measure['a'] ?? 0), 9);
      }
    }
    expect(Object.keys(found['groups'])).toEqual(['A', 'B', 'C']);
  });

  it('changes one rule of a regime and tells which', () => {
    const words = [...SMALL, '--set', 'peer.mode=none', '--out', 'peers', '--json'];
    const found = json(glasshouse('compare', 'article-2018', ...words));
    expect(found['diff']).toMatchObject([{ path: 'peer.mode' }]);
  });

  it('lays the two worlds side by side for people to read', () => {
    const said = glasshouse('compare', 'no-register', 'article-2018', ...SMALL);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/nobody in it is real/i);
    expect(said.out).toMatch(/Report: runs\/[a-z0-9-]+-[0-9a-f]{8}\/report\.html\n$/);
  });

  it('needs something to compare', () => {
    expect(mistake(glasshouse('compare', 'article-2018'))).toMatch(
      /A comparison needs a second regime, or a rule to change\./,
    );
  });
});

describe('glasshouse explain', () => {
  it('opens one citizen’s file, to read and as JSON', () => {
    const text = glasshouse('explain', 'one', '--citizen', '17');
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toMatch(/^Citizen 17, group [ABC]\. Generated; nobody is meant\./);
    const life = json(glasshouse('explain', 'one', '--citizen', '17', '--json'));
    expect(Object.keys(life)).toEqual(['citizen', 'group', 'traits', 'partnersThatKnow', 'months']);
    expect(life['months']).toHaveLength(3);
  });

  it('opens either of the two lives of a comparison, and says where they part', () => {
    for (const world of ['a', 'b']) {
      const said = glasshouse('explain', 'pair', '--citizen', '3', '--world', world);
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(said.out).toMatch(/The two lives part in month \d|the same in both worlds/);
    }
    const life = json(glasshouse('explain', 'pair', '--citizen', '3', '--json'));
    expect(life).toMatchObject({ world: 'b', parting: { outcome: expect.any(String) } });
  });

  it('says who there is when nobody has that number, and what a run is when none is there', () => {
    expect(mistake(glasshouse('explain', 'one', '--citizen', '1000'))).toMatch(/Allowed: 0 to 999/);
    expect(mistake(glasshouse('explain', 'one', '--citizen', '-1'))).toMatch(/Allowed: 0 to 999/);
    expect(mistake(glasshouse('explain', 'one', '--citizen', 'Anna'))).toMatch(/Found "Anna"/);
    expect(mistake(glasshouse('explain', 'pair', '--citizen', '1', '--world', 'c'))).toMatch(
      /Allowed: a or b/,
    );
    expect(mistake(glasshouse('explain', 'nowhere', '--citizen', '1'))).toMatch(
      /nowhere is not the directory of a finished run/,
    );
    expect(mistake(glasshouse('explain', 'one'))).toMatch(/required option '--citizen/);
  });
});

describe('glasshouse inspect', () => {
  const KEYS = [
    'nodes',
    'edges',
    'averageClustering',
    'transitivity',
    'triangles',
    'components',
    'largestComponent',
    'degreeQuantiles',
    'dropped',
  ];

  it('counts a topology', () => {
    desktop.write('triangle.txt', '0 1\n1 2\n2 0\n2 3\n3 3\n1 0\n');
    const found = json(glasshouse('inspect', '--ties', 'triangle.txt', '--json'));
    expect(Object.keys(found).sort()).toEqual([...KEYS].sort());
    expect(found).toMatchObject({ nodes: 4, edges: 4, triangles: 1, components: 1, largestComponent: 4 });
    expect(found['dropped']).toEqual({ selfLoops: 1, duplicates: 1 });
    const said = glasshouse('inspect', '--ties', 'triangle.txt');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^Nodes {2,}4\nTies {2,}4\n/);
  });

  it('describes the ties of a society', () => {
    const found = json(
      glasshouse('inspect', '--society', 'hamlet.yaml', '--citizens', '1000', '--json'),
    ) as unknown as { nodes: number; edges: number };
    expect(found.nodes).toBe(1_000);
    expect(found.edges).toBeGreaterThan(2_000);
    expect(glasshouse('inspect', '--society', 'town', '--citizens', '1000')).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('refuses a third column, and asks for one thing to look at', () => {
    desktop.write('weights.txt', '0 1 5\n1 2 7\n');
    expect(mistake(glasshouse('inspect', '--ties', 'weights.txt'))).toMatch(
      /^weights\.txt:1:5\n {2}This line holds more than a pair\./,
    );
    expect(mistake(glasshouse('inspect'))).toMatch(/Name one thing to look at/);
    expect(mistake(glasshouse('inspect', '--society', 'town', '--ties', 'triangle.txt'))).toMatch(
      /Name one thing to look at/,
    );
  });
});

describe('glasshouse check', () => {
  it('says of a regime and of a society that one can live under it', () => {
    expect(json(glasshouse('check', 'article-2018', '--json'))).toMatchObject({
      kind: 'regime',
      id: 'article-2018',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      peerLoopGain: expect.any(Number),
    });
    expect(json(glasshouse('check', 'hamlet.yaml', '--json'))).toMatchObject({
      kind: 'society',
      id: 'hamlet',
    });
    expect(glasshouse('check', 'one/regime.yaml').out).toMatch(/a regime that can be lived under/);
  });

  it('names line, column, path, and what was perhaps meant', () => {
    desktop.write('mine.yaml', 'id: mine\nextends: article-2018\ntitle: Mine\npeer:\n  mod: none\n');
    expect(mistake(glasshouse('check', 'mine.yaml'))).toMatch(/^mine\.yaml:5:3 {2}peer\.mod\n/);
    expect(mistake(glasshouse('check', 'mine.yaml'))).toMatch(/Did you mean `?"?mode/);
  });
});

describe('glasshouse list', () => {
  const LISTS = [
    'regimes',
    'societies',
    'partners',
    'fields',
    'criteria',
    'consequences',
    'measures',
    'traits',
    'life',
    'acts',
    'ties',
    'responses',
    'safeguards',
  ];

  it.each(LISTS)('lists %s', (what) => {
    const entries = json(glasshouse('list', what, '--json')) as unknown as { id: string; label: string }[];
    expect(Array.isArray(entries)).toBe(true);
    for (const { id, label } of entries) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(label.length).toBeGreaterThan(2);
    }
  });

  it('lists what rests on assumption and what names a source, and counts it', () => {
    const assumed = json(glasshouse('list', 'assumptions', '--json')) as unknown as { path: string }[];
    expect(assumed).toContainEqual({
      path: 'acts.breach.hardship',
      value: 3,
      unit: 'whole',
      file: 'src/catalogue/acts/breach.ts',
      label: 'How many times as often without money',
      assumption: true,
    });
    const said = glasshouse('list', 'assumptions', 'article-2018');
    expect(said.out).toMatch(/^ {2}blacklist\.minimum-months {2}24 {2}rule$/m);
    expect(said.out).toMatch(/\d+ of \d+ numbers of article-2018 rest on assumption;/);
    expect(glasshouse('list', 'sources', 'china-2019').out).toContain('census of 2020');
    expect(mistake(glasshouse('list', 'sources', 'atlantis'))).toMatch(/There is no preset "atlantis"/);
  });

  it.each([
    ['consequences', /^car-rental {2,}No car rental without a full deposit$/m],
    ['safeguards', /^consent {2,}Consent$/m],
  ])('lists %s for people to read', (what, line) => {
    const said = glasshouse('list', what);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(line);
  });

  it('names its lists when asked for another', () => {
    expect(mistake(glasshouse('list', 'people'))).toMatch(
      /There is no list of "people"\..*Allowed: regimes, /,
    );
  });
});

describe('glasshouse report', () => {
  it('writes the page again', () => {
    const found = json(glasshouse('report', 'pair', '--out', 'page.html', '--json'));
    expect(found).toEqual({ out: 'page.html', bytes: statSync(desktop.path('page.html')).size });
    expect(readFileSync(desktop.path('page.html'), 'utf8')).toMatch(/nobody in it is real/i);
    expect(glasshouse('report', 'one').out).toBe('Report: one/report.html\n');
  });

  it('says so when the page cannot be written', () => {
    expect(mistake(glasshouse('report', 'one', '--out', 'a-file/page.html'))).toContain(
      'a-file/page.html cannot be written: part of its path is a file.',
    );
    expect(mistake(glasshouse('report', 'nowhere'))).toMatch(/not the directory of a finished run/);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', () => {
    expect(mistake(glasshouse('report', 'one', '--out', '/dev/full'))).toContain(
      '/dev/full cannot be written: the disk is full.',
    );
  });
});

describe('a mistyped command', () => {
  it.each([
    [['runn'], /unknown command 'runn'\n\(Did you mean run\?\)/],
    [['gossip'], /unknown command 'gossip'\n\(glasshouse --help shows all commands\)/],
    [['run', 'article-2018', '--citizen', '5'], /unknown option '--citizen'\n\(Did you mean --citizens\?\)/],
    [['run', 'artcle-2018'], /There is no regime "artcle-2018"\. Did you mean "article-2018"\?/],
    [['run', 'article-2018', '--society', 'chna-2019'], /Did you mean "china-2019"\?/],
    [['run', 'article-2018', '--set', 'peer.mod=none'], /Did you mean `peer\.mode`\?/],
    [['run', 'article-2018', '--set', 'peer.mode=nobody'], /none/],
    [['run'], /missing required argument 'regime'/],
    [['run', 'nowhere.yaml'], /nowhere\.yaml cannot be read: there is no such file\./],
    [['run', 'article-2018', '--society', 'nowhere.yaml'], /cannot be read: there is no such file\./],
  ])('is answered with what was perhaps meant: %j', (words, answer) => {
    expect(mistake(glasshouse(...words))).toMatch(answer);
  });

  it.each(['0', '-5', '1e9x', 'NaN', '999'])('asks for another number than --citizens %j', (text) => {
    expect(mistake(glasshouse('run', 'article-2018', `--citizens=${text}`))).toMatch(
      /--citizens takes a whole number\. Found ".*"\. Allowed: 1,000 to /,
    );
  });

  it.each([
    ['--seed', '-1', '0 to 9,007,199,254,740,991'],
    ['--seed', '9007199254740993', '0 to 9,007,199,254,740,991'],
    ['--months', '1201', '1 to 1,200'],
    ['--threads', '0', '1 to 64'],
  ])('asks for another number than %s %s', (option, text, allowed) => {
    expect(mistake(glasshouse('run', 'article-2018', `${option}=${text}`))).toContain(`Allowed: ${allowed}.`);
  });

  it('says how many citizens this machine can hold', () => {
    expect(mistake(glasshouse('compare', 'no-register', 'article-2018', '--citizens', '2147483647'))).toMatch(
      /2,147,483,647 citizens need about .* GiB of memory; this machine has .* GiB of memory\./,
    );
  });
});

describe('a file that is not what it is given as', () => {
  const TABLE = 'name,born,income\nAnna,1980-01-01,3000\nBen,1981-02-03,4000\nCleo,1990-05-06,100\n';

  const regimes = (name: string) => [
    ['run', name],
    ['check', name],
    ['compare', 'no-register', name],
  ];
  const societies = (name: string) => [['run', 'article-2018', '--society', name]];
  const ties = (name: string) => [
    ['run', 'article-2018', '--ties', name],
    ['inspect', '--ties', name],
  ];

  it.each([
    ['people.yaml', [...regimes('people.yaml'), ...societies('people.yaml')]],
    ['people.txt', [...societies('people.txt'), ...ties('people.txt')]],
    ['people.csv', [['run', 'people.csv'], ...ties('people.csv').slice(0, 1)]],
  ])('is refused when it holds people, though its name is %s', (name, commands) => {
    desktop.write(name, TABLE);
    for (const words of commands) {
      expect(mistake(glasshouse(...words))).toMatch(
        words.includes('--ties')
          ? /they could describe people|described? people|records about people/
          : /records about people, and Glasshouse never reads those/,
      );
    }
  });

  it('is refused when it holds somebody’s age on every line, though it is two numbers a line', () => {
    const ages = Array.from({ length: 300 }, (_, i) => `${i + 1},${18 + ((i * 37) % 70)}`);
    desktop.write('ages.edges', `${ages.join('\n')}\n`);
    expect(mistake(glasshouse('run', 'article-2018', '--ties', 'ages.edges'))).toMatch(
      /This looks like a table with one row a person\./,
    );
  });

  it('is refused when it is a spreadsheet, whatever its name', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 0xff, 0xfe]);
    desktop.write('book.yaml', zip);
    desktop.write('book.txt', zip);
    expect(mistake(glasshouse('run', 'book.yaml'))).toMatch(/a spreadsheet or another zip archive/);
    expect(mistake(glasshouse('run', 'article-2018', '--society', 'book.txt'))).toMatch(/spreadsheet/);
    expect(mistake(glasshouse('run', 'article-2018', '--ties', 'book.txt'))).toMatch(/a zip archive/);
  });

  it('is refused when it is a directory', () => {
    mkdirSync(desktop.path('folder.yaml'));
    for (const words of [
      ['run', 'folder.yaml'],
      ['run', 'article-2018', '--society', 'folder.yaml'],
      ['run', 'article-2018', '--ties', 'folder.yaml'],
    ]) {
      expect(mistake(glasshouse(...words))).toMatch(/folder\.yaml cannot be read: it is not a file\./);
    }
  });
});

describe('a run that does not come to its end', () => {
  const LONG = ['run', 'article-2018', '--society', 'hamlet.yaml', '--citizens', '3000', '--months', '1200'];
  const partial = () => desktop.names().filter((name) => name.startsWith('.long'));
  const begun = async () => {
    for (let waited = 0; partial().length === 0 && waited < 20_000; waited += 50) {
      await wait(50);
    }
    await wait(300);
  };

  it('leaves nothing when it is interrupted, and says so', async () => {
    const { child, end } = desktop.begin(...LONG, '--out', 'long');
    await begun();
    expect(partial()).toHaveLength(1);
    child.kill('SIGINT');
    const said = await end;
    expect(said).toMatchObject({ code: 1, signal: null, out: '' });
    expect(said.err).toMatch(/Stopping after this month\./);
    expect(said.err).toMatch(/The run was stopped after \d+ of \d+ months\. Nothing was written; /);
    expect(said.err).not.toMatch(/^\s+at /m);
    expect(partial()).toEqual([]);
    expect(existsSync(desktop.path('long'))).toBe(false);
  });

  it('leaves nothing that looks finished when it is killed, and the next run clears it away', async () => {
    const { child, end } = desktop.begin(...LONG, '--out', 'long');
    await begun();
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    expect(existsSync(desktop.path('long'))).toBe(false);
    const [left] = partial();
    expect(left).toMatch(/^\.long\.partial-\d+$/);
    expect(existsSync(desktop.path(left, 'run.json'))).toBe(false);
    expect(mistake(glasshouse('explain', left, '--citizen', '1'))).toMatch(
      /not the directory of a finished run/,
    );
    json(glasshouse('run', 'article-2018', ...SMALL, '--out', 'long', '--json'));
    expect(partial()).toEqual([]);
    expect(existsSync(desktop.path('long', 'run.json'))).toBe(true);
  });
});

describe('a disk that is full before the run is whole', () => {
  /** A disk of a few kilobytes, where one may be mounted: as root on Linux. */
  const tiny = (kilobytes: number): (() => void) | undefined => {
    mkdirSync(desktop.path('disk'), { recursive: true });
    const mounted = spawnSync('mount', [
      '-t',
      'tmpfs',
      '-o',
      `size=${kilobytes}k`,
      'tmpfs',
      desktop.path('disk'),
    ]);
    return mounted.status === 0
      ? () => {
          spawnSync('umount', [desktop.path('disk')]);
        }
      : undefined;
  };

  it.each([40, 120])('is said to be full, and nothing stays on its %i kilobytes', (kilobytes) => {
    const unmount = tiny(kilobytes);
    if (!unmount) {
      return; // elsewhere /dev/full stands for it, above
    }
    try {
      expect(mistake(glasshouse('run', 'article-2018', ...SMALL, '--out', 'disk/run'))).toMatch(
        /The directory disk\/run cannot be written: the disk is full\./,
      );
      expect(readdirSync(desktop.path('disk'))).toEqual([]);
    } finally {
      unmount();
    }
  });
});

describe('a reader who has seen enough', () => {
  it('may close the pipe', () => {
    const run = `run article-2018 ${SMALL.join(' ')} --out one`;
    for (const command of ['list measures', 'explain one --citizen 17 --json', run]) {
      const said = desktop.shell(`{ glasshouse ${command}; echo "code $?" >&2; } | head -1`);
      expect(said.err).toBe('code 0\n');
      expect(said.out.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('a run that lost a part', () => {
  it('keeps the page it has, and is called unfinished', () => {
    expect(glasshouse('run', 'no-register', ...SMALL, '--out', 'lost').code).toBe(0);
    const page = readFileSync(desktop.path('lost', 'report.html'), 'utf8');
    desktop.write('lost/run.json', '{ "kind": "run" }');
    expect(mistake(glasshouse('report', 'lost'))).toMatch(/lost is not the directory of a finished run/);
    expect(readFileSync(desktop.path('lost', 'report.html'), 'utf8')).toBe(page);
  });
});

describe('help', () => {
  it('is given by every command, and says that nobody is real', () => {
    const help = glasshouse('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out.replaceAll(/\s+/g, ' ')).toMatch(/Nobody in it is real; it never scores, tracks or/);
    for (const command of ['run', 'compare', 'explain', 'inspect', 'check', 'list', 'report']) {
      expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
    const about = glasshouse('compare', '--help');
    expect(about).toMatchObject({ code: 0, err: '' });
    expect(about.out).toMatch(/^Usage: glasshouse compare /);
    expect(about.out).toMatch(/--set <path=value>/);
    expect(glasshouse('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
