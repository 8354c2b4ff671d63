import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyComparison, anyRun, NEVER_SHOWN } from '../../test/support/random-results.js';
import { comparison, runResult } from '../../test/support/results.js';
import { columns, plain, widthOf, wrapped } from './columns.js';
import { comparisonTable, runTable } from './tables.js';

const widest = (text: string) => Math.max(...text.split('\n').map(widthOf));

describe('a comparison in the terminal', () => {
  it('says first that nobody is real, then how many lives differ', () => {
    const text = comparisonTable(comparison());
    expect(text).toMatch(/^Synthetic society: nobody in it is real\./);
    expect(text).toContain('Of 100,000 lives 41,203 differ: 5,120 better, 30,100 worse, 5,983 as good.');
  });

  it.each([100, 84, 60])('fits %i columns', (width) => {
    expect(widest(comparisonTable(comparison(), width))).toBeLessThanOrEqual(width);
    expect(widest(comparisonTable(comparison(true), width))).toBeLessThanOrEqual(width);
    expect(widest(runTable(runResult('a'), width))).toBeLessThanOrEqual(width);
    expect(widest(runTable(runResult('b'), width))).toBeLessThanOrEqual(width);
  });

  it('shows the first rules that differ and counts the others', () => {
    const diff = Array.from({ length: 12 }, (_, index) => ({
      path: `rule.${index}`,
      a: index,
      b: undefined,
    }));
    const text = comparisonTable({ ...comparison(), diff });
    expect(text).toContain('rule.7');
    expect(text).not.toContain('rule.8');
    expect(text).toContain('and 4 more');
    expect(text).toContain('no such rule');
    expect(comparisonTable(comparison(true))).toContain('No rule differs.');
  });

  it('shows groups, ratios, fifths and lives, and how to open one', () => {
    const text = comparisonTable(comparison());
    expect(text).toMatch(/B {2,}20,000 {2,}395/);
    expect(text).toContain('group B 2.4 times in world B (in world A: not estimable)');
    expect(text).toMatch(/1, lowest .*−9\.0%/);
    expect(text).toMatch(/17 +27 +Money left +worse +0 +41/);
    expect(text).toMatch(/Open one life:\n {2}glasshouse explain article-2018 --world b --citizen 17\n$/);
    expect(comparisonTable(comparison(), 60, { explain: 'glasshouse explain runs/x --citizen' })).toMatch(
      /\n {2}glasshouse explain runs\/x --citizen 17\n$/,
    );
  });

  it('says "not estimable", and in a narrow terminal a dash that is explained', () => {
    expect(comparisonTable(comparison(), 100)).toMatch(/Of those, wrongful +not estimable +3\.9/);
    expect(comparisonTable(comparison(), 60)).toContain('– not estimable');
  });

  it('lets no control character of a title through', () => {
    const told = comparison();
    told.b.head.regime.title = 'A\u001b[31mred\u0007 title\nwith a line';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(comparisonTable(told)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(plain('a\u001bb')).toBe('a b');
  });

  it('never shows what is no word, whatever was found', () => {
    fc.assert(
      fc.property(anyComparison, anyRun, fc.integer({ min: 40, max: 140 }), (compared, run, width) => {
        const quiet = { ...compared, diff: [] };
        expect(comparisonTable(quiet, width)).not.toMatch(NEVER_SHOWN);
        expect(comparisonTable(compared, width).length).toBeGreaterThan(0);
        expect(runTable(run, width)).not.toMatch(NEVER_SHOWN);
      }),
      { numRuns: 60 },
    );
  });
});

describe('columns of text', () => {
  it('break the lines of the wide column only', () => {
    expect(
      columns(
        [
          { head: 'What', wide: true },
          { head: 'N', right: true },
        ],
        [['some longer words here', '12']],
        18,
      ),
    ).toEqual(['What             N', '──────────────  ──', 'some longer     12', 'words here']);
  });

  it('count wide characters as two', () => {
    expect(widthOf('模拟')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
  });

  it('break a word only where it is longer than the line', () => {
    expect(wrapped('aaaaaaaaaaaa bb', 8)).toEqual(['aaaaaaaa', 'aaaa bb']);
    expect(wrapped('', 8)).toEqual(['']);
  });
});
