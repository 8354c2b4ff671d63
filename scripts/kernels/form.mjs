// Turns a kernel, as it stands in TypeScript, into the same kernel for four citizens at a time.
//
// A kernel is one loop of constants and stores over a block of citizens. Every expression in it is one of three
// kinds: `uniform` (the same for all citizens: options, constants), `lanes` (four 32-bit integers) or `mask` (four
// lanes of all ones or all zeroes: a condition). What cannot be said in these is outside the form.
import ts from 'typescript';

/** @typedef {'lanes' | 'mask' | 'uniform' | 'truth'} Kind */
/** @typedef {{ code: string, kind: Kind }} Said */

/** @type {Record<string, { shift: number, load: string, store: string, one: string }>} */
// Column types: bytes a value, as a shift, and how AssemblyScript reads and writes four of them.
const COLUMNS = {
  U8: { shift: 0, load: 'load_u8', store: 'store_8', one: 'load<u8>' },
  I8: { shift: 0, load: 'load_i8', store: 'store_8', one: 'load<i8>' },
  U16: { shift: 1, load: 'load_u16', store: 'store_16', one: 'load<u16>' },
  U32: { shift: 2, load: 'load_32', store: 'store_32', one: 'load<u32>' },
  I32: { shift: 2, load: 'load_32', store: 'store_32', one: 'load<i32>' },
};

// Functions of `engine/lanes` with a twin for four citizens in `lanes.as`: kinds of arguments and of the result.
/** @type {Record<string, { takes: Kind[], gives: Kind }>} */
const LANES = {
  atMost: { takes: ['lanes', 'lanes'], gives: 'lanes' },
  atLeast: { takes: ['lanes', 'lanes'], gives: 'lanes' },
  within: { takes: ['lanes', 'lanes', 'lanes'], gives: 'lanes' },
  bit: { takes: ['lanes', 'uniform'], gives: 'lanes' },
  bell: { takes: ['lanes'], gives: 'lanes' },
  eighthOfTheWay: { takes: ['lanes', 'lanes'], gives: 'lanes' },
  countPairs: { takes: ['lanes'], gives: 'lanes' },
};

