/** What a validation found, as plain text for a terminal. */
import type { Check } from '../validation/case.js';
import type { Skipped, Validation, Verdict } from '../validation/validate.js';
import { columns, hanging, wrapped } from './columns.js';
import { counted, listed } from './numbers.js';

const WIDTH = 100;

/** A table of every check, what was skipped, what lies outside, and the sentence that sums it up. */
export function validationText(validation: Validation, width = WIDTH): string {
  const { verdicts, skipped, outside } = validation;
  const parts = [
    verdicts.length > 0 ? checksTable(verdicts, width) : [],
    skipped.flatMap((one) => hanging(skippedSentence(one), width, '  ')),
    outside.length > 0
      ? [
          'Outside what this engine is made for:',
          ...outside.flatMap(({ id, title, outside: reason }) =>
            hanging(`${id}  ${title} Not run: ${reason}.`, width, '    '),
          ),
        ]
      : [],
    wrapped(summary(validation), width),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function checksTable(verdicts: readonly Verdict[], width: number): string[] {
  return columns(
    [
      { head: 'case' },
      { head: 'what', wide: true },
      { head: 'expected', right: true },
      { head: 'obtained', right: true },
      { head: 'tolerance', right: true },
      { head: '' },
    ],
    verdicts.flatMap(({ id, checks }) =>
      checks.map((check, place) => [
        place === 0 ? id : '',
        check.what,
        ...numbersOf(check),
        Math.abs(check.obtained - check.expected) <= check.tolerance ? 'pass' : 'FAIL',
      ]),
    ),
    width,
  );
}

/** Expected, obtained and tolerance with the digits that the tolerance asks for. */
export function numbersOf({ expected, obtained, tolerance }: Check): [string, string, string] {
  const digits = digitsFor(tolerance, expected);
  const text = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(digits));
  return [
    text(expected),
    text(obtained),
    tolerance === 0 ? 'exact' : Number(tolerance.toPrecision(2)).toString(),
  ];
}

/** One digit more than the tolerance's first; six where nothing may differ. */
function digitsFor(tolerance: number, expected: number): number {
  if (tolerance <= 0) {
    return Number.isInteger(expected) ? 0 : 6;
  }
  return Math.min(10, Math.max(0, 1 - Math.floor(Math.log10(tolerance))));
}

export function skippedSentence({ id, title, needs }: Skipped): string {
  return `${id} was skipped: "${title}" needs published tables (${listed(needs)}). Give their folder: glasshouse validate --data DIR`;
}

/** How many passed, and which did not. */
export function summary({ verdicts, skipped, outside }: Validation): string {
  const failed = verdicts.filter(({ pass }) => !pass).map(({ id }) => id);
  const checks = verdicts.reduce((many, one) => many + one.checks.length, 0);
  const passed = `${verdicts.length - failed.length} of ${counted(verdicts.length, 'case')} passed (${counted(checks, 'number')})`;
  const rest = [
    failed.length > 0 ? `failed: ${failed.join(', ')}` : '',
    skipped.length > 0 ? `skipped: ${skipped.map(({ id }) => id).join(', ')}` : '',
    outside.length > 0 ? `outside the engine: ${outside.map(({ id }) => id).join(', ')}` : '',
  ].filter(Boolean);
  return `${[passed, ...rest].join('; ')}.`;
}
