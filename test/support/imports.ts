/** Reads what a source file imports and which globals it touches, from its syntax tree. */
import ts from 'typescript';

interface Import {
  /** As written: './x.js', 'zod', 'node:fs'. `null` for an import whose path is computed. */
  specifier: string | null;
  /** Gone after compiling: `import type`, `export type`, `import('x').T`. */
  typesOnly: boolean;
}

export interface SourceFacts {
  imports: Import[];
  /** `object.member` pairs and `new Class()` without arguments, as written. */
  touches: Set<string>;
}

export function factsOf(path: string, text: string): SourceFacts {
  const imports: Import[] = [];
  const touches = new Set<string>();
  const add = (node: ts.Node | undefined, typesOnly: boolean) => {
    imports.push({ specifier: node && ts.isStringLiteralLike(node) ? node.text : null, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node.moduleReference.expression, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isNewExpression(node)) {
      const [first, base] = node.arguments ?? [];
      if (node.expression.getText() === 'URL' && base?.getText() === 'import.meta.url') {
        // a worker or another file beside this one: new URL('./worker.js', import.meta.url)
        if (first && ts.isStringLiteralLike(first) && /^\.{1,2}\//.test(first.text)) add(first, false);
      } else if (first === undefined) touches.add(`new ${node.expression.getText()}()`);
    } else if (ts.isPropertyAccessExpression(node)) {
      touches.add(`${node.expression.getText()}.${node.name.text}`.replace(/^globalThis\./, ''));
    } else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
      touches.add(`${node.expression.getText()}.${node.argumentExpression.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return { imports, touches };
}
