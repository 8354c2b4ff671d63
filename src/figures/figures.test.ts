import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { anyComparison, anyRun, NEVER_SHOWN } from '../../test/support/random-results.js';
import { comparison, runResult } from '../../test/support/results.js';
import type { Figure } from './figure.js';
import {
  doors,
  figuresOfComparison,
  figuresOfRun,
  lives,
  livesByGroup,
  money,
  overTime,
  partings,
  risk,
  scores,
  ties,
} from './figures.js';
import { apportion } from './lives.js';
import { medianScore } from './scores.js';

const OPTIONS = {
  firstMonth: '2018-01',
  phases: [
    { month: 1, label: 'voluntary' },
    { month: 25, label: 'mandatory' },
  ],
};

const svgOf = ({ svg }: Figure) =>
  parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector('svg')!;

const every: [string, Figure[]][] = [
  ['of a comparison', figuresOfComparison(comparison(), OPTIONS)],
  ['of a regime against itself', figuresOfComparison(comparison(true), OPTIONS)],
  ['of a run', figuresOfRun(runResult('b'), OPTIONS)],
  ['of a run without a score', figuresOfRun(runResult('a'))],
];

describe('figures', () => {
  it.each(every)('%s have a sentence, a name and a description, a stamp, and a table', (_, figures) => {
    for (const figure of figures) {
      const svg = svgOf(figure);
      expect(figure.title).toMatch(/^[A-Z“0-9].*\.$/);
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.querySelector('title')!.textContent).toBe(figure.title);
      expect(svg.querySelector('desc')!.textContent).not.toBe('');
      const [name, text] = svg.getAttribute('aria-labelledby')!.split(' ');
      expect(svg.querySelector('title')!.id).toBe(name);
      expect(svg.querySelector('desc')!.id).toBe(text);
      expect(svg.textContent).toContain('Synthetic society: nobody in it is real');
      expect(figure.table.columns.length).toBeGreaterThan(1);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
    }
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });

  it.each(every)('%s ask nothing of a network and run nothing', (_, figures) => {
    for (const { svg } of figures) {
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|<script|@import|url\(|<image|\bon\w+=/,
      );
      expect(svg).not.toMatch(NEVER_SHOWN);
    }
  });

  it('tell the two worlds by shape and line as well as by colour', () => {
    const { svg } = overTime(comparison(), 'critical-speech');
    expect(svg).toMatch(
      /stroke-dasharray="6 3"[^>]*stroke="var\(--gh-b\)"|stroke="var\(--gh-b\)"[^>]*stroke-dasharray="6 3"/,
    );
    expect(svg).toMatch(/A: no-register/);
    expect(svg).toMatch(/B: article-2018/);
  });

  it('mark where the phases begin, by calendar year', () => {
    const svg = svgOf(overTime(comparison(), 'critical-speech', OPTIONS)).textContent;
    expect(svg).toContain('voluntary');
    expect(svg).toContain('mandatory');
    expect(svg).toContain('2020');
  });

  it('escape what a file may say', () => {
    const told = comparison();
    told.b.head.regime.id = '<script>alert(1)</script>&"';
    told.b.measures['sanctioned-months-by-domain']!.parts!['loan']!.label = '<img src=x onerror=alert(1)>';
    told.b.measures['sanctioned-months-by-domain']!.parts!['loan']!.value = 500;
    for (const { svg } of figuresOfComparison(told)) {
      expect(svg).not.toContain('<script');
      expect(svg).not.toContain('<img');
    }
    expect(doors(told).title).toContain('<img src=x'); // text, which whoever writes HTML escapes
  });

  it('never show what is no word or number, whatever was found', () => {
    fc.assert(
      fc.property(anyComparison, anyRun, (compared, run) => {
        for (const figure of [...figuresOfComparison(compared, OPTIONS), ...figuresOfRun(run)]) {
          expect(JSON.stringify(figure)).not.toMatch(NEVER_SHOWN);
          expect(figure.svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the sentence of a figure', () => {
  const told = comparison();
  const same = comparison(true);
  const unscored = runResult('a');

  it('says how lives differ', () => {
    expect(lives(told).title).toBe(
      'Of 100,000 lives 41,203 differ: 5,120 better, 30,100 worse, 5,983 as good.',
    );
    expect(lives(told).table.rows[0]).toEqual(['Worse', '30,100', '301']);
    expect(lives(same).title).toBe('Not one of 100,000 lives differs.');
  });

  it('says who bears it', () => {
    expect(livesByGroup(told).title).toBe(
      'Of 1,000 lives, 395 in group B are worse in world B, against 280 in group C, and 277 in group A.',
    );
    expect(livesByGroup(same).title).toBe('In no group does any life differ.');
  });

  it('says where a measure ends in both worlds', () => {
    expect(overTime(told, 'critical-speech', OPTIONS).title).toBe(
      'In December 2027 (month 120) the share of citizens who criticise the government in public is 3.2% in world B and 8.1% in world A.',
    );
    expect(overTime(told, 'wrongful-share').title).toBe(
      'In month 120 the share of sanctioned citizens whose sanction rests on a false record is 3.9% in world B and not estimable in world A.',
    );
    expect(overTime(same, 'arrears').title).toMatch(/in both worlds\.$/);
    expect(overTime(unscored, 'wrongful-share').title).toBe(
      'The share of sanctioned citizens whose sanction rests on a false record is not estimable in any month.',
    );
    expect(overTime(unscored, 'no-such-measure').title).toBe(
      '“no-such-measure” is not estimable in any month.',
    );
  });

  it('says which door was closed most, and that none was', () => {
    expect(doors(told).title).toBe(
      '“Dearer credit” was in force in 39.5 of 1,000 months lived in world B; no door was closed more often. In world A it was in 0 of 1,000.',
    );
    expect(doors(unscored).title).toBe('No door was closed.');
  });

  it('says below which score half of each group lies', () => {
    expect(scores(told).title).toMatch(
      /^Half of the citizens score below about 66\d in group A, 61\d in group B and 64\d in group C in world B\.$/,
    );
    expect(scores(unscored).title).toBe('Nobody is scored in this world.');
  });

  it('says what becomes of ties', () => {
    expect(ties(told).title).toBe(
      'Ties in world B, held against world A: 9.0% fewer for the fifth with the lowest scores, 1.0% fewer for the fifth with the highest.',
    );
    expect(ties(same).title).toBe('Every fifth of citizens by score has as many ties in both worlds.');
    expect(ties(unscored).title).toBe('Nobody is scored, so ties cannot be told by score.');
  });

  it('compares the groups only where there is enough to compare', () => {
    expect(risk(told).title).toBe(
      'Group B is under a sanction 2.4 times as often as group A, group C 1.5 times in world B, in the last month.',
    );
    expect(risk(unscored).title).toBe('Too few citizens are under a sanction to compare the groups.');
    expect(svgOf(risk(unscored)).textContent).toContain('not estimable');
  });

  it('says when lives part', () => {
    expect(partings(told).title).toMatch(
      /^Of the 41,203 lives that differ, half have parted by month \d+\.$/,
    );
    expect(partings(same).title).toBe('No life parts: both worlds are the same for everybody.');
  });

  it('says what a sanction leaves in the purse', () => {
    expect(money(told).title).toBe(
      'Citizens with 25 to 60 months under a sanction end with 2.4 months of median expenditure less than in world A.',
    );
    expect(money({ ...told, moneyBySanctionedMonths: [] }).title).toBe(
      'What a sanction leaves in the purse is not estimable here.',
    );
  });
});

describe('1,000 marks', () => {
  it('are shared out to the last one, and nobody who is there is left out', () => {
    expect(apportion([30_100, 5_983, 5_120, 58_797], 1000)).toEqual([301, 60, 51, 588]);
    expect(apportion([1, 0, 0, 999_999], 1000)).toEqual([1, 0, 0, 999]);
    expect(apportion([0, 0], 1000)).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 6 }), (parts) => {
        const shares = apportion(parts, 1000);
        if (parts.some((part) => part > 0)) expect(shares.reduce((sum, one) => sum + one, 0)).toBe(1000);
        parts.forEach((part, index) => {
          expect(shares[index]! > 0).toBe(part > 0);
        });
      }),
    );
  });
});

describe('a median score', () => {
  it('is read within its bin, and not at all below 100 citizens', () => {
    const bins = [
      { from: 500, to: 525, citizens: { A: 50, B: 10, C: 0 } },
      { from: 525, to: 550, citizens: { A: 100, B: 10, C: 0 } },
    ];
    expect(medianScore(bins, 'A')).toBe(531.25);
    expect(medianScore(bins, 'B')).toBeNull();
    expect(medianScore(bins, 'C')).toBeNull();
  });
});
