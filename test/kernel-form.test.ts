import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { Desk } from '../src/engine/desk.js';
import type { PlannedStep } from '../src/engine/plan.js';
import { deskFor, fork, foundSociety, liveMonth, type WorldPlan } from '../src/engine/world.js';
import { compileSociety, compileWorld } from '../src/regime/compile.js';
import { loadRegime, loadSociety } from '../src/regime/load.js';
import { hamlet, worldOf } from './support/worlds.js';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Every function declared in the engine and the catalogue, by name; names of kernels are unique where they run. */
const declarations = new Map<string, ts.FunctionDeclaration[]>();
for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
  if (!/^(engine|catalogue)\/.*\.ts$/.test(name) || /\.(test|gen)\.ts$/.test(name)) {
    continue;
  }
  const file = ts.createSourceFile(name, readFileSync(source + name, 'utf8'), ts.ScriptTarget.ES2022, true);
  ts.forEachChild(file, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name) {
      declarations.set(node.name.text, [...(declarations.get(node.name.text) ?? []), node]);
    }
  });
}

const COLUMNS: Record<string, string> = {
  U8: 'Uint8Array',
  I8: 'Int8Array',
  U16: 'Uint16Array',
  U32: 'Uint32Array',
  I32: 'Int32Array',
};
const CALLS = new Set([
  'choose',
  'flag',
  'atMost',
  'atLeast',
  'within',
  'bit',
  'bell',
  'eighthOfTheWay',
  'countPairs',
  'Math.imul',
]);

