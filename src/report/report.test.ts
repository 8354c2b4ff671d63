import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { anyComparison, anyRun, NEVER_SHOWN } from '../../test/support/random-results.js';
import { comparison, runResult } from '../../test/support/results.js';
import { loadRegime, loadSociety } from '../regime/load.js';
import { html, raw } from './html.js';
import { OVERSIGHT } from './oversight.js';
import { type ComparisonContext, type RunContext, reportOfComparison, reportOfRun } from './report.js';

const none = loadRegime('no-register');
const article = loadRegime('article-2018');
const society = loadSociety('china-2019');
const about = {
  society,
  command: 'glasshouse compare no-register article-2018 --citizens 100000 --seed 7',
  assumptions: [{ path: 'groups.A', value: 70 }],
};
const compared: ComparisonContext = {
  ...about,
  regimes: [none, article],
  runDirectory: 'runs/article-2018-0a1b2c3d',
};
const alone: RunContext = { ...about, regime: article };

const pages: [string, string][] = [
  ['a comparison', reportOfComparison(comparison(), compared)],
  [
    'a regime against itself',
    reportOfComparison(comparison(true), { ...about, regimes: [article, article] }),
  ],
  ['a run', reportOfRun(runResult('b'), alone)],
  ['a run without a score', reportOfRun(runResult('a'), { ...about, regime: none })],
];
const documentOf = (page: string) => parseHTML(page).document;
const textOf = (page: string) => documentOf(page).body.textContent.replace(/\s+/g, ' ');

describe.each(pages)('the report of %s', (_, page) => {
  const document = documentOf(page);

  it('is one page of its own, in English, without a script or a request', () => {
    expect(page).toMatch(/^<!doctype html>/);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('script, img, iframe, object, link[rel=stylesheet]')).toHaveLength(0);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/|@import|url\(/);
  });

  it('has its headings in order, one of the first rank', () => {
    const ranks = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(ranks[0]).toBe(1);
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    for (const [index, rank] of ranks.entries()) {
      if (index > 0) expect(rank - ranks[index - 1]!).toBeLessThanOrEqual(1);
    }
  });

  it('names nothing twice, and every reference leads somewhere', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute('href')!.slice(1));
    for (const named of document.querySelectorAll('[aria-labelledby]')) {
      for (const id of named.getAttribute('aria-labelledby')!.split(' ')) expect(ids).toContain(id);
    }
  });

  it('closes what it opens', () => {
    for (const tag of [
      'section',
      'figure',
      'details',
      'table',
      'dl',
      'ul',
      'ol',
      'div',
      'svg',
      'p',
      'li',
      'tr',
      'td',
      'th',
    ]) {
      const opened = page.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([tag, page.split(`</${tag}>`).length - 1]).toEqual([tag, opened]);
    }
  });

  it('puts the numbers behind each picture that has some, and each table in a region that can be scrolled', () => {
    for (const figure of document.querySelectorAll('figure')) {
      expect(figure.querySelector('figcaption')!.textContent).toMatch(/\.$/);
      expect(figure.querySelector('svg')).not.toBeNull();
    }
    for (const found of document.querySelectorAll('table')) {
      const region = found.parentElement!;
      expect([region.getAttribute('role'), region.getAttribute('tabindex')]).toEqual(['region', '0']);
      expect(region.getAttribute('aria-label')).toBe(found.querySelector('caption')!.textContent);
      expect(found.querySelectorAll('tbody tr > th[scope=row]').length).toBe(
        found.querySelectorAll('tbody tr').length,
      );
    }
  });

  it('opens with the law, then says what must not be concluded, and only then what was found', () => {
    const text = textOf(page);
    const order = [
      'nobody in it is real',
      'such a regime is prohibited',
      'No single nationwide citizen score',
    ].map((part) => text.indexOf(part));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.indexOf('What must not be concluded')).toBeLessThan(headings.indexOf('What was found'));
    expect(text).toContain('Article 5(1)(c)');
    expect(text).toContain('This report cannot make such a regime lawful.');
    expect(text).toContain('6.15 million often quoted were refusals of journeys, and not people');
    expect(text).not.toMatch(/complian/i);
  });

  it('shows nothing that is no word or number', () => {
    expect(page).not.toMatch(NEVER_SHOWN);
  });
});

