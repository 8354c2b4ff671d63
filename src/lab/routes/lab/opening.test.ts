import { describe, expect, it } from 'vitest';
import { MOST_BYTES, opened } from './opening.js';

const file = (name: string, size = 10, text: () => Promise<string> = async () => 'id: mine\n') => ({
  name,
  size,
  text,
});

describe('a file somebody chose', () => {
  it('is read where it is YAML of a few pages', async () => {
    expect(await opened(file('mine.yaml'))).toEqual({ text: 'id: mine\n' });
    expect(await opened(file('MINE.YML', MOST_BYTES))).toEqual({ text: 'id: mine\n' });
  });

  it.each([
    [file('people.csv'), { kind: 'not-yaml', name: 'people.csv' }],
    [file('yaml'), { kind: 'not-yaml', name: 'yaml' }],
    [file('mine.yaml', MOST_BYTES + 1), { kind: 'too-large', name: 'mine.yaml', bytes: MOST_BYTES + 1 }],
    [
      file('gone.yaml', 10, () => Promise.reject(new Error('gone'))),
      { kind: 'unreadable', name: 'gone.yaml' },
    ],
  ])('is refused with the reason', async (chosen, unopened) => {
    expect(await opened(chosen)).toEqual({ unopened });
  });
});
