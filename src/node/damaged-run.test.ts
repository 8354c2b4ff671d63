import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRegime, loadSociety, regimeYaml, societyYaml } from '../regime/load.js';
import { explainFrom, type RunFile, readRun, rulesOf } from './kept-run.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-damaged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const RUN = { kind: 'run', citizens: 1000, months: 6, seed: 1, command: 'glasshouse run article-2018' };

describe('somebody opens a run that lost a part', () => {
  it.each([
    '{"kind":"run"}',
    '{"kind":"comparison","result":{}}',
    '{"kind":"toString"}',
    'null',
    '{"kind":"ru',
  ])('is told that it is not whole, whatever run.json still says: %s', (text) => {
    write('run.json', text);
    expect(() => readRun(folder)).toThrow(expect.objectContaining({ kind: 'not-a-run' }));
  });

  it('is told which file of rules is missing', () => {
    expect(() => rulesOf(folder, RUN as RunFile, 'a')).toThrow(
      expect.objectContaining({ kind: 'cannot-read', file: join(folder, 'regime.yaml') }),
    );
  });

  it.each([
    ['nothing was kept', undefined, 'no-history'],
    ['the file is empty', '', 'damaged-history'],
    ['the file was cut off', '\u0002\u0000\u0000\u0000{', 'damaged-history'],
  ])('is told why no life can be lived again: %s', (_, kept, kind) => {
    write('regime.yaml', regimeYaml(loadRegime('article-2018')));
    write('society.yaml', societyYaml(loadSociety('town')));
    if (kept !== undefined) {
      write('history.bin', kept);
    }
    expect(() => explainFrom(folder, RUN as RunFile, 'a', 3)).toThrow(expect.objectContaining({ kind }));
  });
});
