import { describe, expect, it } from 'vitest';
import { catalogueNumbers, numbersBehind, regimeNumbers, societyNumbers } from './birthplaces.js';
import { catalogue } from './catalogue.js';
import { loadRegime, loadSociety } from './load.js';

describe('where a number comes from', () => {
  it('is known of every default in the catalogue: a source, or the word assumption', () => {
    const unborn = catalogueNumbers().filter(({ assumption, source }) => !assumption && source === undefined);
    expect(unborn.map(({ path }) => path)).toEqual([]);
  });

  it('is refused to be silent: an option without a birthplace is found', () => {
    const [first, ...others] = catalogue.life;
    const options = { silent: { label: 'Silent', unit: 'whole', value: 1, least: 0, most: 2 } } as const;
    const unborn = catalogueNumbers({ ...catalogue, life: [{ ...first!, options }, ...others] }).filter(
      ({ assumption, source }) => !assumption && source === undefined,
    );
    expect(unborn.map(({ path }) => path)).toEqual([`life.${first!.id}.silent`]);
  });

  it.each(Object.keys(catalogue.regimeFiles))('is known of every rule of %s', (id) => {
    const numbers = regimeNumbers(loadRegime(id));
    expect(numbers.filter(({ assumption, source }) => !assumption && source === undefined)).toEqual([]);
    expect(new Set(numbers.map(({ path }) => path)).size).toBe(numbers.length);
  });

  it.each(Object.keys(catalogue.societyFiles))('is known of every number of %s', (id) => {
    const numbers = societyNumbers(loadSociety(id));
    expect(numbers.filter(({ assumption, source }) => !assumption && source === undefined)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(40);
  });

  it('is told with path, value, unit and file', () => {
    expect(catalogueNumbers()).toContainEqual({
      path: 'acts.breach.hardship',
      value: 3,
      unit: 'whole',
      file: 'src/catalogue/acts/breach.ts',
      label: 'How many times as often without money',
      assumption: true,
    });
    expect(numbersBehind('article-2018')).toContainEqual(
      expect.objectContaining({ path: 'criteria.credit-history.weight', value: 35, assumption: false }),
    );
    expect(numbersBehind('article-2018')).toContainEqual(
      expect.objectContaining({ path: 'cut-offs.work.below', value: 490, assumption: true }),
    );
    expect(numbersBehind('nowhere')).toBeUndefined();
  });

  it('changed by hand is an assumption, whatever the idea said before', () => {
    const regime = loadRegime('article-2018', {
      set: ['criteria.credit-history.weight=30', 'criteria.fulfilment-capacity.weight=30'],
    });
    const weight = regimeNumbers(regime).find(({ path }) => path === 'criteria.credit-history.weight');
    expect(weight).toMatchObject({ value: 30, assumption: true });
  });
});
