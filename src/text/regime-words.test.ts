import { describe, expect, it } from 'vitest';
import { loadRegime } from '../regime/load.js';
import { regimeInWords } from './regime-words.js';

describe('a regime in words', () => {
  it('is one sentence where nobody is scored', () => {
    expect(regimeInWords(loadRegime('no-register'))).toEqual([
      'Nobody reports, nobody keeps a register, and nobody is scored.',
    ]);
  });

  it('says who reports, what counts, and what a low score closes', () => {
    const words = regimeInWords(loadRegime('article-2018')).join('\n');
    expect(words).toContain('9 partners report to one register: court,');
    expect(words).toContain('Credit history (35%)');
    expect(words).toContain('From January 2018 people may join; from January 2020 everybody is scored.');
    expect(words).toContain('no loan (below 520)');
    expect(words).toContain('a breach in one part of life closes doors in all parts of life');
    expect(words).not.toMatch(/NaN|undefined|\[object/);
  });

  it('says what is switched off as well', () => {
    const set = [
      'joint-punishment.enabled=false',
      'blacklist.enabled=false',
      'sanctions.enabled=false',
      'errors.scale=0',
      'errors.identity-mix-ups=0',
      'peer.mode=none',
      'opacity=secret',
    ];
    const words = regimeInWords(loadRegime('article-2018', { set })).join('\n');
    for (const sentence of [
      'A breach in one part of life does not count in others.',
      'There is no list.',
      'No sanction is imposed.',
      'The register makes no mistakes of its own.',
      'Friends do not count.',
      'People are not told what counts.',
    ]) {
      expect(words).toContain(sentence);
    }
  });
});
