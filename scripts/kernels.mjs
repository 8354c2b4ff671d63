// Compiles every kernel of the engine and the catalogue to four citizens at a time, into src/kernels/compiled.gen.ts.
//
//   node scripts/kernels.mjs             compile if anything changed, and say which kernels stay as they are
//   node scripts/kernels.mjs --list      also name those that were compiled
//
// A kernel outside the form runs as TypeScript on the same memory; the outcome is the same either way.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { looksLikeKernel, OutsideForm, toLanes } from './kernels/form.mjs';
import { MASKED } from './kernels/masked.mjs';
import { THREEFRY } from './kernels/threefry.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'src', 'kernels', 'compiled.gen.ts');
const parts = ['lanes.as', 'primitives.as'].map((name) => join(root, 'scripts', 'kernels', name));

/** Files that may declare kernels. */
function sources() {
  return ['engine', 'catalogue'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.(test|gen)\.ts$/.test(name))
      .map((name) => join(root, 'src', folder, name))
      .sort(),
  );
}

function fingerprint(/** @type {readonly string[]} */ files) {
  const hash = createHash('sha256');
  const tools = [
    fileURLToPath(import.meta.url),
    ...['form.mjs', 'masked.mjs', 'threefry.mjs'].map((name) => join(root, 'scripts', 'kernels', name)),
    ...parts,
  ];
  for (const file of [...files, ...tools]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** The whole value of a constant of a module, however it is put together. */
function constantIn(/** @type {ts.TypeChecker} */ checker) {
  return valueHere;

  /** @returns {number | undefined} */
  function valueHere(/** @type {ts.Node} */ node) {
    if (ts.isIdentifier(node)) {
      let symbol = checker.getSymbolAtLocation(node);
      if (symbol && symbol.flags & ts.SymbolFlags.Alias) {
        symbol = checker.getAliasedSymbol(symbol);
      }
      const declared = symbol?.valueDeclaration;
      const isConstant =
        declared && ts.isVariableDeclaration(declared) && declared.parent.flags & ts.NodeFlags.Const;
      return isConstant && declared.initializer ? valueHere(declared.initializer) : undefined;
    }
    if (ts.isNumericLiteral(node)) {
      return Number(node.text.replaceAll('_', ''));
    }
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
      return valueHere(node.expression);
    }
    if (ts.isPrefixUnaryExpression(node)) {
      const inner = valueHere(node.operand);
      if (inner === undefined) {
        return undefined;
      }
      return node.operator === ts.SyntaxKind.MinusToken
        ? -inner
        : node.operator === ts.SyntaxKind.TildeToken
          ? ~inner
          : undefined;
    }
    if (ts.isBinaryExpression(node)) {
      const [left, right] = [valueHere(node.left), valueHere(node.right)];
      const done = OPERATORS.get(node.operatorToken.getText());
      return left === undefined || right === undefined ? undefined : done?.(left, right);
    }
    return undefined;
  }
}

/** @type {ReadonlyMap<string, (a: number, b: number) => number>} */
const OPERATORS = new Map([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['**', (a, b) => a ** b],
  ['|', (a, b) => a | b],
  ['&', (a, b) => a & b],
  ['<<', (a, b) => a << b],
]);

/** Functions written by hand in `primitives.as`: the same name, the same arguments, the same outcome. */
function byHand() {
  const text = [readFileSync(parts[1], 'utf8'), MASKED, THREEFRY].join('\n');
  return new Map(
    [...text.matchAll(/^\/\/ twin of (\S+) in (\S+)\nexport function (\w+)/gm)].map(([, name, file]) => [
      name,
      file,
    ]),
  );
}

async function compile() {
  const files = sources();
  const print = fingerprint(files);
  if (existsSync(target) && readFileSync(target, 'utf8').includes(print)) {
    return;
  }
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    noLib: true,
    types: [],
  });
  const valueHere = constantIn(program.getTypeChecker());
  const hand = byHand();
  /** @type {Compiled[]} */
  const compiled = [];
  /** @type {Outside[]} */
  const outside = [];
  for (const path of files) {
    const file = relative(join(root, 'src'), path);
    const source = /** @type {ts.SourceFile} */ (program.getSourceFile(path));
    for (const node of source.statements) {
      if (!ts.isFunctionDeclaration(node) || !node.name) {
        continue;
      }
      const name = node.name.text;
      if (hand.get(name) === file) {
        compiled.push({ name, file, exported: name, code: '', widths: '' });
      } else if (looksLikeKernel(node)) {
        try {
          if (!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) {
            throw new OutsideForm(node.name, 'a kernel is exported, so that it can be found');
          }
          const exported = `k${compiled.length}_${name}`;
          compiled.push({
            name,
            file,
            exported,
            code: toLanes(node, exported, valueHere),
            widths: widthsOf(node),
          });
        } catch (error) {
          if (!(error instanceof OutsideForm)) {
            throw error;
          }
          outside.push({ name, file, ...error.place, why: error.message, found: error.found });
        }
      }
    }
  }
  for (const { name, file, line, column, why, found } of outside) {
    console.log(`stays TypeScript: ${name} (src/${file}:${line}:${column}): ${why}; found ${found}`);
  }
  if (process.argv.includes('--list')) {
    console.log(compiled.map(({ name, file }) => `four at a time: ${name} (src/${file})`).join('\n'));
  }
  const text = [
    ...parts.map((part) => readFileSync(part, 'utf8')),
    MASKED,
    THREEFRY,
    ...compiled.map(({ code }) => code),
  ].join('\n');
  const wasm = await assemble(text);
  writeFileSync(target, generated(print, compiled, outside, wasm));
  console.log(
    `${compiled.length} kernels compiled to ${wasm.length.toLocaleString('en')} bytes, ${outside.length} stay TypeScript`,
  );
}

