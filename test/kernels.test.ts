/** Compiled kernels against the same kernels as they are written: the same bits, whatever they are given. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { looksLikeKernel, OutsideForm, toLanes } from '../scripts/kernels/form.mjs';
import type { Column } from '../src/engine/lanes.js';
import type { Width } from '../src/engine/layout.js';
import { columnOn, type Loop, type Machine, onMachine } from '../src/engine/machine.js';
import { COMPILED, OUTSIDE } from '../src/kernels/compiled.gen.js';
import { simdMachine } from '../src/kernels/simd.js';
import { LoneCrew } from '../src/run/crew.js';
import { digestOfWorld, hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

const machine = simdMachine() as Machine;
const source = fileURLToPath(new URL('../src/', import.meta.url));

/** The parameters of every kernel as declared, by name and number of parameters. */
const declared = new Map<string, ts.FunctionDeclaration>();
for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (/^(engine|catalogue)\/.*\.ts$/.test(name) && !/\.(test|gen)\.ts$/.test(name)) {
    const file = ts.createSourceFile(name, readFileSync(source + name, 'utf8'), ts.ScriptTarget.ES2022, true);
    ts.forEachChild(file, (node) => {
      if (ts.isFunctionDeclaration(node) && node.name && looksLikeKernel(node)) {
        declared.set(`${node.name.text}/${node.parameters.length}`, node);
      }
    });
  }
}

const WIDTHS: Record<string, Width> = { U8: 'u8', I8: 'i8', U16: 'u16', U32: 'u32', I32: 'i32' };
/** Tables are as long as any 16-bit value may point, and so is what lies before a block. */
const ROOM = 65_536 + 64;

/** Values as kernels meet them: words of bits at full width, whole numbers of everyday size. */
function fill(column: Column, type: string, name: string, chance: () => number): void {
  const wide = type !== 'I32' || /luck|draw|happened|heard|events|reported|word/i.test(name);
  const size = type === 'I32' && !wide ? 40_001 : 2 ** 32;
  const least = type === 'I32' && !wide ? -20_000 : 0;
  for (let i = 0; i < column.length; i++) {
    column[i] = least + Math.floor(chance() * size);
  }
}

/** A small generator of its own, so that a failing case can be had again by its seed. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const generic = COMPILED.map(([kernel]) => kernel as Loop).filter((kernel) =>
  declared.has(`${kernel.name}/${kernel.length}`),
);
/** What reads other people's words or draws luck is held together below, by whole worlds. */
const BY_WORLDS = new Set([
  'reduceSlots',
  'leastOfSlots',
  'findInSlots',
  'reduceMasked',
  'leastOfMasked',
  'findInMasked',
  'settleSlots',
  'lookAtHousehold',
  'divide',
]);

