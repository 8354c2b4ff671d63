/** `glasshouse merge <shards...>`: what shards of an experiment found, as if one machine had lived them. */
import type { Command } from 'commander';
import { mergeShards } from '../node/experiment/shards.js';
import { sayFound } from './experiment.js';
import { commandLine } from './output.js';

export function addMerge(program: Command): void {
  program
    .command('merge')
    .argument('<shards...>', 'the directories of all shards of one experiment')
    .option('--out <dir>', 'where to write (default: runs/<experiment>-<hash>)')
    .option('--json', 'print one JSON document and nothing else')
    .summary('put the shards of an experiment together')
    .description(
      'Puts together what the shards of an experiment found: the same as if one machine had lived them all.',
    )
    .action(async (shards: string[], options: { out?: string; json?: boolean }) => {
      const file = await mergeShards(shards, { out: options.out, command: commandLine() });
      sayFound(file, options.json ?? false);
    });
}
