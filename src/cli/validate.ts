/** `glasshouse validate`: small worlds whose outcome is known, run on this engine and held against it. */
import type { Command } from 'commander';
import { publishedTables } from '../node/published.js';
import { validationText } from '../text/validation.js';
import { casesNamed, entryOf, validate } from '../validation/validate.js';
import { printJson, say, tableWidth } from './output.js';

interface ValidateOptions {
  only: string[];
  data?: string;
  json?: boolean;
}

export function addValidate(program: Command): void {
  program
    .command('validate')
    .option('--only <ids...>', 'only these cases, such as V9 T13', [])
    .option('--data <dir>', 'a folder with published tables, for the cases that need them')
    .option('--json', 'print one JSON document and nothing else')
    .summary('hold the engine against results known from theory and print')
    .description(
      'Runs small worlds whose outcome is known: analytic solutions, published models, published figures. Ends with 1 if any fails.',
    )
    .action((options: ValidateOptions) => {
      const cases = casesNamed(options.only);
      const needed = cases.flatMap((one) => ('needs' in one ? (one.needs ?? []) : []));
      const tables = options.data === undefined ? {} : publishedTables(options.data, needed);
      const found = validate(cases, tables, beginning(cases.length));
      if (options.json) {
        printJson(found.verdicts.map(entryOf));
      } else {
        say(validationText(found, tableWidth()));
      }
      process.exitCode = found.verdicts.every(({ pass }) => pass) ? 0 : 1;
    });
}

/** Says on a terminal which case is running. */
function beginning(many: number): (id: string) => void {
  let done = 0;
  return (id) => {
    done++;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${id}, ${done} of ${many}\r`);
    }
  };
}
