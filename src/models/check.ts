/** What a model may ask for, and what is said when it cannot be. */
import { InputError } from '../engine/errors.js';
import { nearest } from '../regime/suggest.js';
import type { ModelOption, OwnModel } from './define-world.js';

/** Months fit in the twelve bits of luck's address. */
const MOST_MONTHS = 4_000;
const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Checks a model; returns its number of citizens. */
export function checkModel(model: OwnModel): number {
  if (!KEBAB_CASE.test(model.id)) {
    throw new InputError({
      kind: 'id-of-model',
      message: 'The id of a model is in kebab-case.',
      path: 'id',
      found: JSON.stringify(model.id),
      allowed: 'such as "threshold-cascade"',
    });
  }
  whole('months', model.months, 1, MOST_MONTHS);
  const citizens = model.citizens ?? model.ties?.citizens ?? model.society?.citizens.value;
  if (citizens === undefined) {
    throw new InputError({
      kind: 'citizens-of-model',
      message: 'A model needs citizens.',
      path: 'citizens',
      found: 'nothing',
      allowed: 'a whole number, ties, or a society',
    });
  }
  whole('citizens', citizens, 1, 2 ** 31);
  if (model.ties && model.ties.citizens !== citizens) {
    throw new InputError({
      kind: 'ties-of-others',
      message: 'The ties are those of another number of citizens.',
      path: 'ties',
      found: `ties of ${model.ties.citizens} citizens`,
      allowed: `ties of ${citizens}`,
      next: 'Leave citizens out: the ties bring their own number.',
    });
  }
  for (const { name, start } of model.columns ?? []) {
    if (start !== undefined && typeof start !== 'number' && typeof start !== 'function') {
      throw new InputError({
        kind: 'start-is-a-table',
        message:
          'A column starts at one value or at a function of the citizen’s number, never at a table of people.',
        path: `columns.${name}.start`,
        found: Array.isArray(start) ? 'a list' : typeof start,
        allowed: 'a whole number, or (citizen) => whole number',
        next: 'Draw it at birth, or write the rule that makes it.',
      });
    }
  }
  return citizens;
}

function whole(path: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InputError({
      kind: 'number-out-of-range',
      message: `${path} is a whole number.`,
      path,
      found: String(value),
      allowed: `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`,
    });
  }
}

/** The option a run sets, in range. */
export function optionNamed(model: OwnModel, name: string, value: number | boolean): ModelOption {
  const options = model.options ?? {};
  const option = options[name];
  if (!option) {
    const near = nearest(name, Object.keys(options));
    throw new InputError({
      kind: 'unknown-option',
      message: `The model ${model.id} has no option "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
      path: `set.${name}`,
      allowed: Object.keys(options).join(', ') || 'none: the model declares no options',
    });
  }
  const number = Number(value);
  if (
    number < (option.least ?? -(2 ** 31)) ||
    number > (option.most ?? 2 ** 31 - 1) ||
    Number.isNaN(number)
  ) {
    throw new InputError({
      kind: 'number-out-of-range',
      message: `The option ${name} is out of its range.`,
      path: `set.${name}`,
      found: String(value),
      allowed: `${option.least ?? 'any'} to ${option.most ?? 'any'}`,
    });
  }
  return option;
}