/** What in a kernel breaks the form, in words. */
function faults(kernel: ts.FunctionDeclaration): string[] {
  const found: string[] = [];
  const [loop, ...others] = kernel.body?.statements ?? [];
  if (!loop || !ts.isForStatement(loop) || others.length > 0) {
    return ['is not one loop'];
  }
  const body = ts.isBlock(loop.statement) ? loop.statement.statements : [loop.statement];
  for (const statement of body) {
    if (ts.isVariableStatement(statement)) {
      if (!(statement.declarationList.flags & ts.NodeFlags.Const)) {
        found.push(`declares without const: ${statement.getText()}`);
      }
    } else if (
      !ts.isExpressionStatement(statement) ||
      !ts.isBinaryExpression(statement.expression) ||
      statement.expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken ||
      !ts.isElementAccessExpression(statement.expression.left)
    ) {
      found.push(`holds something else than constants and stores: ${statement.getText()}`);
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && !CALLS.has(node.expression.getText())) {
      found.push(`calls ${node.expression.getText()}`);
    }
    if (ts.isNumericLiteral(node) && node.text.includes('.')) {
      found.push(`holds the fraction ${node.text}`);
    }
    if (
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken, ts.SyntaxKind.AsteriskAsteriskToken].includes(
        node.operatorToken.kind,
      )
    ) {
      found.push(`divides: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(loop.statement);
  return found;
}

const society = loadSociety('china-2019');
const regimes = [
  loadRegime('no-register'),
  loadRegime('article-2018'),
  loadRegime('article-2018', { set: ['peer.mode=worst', 'opacity=secret'] }),
  loadRegime('article-2018', { set: ['peer.mode=listed-share', 'scale.update-months=3'] }),
];
regimes.push(
  loadRegime('article-2018', { set: ['peer.mode=conduct', 'responses.rehabilitation.enabled=true'] }),
);
const RIGHTS = [
  'rights.appeal.probability=20',
  'rights.expungement.months=6',
  'rights.cap.domains=1',
  'rights.review.capacity=20000',
  'rights.exit.treated-as=500',
];
const BY_PARTNER = [
  'rights.expiry={ months: 24, by-partner: { utility: 12, court: 6 } }',
  'opacity=open',
  'responses.resentment.noticed-wrong=2',
];
regimes.push(loadRegime('article-2018', { set: RIGHTS }));
regimes.push(loadRegime('article-2018', { set: [...RIGHTS, ...BY_PARTNER] }));
const plans = regimes.map(
  (regime) => compileWorld({ society, regime, citizens: 1000, months: 12, seed: 1 }).plan,
);
const steps = plans.flatMap((plan) => plan.steps);
const kernels = [...new Map(steps.map((step) => [step.use.run.name, step])).values()];

describe('every kernel of a month', () => {
  it('is a function with a name, declared where the engine or an idea stands', () => {
    expect(kernels.filter(({ use }) => !declarations.has(use.run.name)).map(({ name }) => name)).toEqual([]);
  });

  it.each(kernels.map(({ use }) => use.run.name))('is one loop of constants and stores: %s', (name) => {
    for (const kernel of declarations.get(name) ?? []) {
      if (kernel.parameters[0]?.name.getText() === 'size') {
        expect(faults(kernel)).toEqual([]);
      }
    }
  });

  it('is handed as many arguments as it names', () => {
    const wrong = steps.filter(({ use }) => use.run.length !== use.with.length + 1).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  it('is handed columns of the very kind it names', () => {
    const compiled = compileSociety(society, 1);
    const memory = foundSociety(compiled, 1000, undefined, (bytes) => new ArrayBuffer(bytes));
    const desk = new Desk(compiled.plan, memory, 1);
    const wrong: string[] = [];
    for (const step of compiled.plan.steps) {
      const [kernel] = (declarations.get(step.use.run.name) ?? []).filter(
        (declared) => declared.parameters.length === step.use.run.length,
      );
      step.use.with.forEach((argument, place) => {
        const declared = kernel?.parameters[place + 1]?.type?.getText() ?? '';
        const column = COLUMNS[declared];
        if (
          column === undefined ||
          (argument.give !== 'own' && argument.give !== 'read' && argument.give !== 'last')
        ) {
          return;
        }
        const array = memory.arrays.get(argument.column) ?? desk.scratch.get(`column:${argument.column}`);
        if (array && array.constructor.name !== column) {
          wrong.push(`${step.name}: ${argument.column} is ${array.constructor.name}, named ${declared}`);
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  it('is handed the very kinds it names whenever it runs, on everybody or on few, on truth or on record', async () => {
    const wrong = new Set<string>();
    const ran = new Set<string>();
    const watched = (world: WorldPlan): WorldPlan => {
      const watch = (step: PlannedStep): PlannedStep => {
        const kernel = declarations
          .get(step.use.run.name)
          ?.find((one) => one.parameters.length === step.use.run.length);
        const names = kernel?.parameters.map((parameter) => parameter.type?.getText() ?? '') ?? [];
        const run = (...given: unknown[]) => {
          ran.add(step.use.run.name);
          given.forEach((value, place) => {
            const kind = typeof value === 'number' ? 'i32' : (value as object).constructor.name;
            const whole = typeof value !== 'number' || (value | 0) === value;
            if (!whole || kind !== (COLUMNS[names[place]] ?? names[place])) {
              wrong.add(
                `${step.name}: parameter ${place} is ${names[place]} and gets ${kind} ${whole ? '' : value}`,
              );
            }
          });
          if (given.length !== names.length) {
            wrong.add(`${step.name}: ${names.length} parameters get ${given.length} values`);
          }
          step.use.run(...(given as [number]));
        };
        return { ...step, use: { ...step.use, run } };
      };
      const steps = new Map(world.plan.steps.map((step) => [step, watch(step)]));
      return {
        ...world,
        plan: { ...world.plan, steps: [...steps.values()] },
        counted: world.counted.map((step) => steps.get(step) as PlannedStep),
      };
    };
    const citizens = 1_003;
    const everybody = { first: 0, size: citizens };
    const allocate = (bytes: number) => new ArrayBuffer(bytes);
    const before = watched(compileSociety(hamlet(3), 1));
    const founded = foundSociety(before, citizens, undefined, allocate);
    const past = deskFor(before, founded);
    for (let calendar = 1; calendar <= 3; calendar++) {
      liveMonth(past, everybody, before.clockAt(calendar));
    }
    const rules = [
      'phases.voluntary=2018-02',
      'phases.mandatory=2018-04',
      'cut-offs.loan.below=640',
      'errors.scale=9',
    ];
    for (const more of [
      [],
      ['peer.mode=worst', 'opacity=secret'],
      ['peer.mode=listed-share', 'scale.update-months=3'],
      ['peer.mode=conduct', 'responses.rehabilitation.enabled=true'],
      RIGHTS,
      [...RIGHTS, ...BY_PARTNER],
    ]) {
      const spec = worldOf('article-2018', {
        citizens,
        set: [...rules, ...more],
        months: 24,
        society: hamlet(3),
      });
      const world = watched(compileWorld(spec));
      const memory = fork({ plan: before.plan, memory: founded }, world, 4, allocate);
      const desk = deskFor(world, memory, { blockSize: 256 });
      for (let calendar = 4; calendar < 28; calendar++) {
        liveMonth(desk, everybody, world.clockAt(calendar));
      }
    }
    expect([...wrong]).toEqual([]);
    // and hardly a kernel is there that nobody ever needs
    expect(kernels.map(({ use }) => use.run.name).filter((name) => !ran.has(name))).toEqual([]);
  });

  it('would be found out if it held a branch, an inner loop or a fraction', () => {
    const parse = (text: string) =>
      ts.createSourceFile('bad.ts', text, ts.ScriptTarget.ES2022, true)
        .statements[0] as ts.FunctionDeclaration;
    const loop = (body: string) =>
      parse(`function bad(size, a) { for (let i = 0; i < size; i++) { ${body} } }`);
    expect(faults(loop('if (a[i] > 0) { a[i] = 0; }'))).not.toEqual([]);
    expect(faults(loop('for (;;) { a[i] = 0; }'))).not.toEqual([]);
    expect(faults(loop('a[i] = a[i] * 0.5;'))).not.toEqual([]);
    expect(faults(loop('a[i] = a[i] / 2;'))).not.toEqual([]);
    expect(faults(loop('a[i] = Math.random();'))).not.toEqual([]);
    expect(faults(loop('const b = a[i]; a[i] = choose(b > 1, b, 1);'))).toEqual([]);
  });
});
