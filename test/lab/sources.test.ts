import { describe, expect, it } from 'vitest';
import { toldSources } from '../../src/lab/worker/sources.js';
import { numbersBehind } from '../../src/regime/birthplaces.js';

describe('the sources a visitor can read', () => {
  it('are those of the catalogue, each with the numbers behind it, and no assumption among them', () => {
    const { sources, numbers, assumed } = toldSources();
    const paths = new Set((numbersBehind(undefined) ?? []).map(({ path }) => path));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((one) => one.paths)).toHaveLength(numbers);
    expect(sources.flatMap((one) => one.paths).filter((path) => !paths.has(path))).toEqual([]);
    expect(sources.filter(({ source }) => /^(our )?assumption/.test(source))).toEqual([]);
    expect(assumed).toBeGreaterThan(100);
  });
});
