import { describe, expect, it } from 'vitest';
import { START } from '../../state/link.js';
import { words as english } from '../../words/en/index.js';
import { words as dutch } from '../../words/nl/index.js';
import { words as chinese } from '../../words/zh-Hans/index.js';
import { CHOSEN, OWN, WATCHED } from '../../worker/life/protocol.js';
import { allOwn, deciding, endedBelow, lowOf, nameOf, placeOf, watching } from './stages.js';
import { worldsLink } from './worlds-beside.js';

const FIRST = 26;

describe('where a life stands', () => {
  it('is at its beginning when a link says nothing', () => {
    expect(placeOf({}, FIRST)).toEqual({ stage: 'who', shown: 0, letters: '' });
    expect(placeOf({ month: 60, view: 'score' }, FIRST).stage).toBe('who');
  });

  it('is watched through six months, as the link says', () => {
    for (let shown = 1; shown <= WATCHED; shown++) {
      expect(placeOf(watching(shown, FIRST), FIRST)).toMatchObject({ stage: 'watch', shown });
    }
  });

  it('is decided from then on, a letter a month, to the end', () => {
    for (let letters = ''; letters.length < CHOSEN; letters += 'g') {
      const place = placeOf(deciding(letters, FIRST), FIRST);
      expect(place).toEqual({ stage: 'choose', shown: WATCHED + letters.length, letters });
    }
    expect(placeOf(deciding(allOwn(''), FIRST), FIRST).stage).toBe('end');
    expect(placeOf({ choices: allOwn('g'), view: 'glass' }, FIRST).stage).toBe('glass');
    expect(placeOf({ choices: allOwn('g'), view: 'lives' }, FIRST).stage).toBe('lives');
  });

  it('goes no further than its last month, and shows nothing behind the glass before that', () => {
    expect(placeOf({ choices: OWN.repeat(40) }, FIRST).letters).toHaveLength(CHOSEN);
    expect(placeOf({ choices: 'g', view: 'glass' }, FIRST).stage).toBe('choose');
  });

  it('counts lives that ended below a score, and none without one', () => {
    const life = (...scores: (number | null)[]) => ({ scores, shut: 0 });
    expect(endedBelow([life(700, 549), life(400, 550), life(400, null), life(351)], 550)).toBe(2);
    expect(lowOf({ min: 350, max: 950 })).toBe(550);
    expect(lowOf({ min: 0, max: 300 })).toBe(100);
  });

  it('links to two worlds that differ in one rule, with the same citizen', () => {
    const link = worldsLink({ ...START, choices: 'g', view: 'lives' }, 17, 'peer.mode=none');
    expect(link).toMatchObject({
      route: 'worlds',
      citizen: 17,
      b: { preset: 'article-2018', set: ['peer.mode=none'] },
    });
    expect(link.choices).toBeUndefined();
  });
});

describe('words of a life', () => {
  const all = { english, dutch, chinese };
  it.each(Object.entries(all))(
    'in %s have a name for everybody, no two alike, and every option',
    (_, { life }) => {
      expect(new Set(life.names).size).toBe(english.life.names.length);
      expect(nameOf(life.names.length + 1, life.names)).toBe(life.names[1]);
      expect(Object.keys(life.options)).toEqual(Object.keys(english.life.options));
      expect(Object.keys(life.lives.changed)).toEqual(Object.keys(english.life.lives.changed));
    },
  );
});
