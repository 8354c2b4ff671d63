/** `glasshouse branch <run> --at MONTH --set ...`: a run gone on with under other rules. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { branchesToDirectory } from '../node/branch.js';
import { readRun } from '../node/kept-run.js';
import { MOST_MONTHS } from '../run/limits.js';
import { branchesTable } from '../text/branches.js';
import { manySets, wholeNumber } from './options.js';
import { commandLine, printJson, say, tableWidth } from './output.js';
import { progressLine } from './progress.js';

interface BranchOptions {
  at: string;
  set: string[];
  each?: boolean;
  out?: string;
  json?: boolean;
}

export function addBranch(program: Command): void {
  program
    .command('branch')
    .argument('<run>', 'the directory of a run')
    .requiredOption('--at <month>', 'the first month under the other rules')
    .addOption(manySets('change one rule by its path; may be repeated'))
    .option('--each', 'one branch for each --set, instead of all in one')
    .option('--out <dir>', 'where to write (default: runs/<regime>-branches-<hash>)')
    .option('--json', 'print one JSON document and nothing else')
    .summary('go on with a run under other rules')
    .description(
      'Takes a run up in one of its months, with the same citizens and the same luck, and goes on under other rules. A branch whose rules change nothing before that month is the run under them from the start.',
    )
    .action(async (run: string, options: BranchOptions) => {
      if (options.set.length === 0) {
        throw new InputError({
          kind: 'nothing-to-change',
          message: 'A branch changes a rule.',
          path: '--set',
          found: 'no --set',
          allowed: '--set path=value, as often as you like; with --each, each is a branch of its own',
        });
      }
      const file = await branchesToDirectory(run, {
        at: wholeNumber('--at', options.at, 1, MOST_MONTHS),
        sets: options.each ? options.set.map((one) => [one]) : [options.set],
        out: options.out,
        command: commandLine(),
        progress: progressLine(readRun(run).citizens),
      });
      if (options.json) {
        printJson(file);
      } else {
        say(branchesTable(file, file.trunk, file.branches, tableWidth()));
        say(`Kept in ${file.out}`);
      }
    });
}
