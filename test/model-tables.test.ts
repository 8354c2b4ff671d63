import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelTables } from '../scripts/model-tables.mjs';
import { catalogue } from '../src/regime/catalogue.js';
import { compileWorld } from '../src/regime/compile.js';
import { loadRegime, loadSociety } from '../src/regime/load.js';

describe('the tables of the model', () => {
  const regime = loadRegime('article-2018');
  const society = loadSociety('china-2019');
  const { plan } = compileWorld({ regime, society, citizens: 1000, months: 120, seed: 1 });

  it('are what the catalogue says; if not: npm run build && node scripts/model-tables.mjs', () => {
    const kept = readFileSync(new URL('../docs/model-tables.md', import.meta.url), 'utf8');
    expect(modelTables({ catalogue, plan, regime, society })).toBe(kept.replaceAll('\r\n', '\n'));
  });

  it('name every partner, criterion, consequence, field and measure', () => {
    const text = modelTables({ catalogue, plan, regime, society });
    const { partners, criteria, consequences, fields, measures } = catalogue;
    for (const { id } of [...partners, ...criteria, ...consequences, ...fields, ...measures]) {
      expect(text).toContain(`| ${id} |`);
    }
  });
});