describe('a kernel compiled to four citizens at a time', () => {
  it.each(generic.filter(({ name }) => !BY_WORLDS.has(name)).map((kernel) => [kernel.name, kernel] as const))(
    'says of everybody what it says as it is written: %s',
    (name, kernel) => {
      const parameters = declared.get(`${name}/${kernel.length}`)!.parameters.slice(1);
      const types = parameters.map((parameter) => parameter.type!.getText());
      const columns = types.map((type) =>
        type === 'i32' ? undefined : columnOn(machine, WIDTHS[type]!, ROOM),
      );
      const twins = types.map((type) =>
        type === 'i32' ? undefined : columnOn(machine, WIDTHS[type]!, ROOM),
      );
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 1, max: 77 }), (seed, size) => {
          const chance = chanceFrom(seed);
          const options = types.map(() => Math.floor(chance() * (chance() < 0.5 ? 32 : 2_000)));
          columns.forEach((column, place) => {
            if (column) {
              fill(column.subarray(0, 96), types[place]!, parameters[place]!.name.getText(), chance);
              twins[place]!.set(column);
            }
          });
          const given = (all: typeof columns) => all.map((column, place) => column ?? options[place]);
          kernel(size, ...given(columns));
          onMachine(machine, kernel)(size, ...given(twins));
          columns.forEach((column, place) => {
            expect(twins[place]?.subarray(0, size), parameters[place]!.name.getText()).toEqual(
              column?.subarray(0, size),
            );
          });
        }),
        { numRuns: 25, seed: 3, endOnFailure: true },
      );
    },
  );

  it('is nearly every kernel there is, and what stays as it is says why', () => {
    expect(generic.length).toBeGreaterThan(70);
    expect(OUTSIDE.length).toBeLessThan(generic.length / 10);
    for (const { why, line, column, file } of OUTSIDE) {
      expect(`${file}:${line}:${column}: ${why}`).toMatch(/^(engine|catalogue)\/.+\.ts:\d+:\d+: .{20,}/);
    }
  });

  it.each([
    ['if (a[i] > 0) { a[i] = 0; }', /constants and stores/],
    ['a[i] = 1 << a[i];', /same amount for all citizens/],
    ['a[i + 1] = 0;', /writes only to the citizen at hand/],
    ['a[i] = a[i] / 2;', /do not use \//],
    ['a[i] = 0.5;', /whole numbers only/],
    ['a[i] = Math.max(a[i], 0);', /has no twin/],
    ['a[i] = choose(a[i], 1, 0);', /a number is none/],
    ['a[i] = elsewhere;', /neither an option, a column nor a whole constant/],
  ])('is refused, with the place and the reason, where it says: %s', (body, why) => {
    const text = `export function bad(size: i32, a: I32): void {\n  for (let i = 0; i < size; i++) {\n    ${body}\n  }\n}`;
    const [kernel] = ts.createSourceFile('bad.ts', text, ts.ScriptTarget.ES2022, true).statements;
    try {
      toLanes(kernel as ts.FunctionDeclaration, 'bad', () => undefined);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OutsideForm);
      expect((error as Error).message).toMatch(why);
      expect((error as OutsideForm).place.line).toBe(3);
    }
  });
});

describe('a world on compiled kernels', () => {
  const compiled = (blockSize?: number) => new LoneCrew(undefined, blockSize, simdMachine());
  const written = () => new LoneCrew();

  it('is lived to the same last bit, whatever its rules, its size and its blocks', async () => {
    const some = fc.subarray([
      'peer.mode=worst',
      'opacity=secret',
      'errors.scale=4',
      'register.retention-months=12',
      'scale.update-months=3',
      'responses.distancing.enabled=false',
      'joint-punishment.enabled=false',
      'cut-offs.loan.below=620',
      'register.slot-months=1',
      'register.slot-months=6',
      'register.sticky=true',
      'rights.expungement={ months: 6, by-partner: { court: 3 } }',
    ]);
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.integer({ min: 64, max: 2_100 }),
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.constantFrom(64, 1_000, 4_096),
        async (set, citizens, seed, blockSize) => {
          const long = set.includes('register.slot-months=6') ? ['register.retention-months=84'] : [];
          const short = set.includes('register.slot-months=1') ? ['register.retention-months=12'] : [];
          const rules = [...IN_A_HURRY, ...set, ...short, ...long];
          const spec = worldOf('article-2018', { set: rules, citizens, seed, months: 14 });
          expect(await digestOfWorld(spec, { crew: compiled(blockSize) })).toBe(
            await digestOfWorld(spec, { crew: written() }),
          );
        },
      ),
      { numRuns: 12, seed: 19, endOnFailure: true },
    );
  });

  it('is the same without any register, and with a register friends cannot be seen in', async () => {
    for (const [regime, set] of [
      ['no-register', []],
      [
        'article-2018',
        [...IN_A_HURRY, 'peer.mode=listed-share', 'register.siloed=true', 'joint-punishment.enabled=false'],
      ],
    ] as const) {
      const spec = worldOf(regime, { set, citizens: 2_003, months: 20, society: hamlet(14) });
      expect(await digestOfWorld(spec, { crew: compiled() })).toBe(
        await digestOfWorld(spec, { crew: written() }),
      );
    }
  });
});
