/** The integers a ledger and a list are run by. */
import type { Settings } from '../engine/contracts.js';
import type { Catalogue } from './catalogue.js';
import { listCloses } from './kinds.js';
import type { Regime, YearMonth } from './regime.js';

/** Points by event, and when balances begin anew. */
export function ledgerSettings({ kind, ledger }: Regime): Settings {
  if (kind !== 'ledger') {
    return {};
  }
  const settings: Settings = { 'ledger.reset-months': ledger['reset-months'] };
  for (const [event, { points }] of Object.entries(ledger.events)) {
    settings[`ledger.points.${event}`] = points;
  }
  settings['criteria.speech-scored'] = (ledger.events['criticism']?.points ?? 0) < 0 ? 1 : 0;
  return settings;
}

/** What puts people on a list, for how long, and in which domains it closes doors. */
export function listSettings(
  { kind, list }: Regime,
  catalogue: Catalogue,
  date: (when: YearMonth) => number,
): Settings {
  if (kind !== 'list') {
    return {};
  }
  const settings: Settings = {
    'list.from': date(list.from),
    'list.until-paid': list.exit === 'compliance' ? 1 : 0,
    // a citizen is off the list at 0, so the first month counts one more
    'list.minimum-months': list['minimum-months'] + 1,
    'list.published': list.published ? 1 : 0,
    'criteria.speech-scored': list.triggers['speech'] === undefined ? 0 : 1,
  };
  for (const { domain } of catalogue.consequences) {
    settings[`list.domains.${domain}`] = listCloses(list, domain) ? 1 : 0;
  }
  for (const [field, trigger] of Object.entries(list.triggers)) {
    settings[`list.triggers.${field}.records`] = trigger.records;
    settings[`list.triggers.${field}.within-months`] = trigger['within-months'];
    settings[`list.triggers.${field}.while-unpaid`] = trigger['while-unpaid'] ? 1 : 0;
  }
  return settings;
}
