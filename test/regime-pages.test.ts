import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regimePages } from '../scripts/regime-pages.mjs';
import { catalogue } from '../src/regime/catalogue.js';
import { diffRegimes, loadRegime } from '../src/regime/load.js';
import { thinFileCost } from '../src/regime/thin-file.js';
import { rulesOf } from '../src/report/parts.js';
import { ruleValue } from '../src/text/findings.js';
import { regimeInWords } from '../src/text/regime-words.js';

const regimes = Object.keys(catalogue.regimeFiles).map((id) => loadRegime(id));

describe('the pages of regimes', () => {
  it('are what the presets say; if not: npm run build && node scripts/regime-pages.mjs', () => {
    const kept = readFileSync(new URL('../docs/regimes.md', import.meta.url), 'utf8');
    const tools = { regimeInWords, rulesOf, diffRegimes, ruleValue, thinFileCost };
    expect(regimePages(regimes, tools)).toBe(kept.replaceAll('\r\n', '\n'));
  });

  it('name a source for whatever they call documented or reported', () => {
    const unsourced = regimes.flatMap((regime) =>
      rulesOf(regime)
        .filter(
          ({ status, source, says }) =>
            (status === 'documented' || status === 'reported') && source === '' && !/enabled no/.test(says),
        )
        .map(({ path }) => `${regime.id}: ${path}`),
    );
    expect(
      unsourced.filter((path) => !/: (kind|opacity|endpoints|phases|rights|mechanisms)/.test(path)),
    ).toEqual([]);
  });

  it('know what a thin file alone costs: 112 and 68 points in the article, and nothing in a ledger', () => {
    expect(thinFileCost(loadRegime('article-2018'))).toEqual({
      'credit-history': 112.4,
      'fulfilment-capacity': 68.3,
    });
    expect(thinFileCost(loadRegime('cn-suining-2010'))).toEqual({});
  });
});
