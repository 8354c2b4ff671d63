import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogueIndex } from '../scripts/catalogue.mjs';

describe('the index of the catalogue', () => {
  let catalogue: string;
  const put = (path: string, text = '') => {
    mkdirSync(dirname(join(catalogue, path)), { recursive: true });
    writeFileSync(join(catalogue, path), text);
  };
  beforeEach(() => {
    catalogue = mkdtempSync(join(tmpdir(), 'glasshouse-catalogue-'));
  });
  afterEach(() => rmSync(catalogue, { recursive: true }));

  it('lists every idea by its file name, in order, and no tests', () => {
    put('traits/patience.ts');
    put('traits/courage.ts');
    put('traits/courage.test.ts');
    put('criteria/credit-history.ts');
    put('criteria/README.md');
    const index = catalogueIndex(catalogue);
    expect(index).toContain("import traitsCourage from './traits/courage.js';\n");
    expect(index).toContain("import criteriaCreditHistory from './criteria/credit-history.js';\n");
    expect(index).toContain('export const traits = [\n  traitsCourage,\n  traitsPatience,\n] as const;\n');
    expect(index).not.toContain('test');
    expect(index).not.toContain('README');
  });

  it('gives a kind without files an empty list', () => {
    expect(catalogueIndex(catalogue)).toContain('export const measures = [] as const;\n');
    expect(catalogueIndex(catalogue)).toContain('regimeFiles: Record<string, string> = {};\n');
  });

  it('carries the text of societies and regimes, whatever the line ends of the checkout', () => {
    put('regimes/no-register.yaml', 'title: "No register"\r\n');
    expect(catalogueIndex(catalogue)).toContain('"no-register": "title: \\"No register\\"\\n",\n');
  });

  it('refuses a name that cannot be an id, and says a good one', () => {
    put('measures/PovertyTrap.ts');
    expect(() => catalogueIndex(catalogue)).toThrow(
      'src/catalogue/measures/PovertyTrap.ts: a file name is an id and must be kebab-case, such as "poverty-trap.ts"',
    );
  });
});
