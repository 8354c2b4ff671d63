import { Composer, CST, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { InputError } from '../engine/errors.js';
import { foreignContent, refusePeople } from './person-table.js';
import { Reader } from './yaml-reader.js';
import {
  firstLine,
  LIMITS,
  type Place,
  show,
  syntaxError,
  tooDeep,
  tooLarge,
  type YamlDocument,
  type YamlValue,
} from './yaml-text.js';

export {
  type Place,
  pathText,
  show,
  type YamlDocument,
  type YamlMapping,
  type YamlPath,
  type YamlValue,
} from './yaml-text.js';

/**
 * Reads one YAML mapping, with limits.
 *
 * Everything a text could do beyond saying something is refused: sizes beyond the limits, aliases that
 * multiply, keys that reach into prototypes, numbers that are none, and content that is about people.
 *
 * @throws InputError with the line and column of the trouble.
 */
export function readYaml(text: string, file: string, first = 'A regime or society'): YamlDocument {
  const { value, place } = readYamlValue(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError({
      kind: 'not-a-mapping',
      message: `${first} starts with keys such as \`id:\` and \`title:\`.`,
      file,
      line: 1,
      found: value === null ? 'an empty file' : Array.isArray(value) ? 'a list' : `only ${show(value)}`,
      allowed: 'a YAML mapping',
      next: 'Start from a preset: `glasshouse list regimes` names them.',
    });
  }
  return { file, value, place };
}

/** The same for a value of any form, such as the right-hand side of `--set`. */
export function readYamlValue(
  text: string,
  file: string,
): { value: YamlValue; place: YamlDocument['place'] } {
  if (text.length > LIMITS.characters) {
    throw tooLarge(file, `${text.length.toLocaleString('en')} characters`, '1,048,576 characters (1 MiB)');
  }
  const foreign = foreignContent(text);
  if (foreign !== undefined) throw refusePeople(file, foreign);

  const lines = new LineCounter();
  const document = parse(text, file, lines);
  const at = (offset: number | undefined): Pick<Place, 'line' | 'column'> => {
    if (offset === undefined || text === '') return {};
    return lineAndColumn(lines, offset);
  };
  const syntax = document.errors[0];
  if (syntax !== undefined) throw syntaxError(syntax.code, syntax.message, { file, ...at(syntax.pos[0]) });

  const reader = new Reader(file, at);
  const value = reader.read(document.contents, [], 0, false);
  return { value, place: reader.place };
}

/** Opened structures of a text that is being parsed, and marks in a row, that no rule ever needs. */
const OPEN_AT_MOST = 4 * LIMITS.depth;
const LEXEMES_AT_MOST = 12 * LIMITS.nodes;

/**
 * The parser's tokens, given up on before they could exhaust anything.
 *
 * Lexer, parser and composer call themselves for everything nested. Node ends the whole process if the stack
 * runs out at an unlucky place, so depth is looked at while the text is read and not caught afterwards.
 */
function* guardedTokens(text: string, file: string, lines: LineCounter): Generator<CST.Token, void> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let lexemes = 0;
  let marks = 0;
  const place = (): Place => ({ file, ...lineAndColumn(lines, parser.offset) });
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    const type = CST.tokenType(lexeme);
    if (type === 'scalar' || type === 'newline' || type === 'comment' || type === 'alias') marks = 0;
    else marks += 1;
    if (parser.stack.length > OPEN_AT_MOST || marks > OPEN_AT_MOST) throw tooDeep(place());
    if (lexemes > LEXEMES_AT_MOST) {
      throw tooLarge(file, `more than ${LIMITS.nodes.toLocaleString('en')} values`, '20,000 values', place());
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

const lineAndColumn = (lines: LineCounter, offset: number): Pick<Place, 'line' | 'column'> => {
  const { line, col } = lines.linePos(offset);
  return line < 1 ? {} : { line, column: col };
};

function parse(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  // duplicate keys are looked for by the Reader: the composer compares every pair of keys
  const composer = new Composer({
    lineCounter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
    keepSourceTokens: false,
  });
  let first: Document.Parsed | undefined;
  try {
    for (const document of composer.compose(guardedTokens(text, file, lineCounter), true, text.length)) {
      if (first !== undefined) {
        const place = { file, ...lineAndColumn(lineCounter, document.range[0]) };
        throw new InputError({
          kind: 'several-documents',
          message: 'One file holds one regime or society, and a second one starts here.',
          ...place,
          next: 'Put it into a file of its own.',
        });
      }
      first = document as Document.Parsed;
      if (first.errors.length > 0) break;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      kind: 'yaml-syntax',
      message: `This cannot be read as YAML: ${error instanceof Error ? firstLine(error.message) : String(error)}.`,
      file,
    });
  }
  // the composer always gives one document, if an empty one
  return first!;
}
