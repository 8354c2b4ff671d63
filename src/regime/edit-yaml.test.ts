import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from './edit-yaml.js';

const TEXT = `# what this is
id: mine # a name
title: One rule
rights: {}
peer:
partners:
  payments:
    coverage: [90, 70, 82]   # why so many
    status: assumed
    # said below
  # and of all of them

# Weights
criteria:
  credit-history: { weight: 60 }
  behaviour-preferences:
    weight: 40 # ours
ledger:
  events:
    late-bill: -20
endpoints:
  - ties # first
  - chilling
`;

const lines = (text: string) => text.split('\n');
/** Lines of `after` that are not in `before`, and the other way round. */
const moved = (after: string, before = TEXT) => ({
  gone: lines(before).filter((line) => !lines(after).includes(line)),
  come: lines(after).filter((line) => !lines(before).includes(line)),
});

describe('an edit of one rule', () => {
  it.each<[string, string[], unknown, string[], string[]]>([
    [
      'a number with a comment behind it',
      ['criteria', 'behaviour-preferences', 'weight'],
      35,
      ['    weight: 40 # ours'],
      ['    weight: 35 # ours'],
    ],
    [
      'three numbers',
      ['partners', 'payments', 'coverage'],
      [1, 2, 3],
      ['    coverage: [90, 70, 82]   # why so many'],
      ['    coverage: [1, 2, 3]   # why so many'],
    ],
    [
      'a number within braces',
      ['criteria', 'credit-history', 'weight'],
      65,
      ['  credit-history: { weight: 60 }'],
      ['  credit-history: { weight: 65 }'],
    ],
    [
      'a rule where braces are empty',
      ['rights', 'expiry', 'months'],
      12,
      ['rights: {}'],
      ['rights:', '  expiry:', '    months: 12'],
    ],
    ['a rule where nothing stands', ['peer', 'mode'], 'worst', [], ['  mode: worst']],
    ['a rule of a part that is not there', ['opacity'], 'open', [], ['opacity: open']],
    [
      'a rule beside others, above where they come from',
      ['partners', 'payments', 'false-records'],
      0.5,
      [],
      ['    false-records: 0.5'],
    ],
    ['a text that YAML would take for a number', ['title'], '12', ['title: One rule'], ['title: "12"']],
    [
      'a number written short',
      ['ledger', 'events', 'late-bill', 'points'],
      -5,
      ['    late-bill: -20'],
      ['    late-bill: -5'],
    ],
  ])('changes %s and no other line', (_, path, value, gone, come) => {
    const edited = editYaml(TEXT, path, value as never, 'points') as string;
    expect(moved(edited)).toEqual({ gone, come });
  });

  it('keeps what was said short when something is said beside it', () => {
    const edited = editYaml(TEXT, ['ledger', 'events', 'late-bill', 'status'], 'assumed', 'points') as string;
    expect(moved(edited).come).toEqual(['    late-bill:', '      points: -20', '      status: assumed']);
  });

  it('changes a list line by line', () => {
    const edited = editYaml(TEXT, ['endpoints'], ['ties', 'critical-speech']) as string;
    expect(parse(edited).endpoints).toEqual(['ties', 'critical-speech']);
    expect(lines(edited).slice(-4)).toEqual(['endpoints:', '  - ties', '  - critical-speech', '']);
  });

  it('takes a rule away with its line, and leaves an empty part where it was the only one', () => {
    expect(moved(editYaml(TEXT, ['title'], undefined) as string)).toEqual({
      gone: ['title: One rule'],
      come: [],
    });
    const emptied = editYaml(TEXT, ['criteria', 'behaviour-preferences', 'weight'], undefined) as string;
    expect(parse(emptied).criteria['behaviour-preferences']).toEqual({});
    expect(lines(emptied)).toContain('  behaviour-preferences: {}');
  });

  it('writes a whole mapping as one word, and the word as a mapping again', () => {
    const never = editYaml(TEXT, ['partners', 'payments'], 'never') as string;
    expect(parse(never).partners).toEqual({ payments: 'never' });
    expect(lines(never)).toContain('# Weights');
    const again = editYaml(never, ['partners', 'payments', 'below'], 500) as string;
    expect(parse(again).partners).toEqual({ payments: { below: 500 } });
  });

  it('folds a long story as it was folded', () => {
    const story = `${'A sentence of some length about a rule. '.repeat(6)}The end.`;
    const edited = editYaml(TEXT, ['story'], story) as string;
    expect(parse(edited).story).toBe(story);
    const shorter = editYaml(edited, ['story'], 'Short.') as string;
    expect(lines(shorter)).toContain('story: Short.');
    expect(parse(shorter)).toEqual({ ...parse(TEXT), story: 'Short.' });
  });

  it('changes one of two places with a shared value where it can, and is refused where it cannot', () => {
    const shared = 'partners:\n  court: &one\n    misses: 5\n  lender: *one\n';
    expect(editYaml(shared, ['partners', 'court', 'misses'], 6)).toBeUndefined();
    expect(parse(editYaml(shared, ['partners', 'lender', 'misses'], 6) as string).partners).toEqual({
      court: { misses: 5 },
      lender: { misses: 6 },
    });
  });

  it('begins an empty file', () => {
    expect(editYaml('# mine\n', ['scale', 'max'], 900)).toBe('# mine\nscale:\n  max: 900\n');
    expect(editYaml('', ['id'], 'mine')).toBe('id: mine\n');
  });
});
