/** `glasshouse list <what>`: what the catalogue holds. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { catalogue } from '../regime/catalogue.js';
import { isWorlds } from '../regime/counting.js';
import { loadRegime, loadSociety } from '../regime/load.js';
import { listNumbers, NUMBERS } from './list-numbers.js';
import { printJson, say, tableWidth } from './output.js';

interface Entry {
  id: string;
  label: string;
  [more: string]: unknown;
}

const LISTS: Record<string, () => Entry[]> = {
  regimes: () =>
    Object.keys(catalogue.regimeFiles).map((id) => {
      const { title, kind, status } = loadRegime(id);
      return { id, label: title, kind, status };
    }),
  societies: () =>
    Object.keys(catalogue.societyFiles).map((id) => {
      const { title, citizens } = loadSociety(id);
      return { id, label: title, citizens: citizens.value };
    }),
  partners: () =>
    catalogue.partners.map(({ id, label, reports, source }) => ({ id, label, reports, source })),
  fields: () =>
    catalogue.fields.map(({ id, label, domain, form, events }) => ({ id, label, domain, form, events })),
  criteria: () =>
    catalogue.criteria.map(({ id, label, question, weight, source }) => ({
      id,
      label,
      question,
      weight,
      source,
    })),
  consequences: () =>
    catalogue.consequences.map(({ id, label, kind, domain, cutOff, breach, source }) => ({
      id,
      label,
      kind,
      domain,
      cutOff,
      breach: breach ?? false,
      source,
    })),
  measures: () =>
    catalogue.measures.map((measure) => {
      const { id, label, question, unit, worse, family, headline, formula, misleads, source } = measure;
      const takes = isWorlds(measure) ? 'further worlds' : 'one world';
      return {
        id,
        label,
        question,
        unit,
        worse,
        family,
        headline: headline ?? false,
        formula,
        misleads,
        source,
        takes,
      };
    }),
  observers: () => ideas(catalogue.observers),
  traits: () => ideas(catalogue.traits),
  life: () => ideas(catalogue.life),
  acts: () => ideas(catalogue.acts),
  ties: () => ideas(catalogue.ties),
  responses: () => ideas(catalogue.responses),
  safeguards: () => ideas(catalogue.safeguards),
};

function ideas(
  list: readonly { id: string; label: string; question?: string; source?: string; assumption?: true }[],
): Entry[] {
  return list.map(({ id, label, question, source, assumption }) => ({
    id,
    label,
    question,
    source,
    assumption,
  }));
}

const WHAT = [...Object.keys(LISTS), ...Object.keys(NUMBERS)].join(', ');

export function addList(program: Command): void {
  program
    .command('list')
    .argument('<what>', WHAT)
    .argument('[preset]', 'of assumptions and sources: those of this regime or society')
    .option('--json', 'print one JSON document and nothing else')
    .summary('list what the catalogue holds')
    .description(
      'Lists regimes, societies and the ideas regimes are made of; and which numbers rest on assumption or name a source.',
    )
    .action((what: string, preset: string | undefined, options: { json?: boolean }) => {
      if (Object.hasOwn(NUMBERS, what)) {
        listNumbers(what, preset, options);
        return;
      }
      const list = preset === undefined && Object.hasOwn(LISTS, what) ? LISTS[what] : undefined;
      if (!list) {
        throw new InputError({
          kind: 'unknown-list',
          message: `There is no list of "${preset === undefined ? what : `${what} ${preset}`}".`,
          found: what,
          allowed: WHAT,
          next: 'Try: glasshouse list regimes',
        });
      }
      const entries = list();
      if (options.json) {
        printJson(entries);
        return;
      }
      if (entries.length === 0) {
        say(`The catalogue holds no ${what} yet.`);
        return;
      }
      const width = Math.max(...entries.map(({ id }) => id.length));
      const room = tableWidth() - width - 2;
      for (const { id, label: name, kind, status } of entries) {
        // of a regime it matters what it is and how well it is known
        const label = what === 'regimes' ? `${kind}, ${status}: ${name}` : name;
        say(`${id.padEnd(width)}  ${label.length > room ? `${label.slice(0, room - 1)}…` : label}`);
      }
    });
}
