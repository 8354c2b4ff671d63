#!/usr/bin/env node
/**
 * The command line: one file a command, errors said once and kindly.
 *
 * Exit 0 done; 1 the run failed or was stopped; 2 the input or the usage is wrong.
 */
import { Command, CommanderError } from 'commander';
import { InputError } from '../engine/errors.js';
import { VERSION } from '../engine/version.js';
import { Stopped } from '../node/laboratory.js';
import { addBench } from './bench.js';
import { addBranch } from './branch.js';
import { addCheck } from './check.js';
import { addCompare } from './compare.js';
import { addExperiment } from './experiment.js';
import { addExplain } from './explain.js';
import { addInspect } from './inspect.js';
import { addLab } from './lab.js';
import { addList } from './list.js';
import { addMerge } from './merge.js';
import { addReport } from './report.js';
import { addRun } from './run.js';
import { addSql } from './sql.js';
import { listenForStop } from './stopping.js';
import { addValidate } from './validate.js';
import { addWorker } from './worker.js';

function commands(): Command {
  const program = new Command('glasshouse')
    .description(
      'A laboratory for social scoring regimes on a synthetic society. Nobody in it is real; it never scores, tracks or describes a real person.',
    )
    .version(VERSION)
    .showSuggestionAfterError(true)
    .showHelpAfterError('(glasshouse --help shows all commands)')
    .configureHelp({ sortSubcommands: false })
    .exitOverride();
  for (const add of [
    addRun,
    addCompare,
    addExplain,
    addInspect,
    addCheck,
    addList,
    addReport,
    addValidate,
    addBench,
    addLab,
    addBranch,
    addExperiment,
    addMerge,
    addWorker,
    addSql,
  ]) {
    add(program);
  }
  for (const command of program.commands) {
    command.exitOverride().showHelpAfterError(`(glasshouse ${command.name()} --help shows all options)`);
  }
  return program;
}

/** Says what went wrong and returns the exit code. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof InputError) {
    process.stderr.write(`${error.toString()}\n`);
    return 2;
  }
  if (error instanceof Stopped) {
    process.stderr.write(`The run was ${error.message}. ${error.next}\n`);
    return 1;
  }
  const { message, code } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') {
    return 0;
  }
  process.stderr.write(`The run failed: ${message}\n`);
  if (process.env.GLASSHOUSE_TRACE) {
    process.stderr.write(`${(error as Error).stack}\n`);
  }
  return 1;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    process.exit(0);
  }
});
listenForStop();
try {
  await commands().parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}
