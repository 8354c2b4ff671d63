import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measurePages } from '../scripts/measure-pages.mjs';
import { catalogue } from '../src/regime/catalogue.js';
import { FAMILIES } from '../src/text/families.js';

describe('the pages of the measures', () => {
  it('are what the catalogue says; if not: npm run build && node scripts/measure-pages.mjs', () => {
    const kept = readFileSync(new URL('../docs/measures.md', import.meta.url), 'utf8');
    expect(measurePages(catalogue.measures, FAMILIES)).toBe(kept.replaceAll('\r\n', '\n'));
  });

  it('have a page for every measure, whatever its family', () => {
    const text = measurePages(catalogue.measures, FAMILIES);
    for (const { id } of catalogue.measures) {
      expect(text).toContain(`\`${id}\``);
    }
  });
});