/** @type {Record<number, readonly [string, string]>} */
const ARITHMETIC = {
  [ts.SyntaxKind.PlusToken]: ['+', 'i32x4.add'],
  [ts.SyntaxKind.MinusToken]: ['-', 'i32x4.sub'],
  [ts.SyntaxKind.AsteriskToken]: ['*', 'i32x4.mul'],
  [ts.SyntaxKind.BarToken]: ['|', 'v128.or'],
  [ts.SyntaxKind.AmpersandToken]: ['&', 'v128.and'],
  [ts.SyntaxKind.CaretToken]: ['^', 'v128.xor'],
};
/** @type {Record<number, readonly [string, string]>} */
const SHIFTS = {
  [ts.SyntaxKind.LessThanLessThanToken]: ['<<', 'i32x4.shl'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ['>>', 'i32x4.shr_s'],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ['>>>', 'i32x4.shr_u'],
};
/** @type {Record<number, readonly [string, string]>} */
const COMPARISONS = {
  [ts.SyntaxKind.LessThanToken]: ['<', 'i32x4.lt_s'],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<=', 'i32x4.le_s'],
  [ts.SyntaxKind.GreaterThanToken]: ['>', 'i32x4.gt_s'],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>=', 'i32x4.ge_s'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['==', 'i32x4.eq'],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['!=', 'i32x4.ne'],
};

/** Why a kernel cannot be compiled to four citizens at a time, and where. */
export class OutsideForm extends Error {
  /** @param {ts.Node} node @param {string} why */
  constructor(node, why) {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
    super(why);
    this.place = { line: line + 1, column: character + 1 };
    this.found = node.getText().split('\n')[0].slice(0, 80);
  }
}

/** Whether a function takes a size and then only columns and integer options. */
export function looksLikeKernel(/** @type {ts.FunctionDeclaration} */ declaration) {
  const [size, ...others] = declaration.parameters;
  const type = (/** @type {ts.ParameterDeclaration} */ parameter) => parameter.type?.getText() ?? '';
  return (
    size?.name.getText() === 'size' &&
    type(size) === 'i32' &&
    others.length > 0 &&
    others.every((parameter) => type(parameter) === 'i32' || type(parameter) in COLUMNS)
  );
}

/**
 * The AssemblyScript of one kernel.
 *
 * @param {ts.FunctionDeclaration} declaration
 * @param {string} name  what the compiled function is called
 * @param {(identifier: ts.Identifier) => number | undefined} constant  the value of a constant of the module
 * @throws OutsideForm
 */
export function toLanes(declaration, name, constant) {
  const [loop, ...others] = declaration.body?.statements ?? [];
  if (!loop || !ts.isForStatement(loop) || others.length > 0) {
    throw new OutsideForm(declaration.name ?? declaration, 'a kernel is one loop and nothing else');
  }
  const begins = loop.initializer;
  const index = begins && ts.isVariableDeclarationList(begins) ? begins.declarations[0].name.getText() : '';
  if (loop.condition?.getText() !== `${index} < size` || loop.incrementor?.getText() !== `${index}++`) {
    throw new OutsideForm(loop.condition ?? loop, 'the loop goes over all citizens of the block, one by one');
  }
  /** @type {Map<string, { column?: string, kind?: Kind }>} */
  const names = new Map();
  const parameters = declaration.parameters.map((parameter) => {
    const called = parameter.name.getText();
    const type = parameter.type?.getText() ?? '';
    names.set(called, type in COLUMNS ? { column: type } : { kind: 'uniform' });
    return `${called}_: ${type in COLUMNS ? 'usize' : 'i32'}`;
  });
  const body = ts.isBlock(loop.statement) ? loop.statement.statements : [loop.statement];
  const lines = [...body].flatMap(statementOf);
  return [
    `export function ${name}(${parameters.join(', ')}): void {`,
    '  for (let i: usize = 0; i < <usize>size_; i += 4) {',
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
  ].join('\n');

  /** @returns {string[]} */
  function statementOf(/** @type {ts.Statement} */ statement) {
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const) {
      return statement.declarationList.declarations.map((one) => {
        if (!one.initializer || !ts.isIdentifier(one.name)) {
          throw new OutsideForm(one, 'a constant has a name and a value');
        }
        const { code, kind } = expression(one.initializer);
        names.set(one.name.text, { kind });
        return `const ${one.name.text}_ = ${code};`;
      });
    }
    if (
      ts.isExpressionStatement(statement) &&
      ts.isBinaryExpression(statement.expression) &&
      statement.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isElementAccessExpression(statement.expression.left)
    ) {
      const { left, right } = statement.expression;
      const column = columnOf(left);
      if (left.argumentExpression.getText() !== index) {
        throw new OutsideForm(left, 'a kernel writes only to the citizen at hand');
      }
      const { store, shift } = COLUMNS[column.type];
      return [`${store}(${column.name}_ + (i << ${shift}), ${lanes(right)});`];
    }
    throw new OutsideForm(statement, 'a kernel holds constants and stores, and nothing else');
  }

  function columnOf(/** @type {ts.ElementAccessExpression} */ access) {
    const called = access.expression.getText();
    const type = names.get(called)?.column;
    if (!type) {
      throw new OutsideForm(access, `${called} is not a column of this kernel`);
    }
    return { name: called, type };
  }

  /** An expression as four lanes, whatever it is. */
  function lanes(/** @type {ts.Expression} */ node) {
    return asLanes(expression(node));
  }

  function asLanes(/** @type {Said} */ { code, kind }) {
    if (kind === 'lanes') {
      return code;
    }
    return kind === 'mask'
      ? `ones(${code})`
      : kind === 'truth'
        ? `i32x4.splat(<i32>(${code}))`
        : `i32x4.splat(${code})`;
  }

  function uniform(/** @type {ts.Expression} */ node) {
    const { code, kind } = expression(node);
    if (kind === 'truth') {
      return `<i32>(${code})`;
    }
    if (kind !== 'uniform') {
      throw new OutsideForm(node, 'a shift is by the same amount for all citizens');
    }
    return code;
  }

  function mask(/** @type {ts.Expression} */ node) {
    const { code, kind } = expression(node);
    if (kind === 'mask') {
      return code;
    }
    if (kind === 'truth') {
      return `i32x4.splat(-<i32>(${code}))`;
    }
    throw new OutsideForm(node, 'a condition compares; a number is none');
  }

  /** @returns {Said} */
  function expression(/** @type {ts.Expression} */ node) {
    if (ts.isParenthesizedExpression(node)) {
      const inner = expression(node.expression);
      return { ...inner, code: `(${inner.code})` };
    }
    if (ts.isNumericLiteral(node)) {
      if (!Number.isInteger(Number(node.text))) {
        throw new OutsideForm(node, 'kernels know whole numbers only');
      }
      return { code: String(Number(node.text) | 0), kind: 'uniform' };
    }
    if (ts.isIdentifier(node) && node.text === index) {
      return { code: 'i32x4.add(i32x4.splat(<i32>i), i32x4(0, 1, 2, 3))', kind: 'lanes' };
    }
    if (ts.isIdentifier(node)) {
      const known = names.get(node.text);
      if (known?.kind) {
        return { code: `${node.text}_`, kind: known.kind };
      }
      const value = constant(node);
      if (value === undefined || !Number.isInteger(value)) {
        throw new OutsideForm(node, `${node.text} is neither an option, a column nor a whole constant`);
      }
      return { code: `(${value | 0})`, kind: 'uniform' };
    }
    if (ts.isElementAccessExpression(node)) {
      const { name: called, type } = columnOf(node);
      const { load, shift, one } = COLUMNS[type];
      if (node.argumentExpression.getText() === index) {
        return { code: `${load}(${called}_ + (i << ${shift}))`, kind: 'lanes' };
      }
      const at = expression(node.argumentExpression);
      if (at.kind === 'uniform') {
        return { code: `<i32>${one}(${called}_ + (<usize>(${at.code}) << ${shift}))`, kind: 'uniform' };
      }
      return { code: `look<${type.toLowerCase()}>(${called}_, ${asLanes(at)})`, kind: 'lanes' };
    }
    if (ts.isPrefixUnaryExpression(node)) {
      return unary(node);
    }
    if (ts.isConditionalExpression(node)) {
      return chosen(node.condition, node.whenTrue, node.whenFalse);
    }
    if (ts.isCallExpression(node)) {
      return call(node);
    }
    if (ts.isBinaryExpression(node)) {
      return binary(node);
    }
    throw new OutsideForm(node, 'this is no expression of integers');
  }

  /** @returns {Said} */
  function unary(/** @type {ts.PrefixUnaryExpression} */ node) {
    const inner = expression(node.operand);
    const scalar = inner.kind === 'uniform' || inner.kind === 'truth';
    switch (node.operator) {
      case ts.SyntaxKind.PlusToken:
        return scalar
          ? { code: `<i32>(${inner.code})`, kind: 'uniform' }
          : { code: asLanes(inner), kind: 'lanes' };
      case ts.SyntaxKind.MinusToken:
        return scalar
          ? { code: `(-<i32>(${inner.code}))`, kind: 'uniform' }
          : { code: `i32x4.neg(${asLanes(inner)})`, kind: 'lanes' };
      case ts.SyntaxKind.TildeToken:
        return scalar
          ? { code: `(~<i32>(${inner.code}))`, kind: 'uniform' }
          : { code: `v128.not(${asLanes(inner)})`, kind: 'lanes' };
      case ts.SyntaxKind.ExclamationToken:
        if (inner.kind === 'truth') {
          return { code: `(!${inner.code})`, kind: 'truth' };
        }
        return { code: `v128.not(${mask(node.operand)})`, kind: 'mask' };
      default:
        throw new OutsideForm(node, 'this operator changes what it reads');
    }
  }

  /** @returns {Said} */
  function chosen(
    /** @type {ts.Expression} */ condition,
    /** @type {ts.Expression} */ yes,
    /** @type {ts.Expression} */ no,
  ) {
    const test = expression(condition);
    const one = expression(yes);
    const other = expression(no);
    const scalars = [one, other].every(({ kind }) => kind === 'uniform');
    if (test.kind === 'truth' && scalars) {
      return { code: `select<i32>(${one.code}, ${other.code}, ${test.code})`, kind: 'uniform' };
    }
    return { code: `v128.bitselect(${asLanes(one)}, ${asLanes(other)}, ${mask(condition)})`, kind: 'lanes' };
  }

  /** @returns {Said} */
  function call(/** @type {ts.CallExpression} */ node) {
    const called = node.expression.getText();
    if (called === 'choose') {
      return chosen(node.arguments[0], node.arguments[1], node.arguments[2]);
    }
    if (called === 'flag') {
      const inner = expression(node.arguments[0]);
      return inner.kind === 'truth'
        ? { code: `<i32>(${inner.code})`, kind: 'uniform' }
        : { code: `ones(${mask(node.arguments[0])})`, kind: 'lanes' };
    }
    if (called === 'Math.imul') {
      const [one, other] = node.arguments.map(expression);
      return arithmetic('*', 'i32x4.mul', one, other);
    }
    const twin = LANES[called];
    if (!twin) {
      throw new OutsideForm(node, `${called} has no twin for four citizens`);
    }
    const given = node.arguments.map((argument, place) =>
      twin.takes[place] === 'uniform' ? uniform(argument) : lanes(argument),
    );
    return { code: `${called}(${given.join(', ')})`, kind: twin.gives };
  }

  /**
   * @param {string} scalar @param {string} vector @param {Said} one @param {Said} other
   * @returns {Said}
   */
  function arithmetic(scalar, vector, one, other) {
    const flat = [one, other].every(({ kind }) => kind === 'uniform' || kind === 'truth');
    if (flat) {
      return { code: `(<i32>(${one.code}) ${scalar} <i32>(${other.code}))`, kind: 'uniform' };
    }
    return { code: `${vector}(${asLanes(one)}, ${asLanes(other)})`, kind: 'lanes' };
  }

  /** @returns {Said} */
  function binary(/** @type {ts.BinaryExpression} */ node) {
    const operator = node.operatorToken.kind;
    const { left, right } = node;
    if (operator in ARITHMETIC) {
      const [scalar, vector] = ARITHMETIC[operator];
      return arithmetic(scalar, vector, expression(left), expression(right));
    }
    if (operator in SHIFTS) {
      const [scalar, vector] = SHIFTS[operator];
      const what = expression(left);
      const by = uniform(right);
      if (what.kind === 'uniform' || what.kind === 'truth') {
        const unsigned =
          scalar === '>>>'
            ? `<i32>(<u32>(<i32>(${what.code})) >> ${by})`
            : `(<i32>(${what.code}) ${scalar} ${by})`;
        return { code: unsigned, kind: 'uniform' };
      }
      return { code: `${vector}(${asLanes(what)}, ${by})`, kind: 'lanes' };
    }
    if (operator in COMPARISONS) {
      const [scalar, vector] = COMPARISONS[operator];
      for (const side of [left, right]) {
        if (unsigned(side) && !['==', '!='].includes(scalar)) {
          throw new OutsideForm(side, 'unsigned words are compared for equality only');
        }
      }
      const one = expression(left);
      const other = expression(right);
      if ([one, other].every(({ kind }) => kind === 'uniform' || kind === 'truth')) {
        return { code: `(<i32>(${one.code}) ${scalar} <i32>(${other.code}))`, kind: 'truth' };
      }
      return { code: `${vector}(${asLanes(one)}, ${asLanes(other)})`, kind: 'mask' };
    }
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken || operator === ts.SyntaxKind.BarBarToken) {
      const both = operator === ts.SyntaxKind.AmpersandAmpersandToken;
      const [one, other] = [expression(left), expression(right)];
      if (one.kind === 'truth' && other.kind === 'truth') {
        return { code: `(${one.code} ${both ? '&&' : '||'} ${other.code})`, kind: 'truth' };
      }
      return { code: `v128.${both ? 'and' : 'or'}(${mask(left)}, ${mask(right)})`, kind: 'mask' };
    }
    throw new OutsideForm(node, `kernels do not use ${node.operatorToken.getText()}`);
  }

  /** A word that may be above 2^31, as it stands. */
  function unsigned(/** @type {ts.Expression} */ node) {
    return ts.isElementAccessExpression(node) && names.get(node.expression.getText())?.column === 'U32';
  }
}
