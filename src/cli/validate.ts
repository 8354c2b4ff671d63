/** `glasshouse validate`: small worlds whose outcome is known, run on this engine and held against it. */
import type { Command } from 'commander';
import { publishedTables } from '../node/published.js';
import { liveOnThreads } from '../node/seen.js';
import { factsText } from '../text/facts.js';
import { validationText } from '../text/validation.js';
import { facts, lookAtFacts } from '../validation/facts.js';
import { casesNamed, entryOf, validate } from '../validation/validate.js';
import { wholeNumber } from './options.js';
import { printJson, say, tableWidth } from './output.js';

interface ValidateOptions {
  only: string[];
  data?: string;
  facts?: boolean;
  seeds: string;
  citizens: string;
  json?: boolean;
}

export function addValidate(program: Command): void {
  program
    .command('validate')
    .option('--only <ids...>', 'only these cases, such as V9 T13', [])
    .option('--data <dir>', 'a folder with published tables, for the cases that need them')
    .option('--facts', 'look at the stylised facts F1 to F6 instead, over several seeds')
    .option('--seeds <n>', 'seeds to look at facts with', '20')
    .option('--citizens <n>', 'citizens to look at facts with', '100000')
    .option('--json', 'print one JSON document and nothing else')
    .summary('hold the engine against results known from theory and print')
    .description(
      'Runs small worlds whose outcome is known: analytic solutions, published models, published figures. Ends with 1 if any fails.',
    )
    .action(async (options: ValidateOptions) => {
      if (options.facts) {
        await showFacts(options);
        return;
      }
      const cases = casesNamed(options.only);
      const needed = cases.flatMap((one) => ('needs' in one ? (one.needs ?? []) : []));
      const tables = options.data === undefined ? {} : publishedTables(options.data, needed);
      const found = await validate(cases, tables, beginning(cases.length));
      if (options.json) {
        printJson(found.verdicts.map(entryOf));
      } else {
        say(validationText(found, tableWidth()));
      }
      process.exitCode = found.verdicts.every(({ pass }) => pass) ? 0 : 1;
    });
}

/** Looks at the stylised facts; ends with 1 if any that nothing was set on does not hold. */
async function showFacts(options: ValidateOptions): Promise<void> {
  const seeds = wholeNumber('--seeds', options.seeds, 1, 10_000);
  const citizens = wholeNumber('--citizens', options.citizens, 64, 10_000_000);
  const start = Date.now();
  const found = await lookAtFacts(facts, {
    seeds,
    citizens,
    live: liveOnThreads(),
    progress: (done, total) => {
      const left = Math.round(((Date.now() - start) / 60_000 / done) * (total - done));
      process.stderr.write(`seed ${done} of ${total}, about ${left} minutes left\n`);
    },
  });
  if (options.json) {
    printJson(found);
  } else {
    say(factsText(found, seeds, citizens, tableWidth()));
  }
  const proving = found.flatMap(({ rows }) => rows).filter(({ calibrated }) => !calibrated);
  process.exitCode = proving.every(({ verdict }) => verdict === 'holds') ? 0 : 1;
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
