/** `glasshouse sql <run> "select ..."`: the tables of a run, asked in SQL. */
import type { Command } from 'commander';
import { ask } from '../node/sql.js';
import { answerTable } from '../text/answer.js';
import { printJson, say, tableWidth } from './output.js';

export function addSql(program: Command): void {
  program
    .command('sql')
    .argument('<run>', 'the directory of a run, a comparison or an experiment')
    .argument('<query>', 'what to ask; tables have the names of its Parquet files')
    .option('--json', 'print one JSON document and nothing else')
    .summary('ask the tables of a run in SQL')
    .description(
      'Asks the Parquet tables of a run in SQL, with the optional package DuckDB. No other file is read or written.',
    )
    .action(async (run: string, query: string, options: { json?: boolean }) => {
      const { columns, rows } = await ask(run, query);
      if (options.json) {
        printJson(rows.map((row) => Object.fromEntries(row.map((value, place) => [columns[place], value]))));
      } else {
        say(answerTable(columns, rows, tableWidth()));
      }
    });
}
