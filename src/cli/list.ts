/** `glasshouse list <what>`: what the catalogue holds. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { catalogue } from '../regime/catalogue.js';
import { loadRegime, loadSociety } from '../regime/load.js';
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
    catalogue.measures.map(({ id, label, question, unit, worse }) => ({ id, label, question, unit, worse })),
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

export function addList(program: Command): void {
  program
    .command('list')
    .argument('<what>', Object.keys(LISTS).join(', '))
    .option('--json', 'print one JSON document and nothing else')
    .summary('list what the catalogue holds')
    .description('Lists regimes, societies and the ideas regimes are made of.')
    .action((what: string, options: { json?: boolean }) => {
      const list = LISTS[what];
      if (!list) {
        throw new InputError({
          kind: 'unknown-list',
          message: `There is no list of "${what}".`,
          found: what,
          allowed: Object.keys(LISTS).join(', '),
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
      for (const { id, label } of entries) {
        say(`${id.padEnd(width)}  ${label.length > room ? `${label.slice(0, room - 1)}…` : label}`);
      }
    });
}
