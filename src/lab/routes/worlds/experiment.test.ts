import { describe, expect, it } from 'vitest';
import { START } from '../../state/link.js';
import { Laboratory } from '../../worker/laboratory.js';
import {
  changed,
  keyOf,
  questionOf,
  READY_IDS,
  readyBetween,
  replicatesOf,
  runsByItself,
  withoutRule,
  withRule,
} from './experiment.js';

const article = { preset: 'article-2018', set: [] };

describe('one rule changed', () => {
  it('is offered only where the regime of the article has room for it, and then changes rules', () => {
    const laboratory = new Laboratory();
    for (const ready of READY_IDS) {
      const rules = changed(article, ready);
      const read = rules && laboratory.check(rules, article);
      expect(read?.problems, ready).toEqual([]);
      expect(read?.regime?.differences.length, ready).toBeGreaterThan(0);
    }
  });

  it('is found again between the two worlds, and not where more was changed', () => {
    for (const ready of READY_IDS) {
      expect(readyBetween(article, changed(article, ready) as typeof article)).toBe(ready);
    }
    expect(
      readyBetween(article, { preset: 'article-2018', set: ['opacity=open', 'blacklist.enabled=false'] }),
    ).toBeUndefined();
  });

  it('takes the place of a rule set before on the same path', () => {
    const once = withRule(article, 'rights.expiry.months=12') as typeof article;
    expect(withRule(once, 'rights.expiry.months=24')).toEqual({
      preset: 'article-2018',
      set: ['rights.expiry.months=24'],
    });
    expect(withoutRule(once, 'rights.expiry.months=12')).toEqual(article);
  });

  it('is not made where the rules are a file of their own', () => {
    expect(changed({ text: 'id: mine' }, 'expiry')).toBeUndefined();
    expect(changed({ text: 'id: mine' }, 'off')).toEqual({ preset: 'no-register', set: [] });
  });
});

describe('the question', () => {
  it('is the same whatever citizen or view the page shows, and another with another seed', () => {
    const key = keyOf(questionOf(START));
    expect(keyOf(questionOf({ ...START, citizen: 7, view: 'groups', language: 'nl', replicates: 20 }))).toBe(
      key,
    );
    expect(keyOf(questionOf({ ...START, seed: 2 }))).not.toBe(key);
    expect(keyOf(questionOf({ ...START, b: article }))).not.toBe(key);
  });

  it('waits for somebody to press the button where it is large', () => {
    expect(runsByItself({ citizens: 100_000, months: 72 })).toBe(true);
    expect(runsByItself({ citizens: 100_001, months: 72 })).toBe(false);
    expect(runsByItself({ citizens: 1_000, months: 73 })).toBe(false);
  });

  it('is asked of other seeds and of no more than 5,000 citizens for the luck box', () => {
    const question = { ...questionOf(START), seed: 4_294_967_294 };
    const asked = replicatesOf(question, 3);
    expect(asked.map(({ seed }) => seed)).toEqual([4_294_967_295, 0, 1]);
    expect(asked.every(({ citizens }) => citizens === 5_000)).toBe(true);
    expect(replicatesOf({ ...question, citizens: 800 }, 2)[0].citizens).toBe(800);
  });
});
