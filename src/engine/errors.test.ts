import { describe, expect, it } from 'vitest';
import { InputError } from './errors.js';

describe('an input error', () => {
  const message = 'There is no criterion of this name.';

  it('tells place, path, reason and next step', () => {
    const whole = new InputError({
      kind: 'unknown-criterion',
      message,
      file: 'mine.yaml',
      line: 14,
      column: 3,
      path: 'criteria.x',
      found: '"x"',
      allowed: 'credit-history',
      next: 'A new criterion is one file.',
    });
    expect(String(whole)).toBe(
      'mine.yaml:14:3  criteria.x\n  There is no criterion of this name. Found "x". Allowed: credit-history.\n  A new criterion is one file.',
    );
    expect(whole).toMatchObject({ name: 'InputError', kind: 'unknown-criterion', message });
  });

  it('leaves out what it does not know', () => {
    expect(String(new InputError({ kind: 'a', message }))).toBe(`  ${message}`);
    expect(String(new InputError({ kind: 'a', message, path: 'rights.expiry' }))).toBe(
      `rights.expiry\n  ${message}`,
    );
    expect(String(new InputError({ kind: 'a', message, file: 'b' }))).toBe(`b\n  ${message}`);
  });
});