describe('a report', () => {
  it('says how to get its numbers again', () => {
    const text = textOf(reportOfComparison(comparison(), compared));
    for (const part of [
      about.command,
      '5e1f09c2'.repeat(8),
      '0d4a77be'.repeat(8),
      'b'.repeat(64),
      'glasshouse 0.1.0',
      compared.runDirectory!,
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells how each rule is known, and from where', () => {
    const text = textOf(reportOfRun(runResult(), alone));
    expect(text).toMatch(/Of its rules and groups of rules: \d+ reported, \d+ assumed/);
    expect(text).toContain('partners.court');
    expect(text).toContain('court lists are documented since 2013; the numbers are ours');
  });

  it('gives every measure with what it was counted from', () => {
    const text = textOf(reportOfRun(runResult(), alone));
    expect(text).toContain('6,350 of 100,000');
    expect(text).toContain('per 1,000 citizen-months');
  });

  it('lists the rules that differ', () => {
    const diff = [{ path: 'rights.expiry.months', a: undefined, b: 12 }];
    const text = textOf(reportOfComparison({ ...comparison(), diff }, compared));
    expect(text).toContain('1 rule differs.');
    expect(text).toMatch(/rights\.expiry\.months\s*no such rule\s*12/);
    expect(textOf(reportOfComparison(comparison(true), { ...about, regimes: [article, article] }))).toContain(
      'No rule differs',
    );
  });

  it('tells a regime once where the other is the same but for a rule', () => {
    const told = comparison(true);
    told.b.head.regime.hash = 'd'.repeat(64);
    told.diff = [{ path: 'opacity', a: 'known-criteria', b: 'open' }];
    const text = textOf(reportOfComparison(told, { ...about, regimes: [article, article] }));
    expect(text).toContain('World B: the same regime, but for 1 rule');
    expect(text).toContain('(article-2018, changed)');
    expect(text.split('9 partners report to one register')).toHaveLength(2);
  });

  it('calls assumptions by their name', () => {
    expect(textOf(reportOfRun(runResult(), alone))).toContain('1 number is an assumption');
    const { assumptions: _none, ...without } = alone;
    expect(textOf(reportOfRun(runResult(), without))).toMatch(
      /\d+ numbers are an assumption: chosen, and not measured\./,
    );
  });

  it('says first what its regime is judged by', () => {
    const questions = [
      ...documentOf(reportOfRun(runResult(), alone)).querySelectorAll('#findings ~ dl.answers dt'),
    ].map(({ textContent }) => textContent);
    const asked = article.endpoints.flatMap((id) => runResult().measures[id]?.question ?? []);
    expect(questions).toEqual(asked);
  });

  it('escapes whatever a file says', () => {
    const evil = '<script>alert("x")</script><img src=x onerror=alert(1)>\u0007 & "quoted"';
    const told = comparison();
    told.a.head.regime = { id: evil, title: evil, hash: evil };
    told.b.head.regime = { id: evil, title: evil, hash: `${evil}b` };
    told.b.head.society = { id: evil, title: evil, hash: evil };
    told.examples[0]!.label = evil;
    told.diff = [{ path: evil, a: evil, b: [evil] }];
    for (const measure of Object.values(told.b.measures))
      Object.assign(measure, { label: evil, question: evil, unit: evil });
    for (const measure of Object.values(told.measures))
      Object.assign(measure, { label: evil, question: evil, unit: evil });
    told.b.warnings = [evil];
    const regime = {
      ...article,
      id: evil,
      title: evil,
      story: evil,
      source: evil,
      rights: {
        [evil]: { enabled: true, from: evil, status: 'assumed' as const, source: evil, [evil]: evil },
      },
    };
    const context = {
      society: { ...society, title: evil, story: evil },
      command: evil,
      runDirectory: evil,
      assumptions: [{ path: evil, value: evil }],
    };
    for (const page of [
      reportOfComparison(told, { ...context, regimes: [regime, regime] }),
      reportOfRun(told.b, { ...context, regime }),
    ]) {
      const document = documentOf(page);
      expect(document.querySelectorAll('script, img')).toHaveLength(0);
      expect(page).not.toMatch(/<script|<img/i);
      expect(page).not.toContain('\u0007');
      expect(page).toContain('&lt;script&gt;');
    }
  });

  it('never shows what is no word or number, whatever was found', () => {
    fc.assert(
      fc.property(anyComparison, anyRun, (found, run) => {
        const quiet = { ...found, diff: [] };
        expect(reportOfComparison(quiet, compared)).not.toMatch(NEVER_SHOWN);
        expect(reportOfComparison(found, compared)).toMatch(/<\/html>\n$/);
        expect(reportOfRun(run, alone)).not.toMatch(NEVER_SHOWN);
      }),
      { numRuns: 15 },
    );
  });
});

describe('HTML', () => {
  it('escapes what is put in, and keeps what is HTML already', () => {
    expect(html`<p title="${'"<&'}">${['<b>', raw('<b>x</b>')]}${null}${0}</p>`.text).toBe(
      '<p title="&quot;&lt;&amp;">&lt;b&gt;<b>x</b>0</p>',
    );
  });
});

describe('what a report asks of whoever wants such a regime', () => {
  const asked = (oversight: ComparisonContext['oversight']) =>
    documentOf(reportOfComparison(comparison(), { ...compared, ...(oversight && { oversight }) }))
      .querySelector('section[aria-labelledby=oversight]')
      ?.textContent.replace(/\s+/g, ' ') ?? '';
  const open = (text: string) => text.match(/not answered/g)?.length ?? 0;

  it('is printed as not answered, question by question, until somebody answers', () => {
    expect(open(asked(undefined))).toBe(Object.keys(OVERSIGHT).length);
    const answered = asked({ complaint: 'At the desk <b>downstairs</b>, within a week.', harm: '  ' });
    expect(answered).toContain('At the desk <b>downstairs</b>, within a week.');
    expect(open(answered)).toBe(Object.keys(OVERSIGHT).length - 1);
  });
});
