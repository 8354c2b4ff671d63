/**
 * Rules that contradict each other or do nothing: refused where a regime has no clear meaning, else told.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/regime/catalogue.js';
import { loadRegime, warningsOf } from '../src/regime/load.js';
import { reach } from '../src/regime/right-warnings.js';

const kinds = (regime: string, ...set: string[]) =>
  warningsOf(loadRegime(regime, { set })).map(({ kind }) => kind);
const warned = (...set: string[]) => kinds('article-2018', ...set);

describe('a regime in which a right cannot do what it says', () => {
  it.each([
    ['consent-prevails', 'rights.consent.enabled=true'],
    ['expiry-after-retention', 'rights.expiry.months=48'],
    ['expiry-after-retention', 'rights.expiry={ months: 24, by-partner: { utility: 48 } }'],
    [
      'by-partner-in-vain',
      'rights.expiry.by-partner.benefit-office=6',
      'partners.benefit-office.enabled=true',
    ],
    ['by-partner-in-vain', 'rights.expungement.by-partner.utility=6', 'partners.utility.enabled=false'],
    ['capacity-zero', 'rights.review.capacity=0'],
    ['capacity-zero', 'rights.appeal={ capacity: 0 }', 'opacity=open'],
    ['cap-of-none', 'rights.cap.domains=0'],
    ['appeal-untold', 'rights.appeal.probability=20'],
    ['wrong-unnoticed', 'responses.resentment.noticed-wrong=2'],
    ['right-never-begins', 'rights.expiry={ months: 6, from: voluntary }', 'phases.voluntary=never'],
    ['right-without-mechanism', 'rights.no-peer-term.enabled=true', 'peer.mode=none'],
    ['right-without-mechanism', 'rights.notice.enabled=true', 'opacity=open'],
    ['right-without-mechanism', 'rights.cap.domains=2', 'sanctions.enabled=false'],
  ])('can be lived under, and is told: %s', (kind, ...set) => {
    expect(warned(...set)).toEqual([kind]);
  });

  it('is told where nobody reports, or nobody is judged', () => {
    const none = Object.keys(loadRegime('article-2018').partners).map((id) => `partners.${id}.enabled=false`);
    expect(warned('rights.appeal={ probability: 20 }', ...none)).toContain('right-without-mechanism');
    expect(kinds('no-register', 'rights.exit.enabled=true')).toContain('right-without-mechanism');
  });

  it('is told where leaving has a price in points and there is no score', () => {
    expect(kinds('cn-judgment-defaulters', 'rights.exit.treated-as=500')).toContain('leavers-without-score');
  });

  it('names place, what was found and the way out', () => {
    const text = '\n\nrights:\n  expiry:\n    months: 60\n';
    const [warning] = warningsOf(
      loadRegime({ file: 'mine.yaml', text: `id: mine\ntitle: Mine\nextends: article-2018${text}` }),
    );
    expect(String(warning)).toBe(
      'mine.yaml:7:13  rights.expiry.months\n  This has no effect: after 48 months no record counts anyhow. Found 60. Allowed: less than `register.retention-months`, 48.',
    );
  });

  it('names the partner whose records are not told apart, and those that can be', () => {
    const text = '\n\nrights:\n  expiry:\n    by-partner: { creditors: 6 }\n';
    const [warning] = warningsOf(
      loadRegime({ file: 'mine.yaml', text: `id: mine\ntitle: Mine\nextends: article-2018${text}` }),
    );
    expect(String(warning)).toMatchInlineSnapshot(`
      "mine.yaml:7:30  rights.expiry.by-partner.creditors
        This has no effect: this partner does not report in this regime. Found 6. Allowed: one of court, dating, insurer, lender, messaging, payments, police-register, ride-hailing, utility."
    `);
  });

  it('is refused a partner that nobody knows, a time out of range, and a right that does not tell partners apart', () => {
    const refusal = (set: string) => {
      try {
        loadRegime('article-2018', { set: [set] });
      } catch (error) {
        return String(error);
      }
      return 'taken';
    };
    expect(refusal('rights.expiry.by-partner.utilty=6')).toMatchInlineSnapshot(`
      "--set rights.expiry.by-partner.utilty=6  rights.expiry.by-partner.utilty
        There is no partner "utilty". Did you mean "utility"? Allowed: benefit-office, court, creditors, dating, insurer, lender, messaging, payments, platform, police-register, public-office, ride-hailing, utility.
        A new partner is one file in src/catalogue/partners/ (CONTRIBUTING, "Add a partner")."
    `);
    expect(refusal('rights.expiry.by-partner.utility=100')).toMatchInlineSnapshot(`
      "--set rights.expiry.by-partner.utility=100  rights.expiry.by-partner.utility
        \`rights.expiry.by-partner.utility\` is out of range. Found 100. Allowed: whole months from 3 to 96."
    `);
    expect(refusal('rights.appeal.by-partner.utility=6')).toMatchInlineSnapshot(`
      "--set rights.appeal.by-partner.utility=6  rights.appeal.by-partner.utility
        There is no rule at \`rights.appeal.by-partner.utility\`. Did you mean \`rights.expiry.by-partner.utility\`? Allowed: for example rights.expiry.by-partner.utility, rights.expungement.by-partner.utility, rights.cap.from.
        A path is the keys of a regime file, joined by dots."
    `);
  });

  it('is refused a cap below zero', () => {
    expect(() => loadRegime('article-2018', { set: ['rights.cap.domains=-1'] })).toThrow(/out of range/);
  });
});

describe('a cut-off', () => {
  it('of the article can be reached, from below and from above', () => {
    expect(warned()).toEqual([]);
    const [least, most] = reach(loadRegime('article-2018'), catalogue);
    expect(least).toBeLessThan(440);
    expect(most).toBeGreaterThanOrEqual(750);
  });

  it('that no score of these criteria reaches is told, with what can be reached', () => {
    const flat = loadRegime('article-2018', { set: ['scale.gain=0.1'] });
    const warnings = warningsOf(flat);
    expect(new Set(warnings.map(({ kind }) => kind))).toEqual(new Set(['cut-off-unreachable']));
    const [least, most] = reach(flat, catalogue);
    expect(String(warnings.find(({ path }) => path === 'cut-offs.loan.below'))).toContain(
      `scores run from ${least} to ${most}`,
    );
    expect(least).toBeGreaterThan(520);
  });
});