/** From AssemblyScript to WebAssembly. */
async function assemble(/** @type {string} */ text) {
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {Map<string, Uint8Array | string>} */
  const written = new Map();
  const { error, stderr } = await asc.main(
    [
      'kernels.ts',
      '-O3',
      '--debug',
      '--converge',
      '--runtime',
      'stub',
      '--noAssert',
      '--enable',
      'simd,threads',
      '--importMemory',
      '--sharedMemory',
      '--initialMemory',
      '1',
      '--maximumMemory',
      '65536',
      '-o',
      'kernels.wasm',
    ],
    {
      readFile: (/** @type {string} */ name) => (name === 'kernels.ts' ? text : null),
      writeFile: (/** @type {string} */ name, /** @type {string | Uint8Array} */ contents) => {
        written.set(name, contents);
      },
      listFiles: () => [],
    },
  );
  if (error) {
    throw new Error(
      `the kernels could not be assembled: ${error.message}\n${stderr.toString().slice(0, 4000)}`,
    );
  }
  return /** @type {Uint8Array} */ (written.get('kernels.wasm'));
}

/** Bytes of one value of each parameter's column, a digit each; 0 for a number. */
function widthsOf(/** @type {ts.FunctionDeclaration} */ node) {
  return node.parameters
    .map(({ type }) => Number(/^[UI](8|16|32)$/.exec(type?.getText() ?? '')?.[1] ?? 0) / 8)
    .join('');
}

/** @typedef {{ name: string, file: string, exported: string, code: string, widths: string }} Compiled */
/** @typedef {{ name: string, file: string, line: number, column: number, why: string, found: string }} Outside */

/**
 * The text of compiled.gen.ts.
 * @param {string} print @param {Compiled[]} compiled @param {Outside[]} outside @param {Uint8Array} wasm
 */
function generated(print, compiled, outside, wasm) {
  /** @type {Map<string, Compiled[]>} */
  const byFile = new Map();
  for (const one of compiled) {
    byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  }
  const imports = [...byFile].map(([file, list]) => {
    const names = list.map(({ name, exported }) => `${name} as ${exported}`).join(', ');
    return `import { ${names} } from '../${file.replace(/\.ts$/, '.js')}';`;
  });
  return `// Generated by scripts/kernels.mjs; not committed. ${print}
import type { Kernel } from '../engine/contracts.js';
${imports.join('\n')}

/** Kernels that are compiled to four citizens at a time, what each is called there, and bytes of a value of each column. */
export const COMPILED: readonly (readonly [Kernel, string, string])[] = [
${compiled.map(({ exported, widths }) => `  [${exported} as Kernel, '${exported}', '${widths}'],`).join('\n')}
];

/** Kernels outside the form, which stay TypeScript, and why. */
export const OUTSIDE: readonly { name: string; file: string; line: number; column: number; why: string; found: string }[] =
${JSON.stringify(outside, null, 2)};

export const WASM =
  '${Buffer.from(wasm).toString('base64')}';
`;
}

await compile();
