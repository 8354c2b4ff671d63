/** Every worked example of an idea, computed by its own kernel. */
import { describe, expect, it } from 'vitest';
import type { Argument, Example, Idea, KernelUse } from '../src/engine/contracts.js';
import type { Column } from '../src/engine/lanes.js';
import { makeColumn, widthOf } from '../src/engine/layout.js';
import { catalogue } from '../src/regime/catalogue.js';

const ideas: readonly Idea[] = [
  ...catalogue.traits,
  ...catalogue.life,
  ...catalogue.acts,
  ...catalogue.ties,
  ...catalogue.responses,
  ...catalogue.safeguards,
];
const columns = new Map(
  ideas.flatMap((idea) => (idea.columns ?? []).map((column) => [column.name, column] as const)),
);
const starts = new Map(
  ideas.flatMap((idea) => Object.entries(idea.channels ?? {}).map(([name, { start }]) => [name, start])),
);

/** How an example names what a kernel is handed. */
function nameOf(argument: Argument): string {
  switch (argument.give) {
    case 'own':
    case 'read':
    case 'last':
      return argument.column;
    case 'draw':
    case 'option':
      return argument.name;
    case 'channel':
    case 'send':
      return argument.channel;
    case 'event':
      return argument.event;
    case 'friends':
    case 'household':
      return `${argument.give}:${argument.how}:${argument.column}`;
    default:
      return argument.give;
  }
}

function handed(idea: Idea, argument: Argument, given: Record<string, number>): Column | number {
  const name = nameOf(argument);
  const value = given[name];
  const one = (width: Parameters<typeof makeColumn>[0], start: number): Column => {
    const column = makeColumn(width, 1);
    column[0] = value ?? start;
    return column;
  };
  switch (argument.give) {
    case 'own':
    case 'read':
    case 'last': {
      const declared = columns.get(name);
      return one(declared ? widthOf(declared) : 'i32', declared?.start ?? 0);
    }
    case 'draw':
      return one(idea.draws?.[name]?.bits === 32 ? 'i32' : 'u16', 0);
    case 'channel':
    case 'send':
      return one('i32', starts.get(name) ?? (name.startsWith('access:') ? 65536 : 0));
    case 'option':
      return value ?? idea.options?.[name]?.value ?? 0;
    case 'event':
      return value ?? 0;
    case 'whole':
      return typeof argument.value === 'number'
        ? argument.value
        : argument.value({ month: 1, calendar: 1, voluntary: true, mandatory: false }, given) | 0;
    case 'table':
      return argument.build(given);
    default:
      return one('i32', 0);
  }
}

function outcome(idea: Idea, example: Example): Record<string, number> {
  const use = (idea.kernels ?? []).find(({ run }) => !example.kernel || run.name === example.kernel);
  const { run, with: wanted } = use as KernelUse;
  const arguments_ = wanted.map((argument) => handed(idea, argument, example.given));
  run(1, ...arguments_);
  const found: Record<string, number> = {};
  wanted.forEach((argument, place) => {
    if (argument.give === 'own' || argument.give === 'send' || argument.give === 'scratch') {
      found[nameOf(argument)] = (arguments_[place] as Column)[0] as number;
    }
  });
  return found;
}

describe('a worked example', () => {
  const worked = ideas.flatMap((idea) => (idea.examples ?? []).map((example) => ({ idea, example })));

  it.each(worked.map(({ idea, example }) => [idea.label, example.title, idea, example] as const))(
    '%s: %s',
    (_label, _title, idea, example) => {
      expect(outcome(idea, example)).toMatchObject(example.gives);
      expect(Object.keys(example.gives).length).toBeGreaterThan(0);
    },
  );

  it('names only what its kernel is handed', () => {
    for (const { idea, example } of worked) {
      const use = (idea.kernels ?? []).find(({ run }) => !example.kernel || run.name === example.kernel);
      const names = new Set((use?.with ?? []).map(nameOf));
      const odd = [...Object.keys(example.given), ...Object.keys(example.gives)].filter(
        (name) => !names.has(name),
      );
      expect(odd, `${idea.id}: ${example.title}`).toEqual([]);
    }
  });
});
