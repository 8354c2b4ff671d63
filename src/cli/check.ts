/** `glasshouse check <file>`: is this a regime or a society that can be lived under? */
import type { Command } from 'commander';
import { readText, regimeFrom, societyFrom } from '../node/inputs.js';
import { catalogue } from '../regime/catalogue.js';
import { hashOf, peerLoopGain, warningsOf } from '../regime/load.js';
import { printJson, say } from './output.js';

/** Keys that only a society file has at its first level. */
const SOCIETY_KEYS = /^(?:households|groups|tie-habits|first-month|burn-in-months)\s*:/m;

export function addCheck(program: Command): void {
  program
    .command('check')
    .argument('<file>', 'a regime or society file, or the id of a preset')
    .option(
      '--set <path=value>',
      'change one rule by its path; may be repeated',
      (value, before: string[]) => [...before, value],
      [],
    )
    .option('--json', 'print one JSON document and nothing else')
    .summary('check a regime or society file')
    .description(
      'Reads a file as the other commands would and says what is wrong with it, with line and column.',
    )
    .action((reference: string, options: { set: string[]; json?: boolean }) => {
      const kind = isSociety(reference) ? 'society' : 'regime';
      const found = kind === 'society' ? checkedSociety(reference) : checkedRegime(reference, options.set);
      if (options.json) {
        printJson(found);
      } else {
        say(
          `${reference}: a ${kind} that can be lived under.\n${found.id}: ${found.title}\nhash ${found.hash}`,
        );
        for (const warning of found.warnings ?? []) {
          say(`Note:\n${warning}`);
        }
        if (found.peerLoopGain !== undefined) {
          say(`peer loop gain ${found.peerLoopGain.toFixed(4)} (refused from 0.9)`);
        }
      }
    });
}

/** A society preset, or a file that says what only societies say, or that extends one. */
function isSociety(reference: string): boolean {
  if (!/[\\/]|\.[a-z0-9]+$/i.test(reference)) {
    return reference in catalogue.societyFiles;
  }
  const text = readText(reference);
  const parent = /^extends\s*:\s*["']?([\w-]+)/m.exec(text)?.[1];
  return SOCIETY_KEYS.test(text) || (parent !== undefined && parent in catalogue.societyFiles);
}

interface Checked {
  kind: string;
  id: string;
  title: string;
  hash: string;
  peerLoopGain?: number;
  /** What the file says that changes nothing. */
  warnings?: string[];
}

function checkedRegime(reference: string, set: readonly string[]): Checked {
  const regime = regimeFrom(reference, set);
  const { id, title } = regime;
  const gain = regime.kind === 'score' ? { peerLoopGain: peerLoopGain(regime) } : {};
  const warnings = warningsOf(regime).map(String);
  return {
    kind: 'regime',
    id,
    title,
    hash: hashOf(regime),
    ...gain,
    ...(warnings.length > 0 && { warnings }),
  };
}

function checkedSociety(reference: string): Checked {
  const society = societyFrom(reference);
  return { kind: 'society', id: society.id, title: society.title, hash: hashOf(society) };
}
