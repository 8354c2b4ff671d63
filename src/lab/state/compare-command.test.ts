import { describe, expect, it } from 'vitest';
import { compareCommandOf } from './compare-command.js';
import { START } from './link.js';

const article = { preset: 'article-2018', set: [] };

describe('the command line that lives the same worlds', () => {
  it('names both presets and sets rules of the second', () => {
    const { line, files } = compareCommandOf({
      ...START,
      citizens: 2000,
      months: 24,
      seed: 9,
      a: article,
      b: { preset: 'article-2018', set: ['rights.expiry.months=12', 'opacity=open'] },
    });
    expect(line).toBe(
      'npx glasshouse compare article-2018 article-2018 --set rights.expiry.months=12 --set opacity=open --society china-2019 --citizens 2000 --months 24 --seed 9',
    );
    expect(files).toEqual([]);
  });

  it('asks for a file where rules of the first were changed, since --set changes the second only', () => {
    const { line, files } = compareCommandOf({
      ...START,
      a: { preset: 'article-2018', set: ['opacity=open'] },
      b: { text: 'id: mine' },
    });
    expect(line).toMatch(/compare a\.yaml b\.yaml --society/);
    expect(files).toEqual(['a', 'b']);
  });

  it('keeps a rule one word for a shell, whatever somebody put into a link', () => {
    const { line } = compareCommandOf({
      ...START,
      a: article,
      b: { preset: 'article-2018', set: ["x=1; echo 'hi'"] },
    });
    expect(line).toContain(`--set 'x=1; echo '\\''hi'\\'''`);
  });
});
