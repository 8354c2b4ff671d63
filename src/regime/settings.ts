/**
 * Every number of a society and a regime as the integer its kernel reads.
 */
import { maskOf } from '../engine/consequences/effects.js';
import type { Consequence, Criterion, Field, Idea, Partner, Settings } from '../engine/contracts.js';
import type { Catalogue } from './catalogue.js';
import { ledgerSettings, listSettings } from './kind-settings.js';
import { cutOffOf, scaleOf, shareOf } from './kinds.js';
import { oddsSettings } from './odds.js';
import type { Regime, Society, SourcedNumber, YearMonth } from './regime.js';

/** A date that never comes. */
export const NEVER = 32767;
const Q16 = 65536;
const PER_BILLION = 1e9;
const OPACITY = ['open', 'known-criteria', 'secret'] as const;
const PEER_MODES = ['none', 'mean', 'worst', 'listed-share', 'conduct'] as const;

/** What of the catalogue a regime uses, with what is switched off left out. */
export interface RegimeParts {
  partners: readonly Partner[];
  fields: readonly Field[];
  criteria: readonly Criterion[];
  consequences: readonly Consequence[];
  /** Partners that some right tells apart. */
  apart: readonly string[];
}

/** Which month under the regime a date is; 1 is the society's first month. */
export function monthNumber(date: YearMonth, firstMonth: YearMonth): number {
  if (date === 'never') {
    return NEVER;
  }
  const [year, month] = date.split('-').map(Number);
  const [firstYear, first] = firstMonth.split('-').map(Number);
  return (year - firstYear) * 12 + month - first + 1;
}

const share = (percent: number): number => Math.round((percent / 100) * Q16);

/** An option as its kernel reads it, from how it is written. */
export function optionValue(unit: string, value: unknown): number {
  if (typeof value === 'boolean') {
    return value ? 1 : 0;
  }
  return unit === 'percent' ? share(value as number) : Math.round(value as number);
}

export function societySettings(society: Society, catalogue: Catalogue): Settings {
  const settings: Settings = {};
  const sections: [readonly Idea[], Record<string, Record<string, SourcedNumber>>][] = [
    [catalogue.traits, society.traits],
    [catalogue.life, society.life],
    [catalogue.acts, society.acts],
    [catalogue.ties, society['tie-habits']],
  ];
  for (const [ideas, given] of sections) {
    for (const idea of ideas) {
      for (const [name, declared] of Object.entries(idea.options ?? {})) {
        const value = given[idea.id]?.[name]?.value ?? declared.value;
        settings[`${idea.id}.${name}`] = optionValue(declared.unit, value);
      }
    }
  }
  for (const [group, number] of Object.entries(society.groups)) {
    settings[`groups.${group}`] = share(number.value);
  }
  for (const [home, number] of Object.entries(society.households)) {
    settings[`households.${home}`] = share(number.value);
  }
  settings['ties.end.0'] = Q16;
  settings['ties.homophily.0'] = 0;
  (['neighbours', 'work', 'friends', 'weak'] as const).forEach((layer, place) => {
    const { active, homophily } = society.ties[layer];
    // both ends must be willing, so an end's willingness is the root of the share of ties that stand
    settings[`ties.end.${place + 1}`] = Math.round(Q16 * Math.sqrt(active.value / 100));
    settings[`ties.homophily.${place + 1}`] = share(homophily.value);
  });
  settings['ties.sociability-spread'] = share(society.ties['sociability-spread'].value);
  settings['ties.masks-from'] = society.ties['masks-from'].value;
  settings['ties.latent-share'] = share(society.ties['latent-share'].value);
  return settings;
}

export function regimeSettings(
  regime: Regime,
  society: Society,
  parts: RegimeParts,
  catalogue: Catalogue,
): Settings {
  const first = society['first-month'];
  const settings: Settings = {};
  const date = (when: YearMonth): number => {
    const phase = when === 'mandatory' || when === 'voluntary' ? regime.phases[when] : when;
    return monthNumber(phase, first);
  };
  const dateIf = (enabled: boolean, when: YearMonth): number => (enabled ? date(when) : NEVER);
  settings['phases.voluntary'] = date('voluntary');
  settings['phases.mandatory'] = date('mandatory');
  // whoever is scored because everybody is, and whether the list reaches those who are not scored
  settings['phases.forced'] = 1;
  settings['blacklist.everybody'] = 1;
  settings['sanctions.from'] = dateIf(regime.sanctions.enabled, regime.sanctions.from);
  for (const [domain, percent] of Object.entries(regime.sanctions.enforced ?? {})) {
    settings[`sanctions.enforced.${domain}`] = share(percent);
  }
  settings['privileges.from'] = dateIf(regime.privileges.enabled, regime.privileges.from);
  settings['sanctions.mask'] = maskOf(
    parts.consequences.filter((consequence) => consequence.kind === 'sanction'),
  );
  const closing = parts.consequences.filter(({ kind }) => kind === 'sanction');
  const domains = [...new Set([...closing].sort((a, b) => a.place - b.place).map(({ domain }) => domain))];
  for (const { place, domain } of closing) {
    settings[`sanctions.domain.${place}`] = domains.indexOf(domain);
  }
  for (const { id, place } of parts.consequences) {
    settings[`places.${id}`] = place;
  }
  const joint = regime['joint-punishment'];
  settings['joint-punishment.from'] = dateIf(joint.enabled, joint.from);
  for (const { domain } of catalogue.consequences) {
    settings[`joint-punishment.domains.${domain}`] =
      joint.domains === 'all' || joint.domains.includes(domain) ? 1 : 0;
  }
  const list = regime.blacklist;
  settings['blacklist.from'] = dateIf(list.enabled, list.from);
  // a citizen is off the list at 0, so the first month counts one more
  settings['blacklist.minimum-months'] = list['minimum-months'] + 1;
  settings['blacklist.breach-records'] = list['breach-records'];
  settings['blacklist.at-start'] = list.enabled ? share(list['at-start']) : 0;
  const early = list['early-domains'];
  for (const { domain } of catalogue.consequences) {
    settings[`blacklist.early-domains.${domain}`] =
      early === 'all' || (early !== 'none' && early.includes(domain)) ? 1 : 0;
  }
  settings['blacklist.published'] = list.published ? 1 : 0;
  settings.opacity = OPACITY.indexOf(regime.opacity);
  settings['peer.mode'] = PEER_MODES.indexOf(regime.kind === 'score' ? regime.peer.mode : 'none');
  settings['feedback.economic'] = regime.feedback.economic ? 1 : 0;
  settings['register.siloed'] = regime.register.siloed ? 1 : 0;
  settings['register.retention-months'] = regime.register['retention-months'];
  // 0: each kind of record has periods of its own length
  settings['register.slot-months'] = regime.register['slot-months'] ?? 0;
  Object.assign(
    settings,
    observationSettings(regime),
    scaleSettings(regime, parts),
    ledgerSettings(regime),
    listSettings(regime, catalogue, date),
  );
  for (const consequence of parts.consequences) {
    const cutOff = cutOffOf(regime, consequence);
    const at = cutOff?.['at-least'] ?? cutOff?.below;
    if (at !== undefined) {
      settings[`cut-offs.${consequence.id}`] = at;
    }
    const percent = shareOf(regime, consequence);
    if (percent !== undefined) {
      settings[`cut-offs.${consequence.id}.share`] = share(percent);
    }
  }
  settings['cut-offs.hysteresis'] = regime['cut-offs'].hysteresis;
  settings['cut-offs.loan'] ??= scaleOf(regime).min;
  for (const [ideas, given] of [
    [catalogue.responses, regime.responses],
    [catalogue.safeguards, regime.rights],
  ] as const) {
    for (const idea of ideas) {
      const chosen = (given as Record<string, Record<string, unknown>>)[idea.id];
      for (const [name, declared] of Object.entries(idea.options ?? {})) {
        settings[`${idea.id}.${name}`] = optionValue(declared.unit, chosen?.[name] ?? declared.value);
      }
    }
  }
  for (const { id, byPartner } of catalogue.safeguards) {
    const right = regime.rights[id];
    settings[`${id}.from`] = dateIf(right.enabled, right.from);
    for (const partner of byPartner === undefined ? [] : parts.apart) {
      settings[`${id}.by-partner.${partner}`] =
        right['by-partner']?.[partner] ?? settings[`${id}.${byPartner}`];
    }
  }
  parts.apart.forEach((partner, place) => {
    settings[`register.apart.${partner}`] = place;
  });
  return settings;
}

function observationSettings(regime: Regime): Settings {
  const settings: Settings = {};
  for (const [id, partner] of Object.entries(regime.partners)) {
    for (let group = 0; group < 3; group++) {
      settings[`partners.${id}.coverage.${group}`] = share(partner.coverage[group]);
      settings[`partners.${id}.misses.${group}`] = share(partner.misses[group]);
    }
    settings[`partners.${id}.false-records`] = Math.round((partner['false-records'] / 100) * PER_BILLION);
  }
  regime.errors['group-factors'].forEach((factor, group) => {
    settings[`errors.group-factors.${group}`] = Math.round(factor * 1000);
  });
  settings['errors.scale'] = Math.round(regime.errors.scale * 1000);
  settings['errors.identity-mix-ups'] = Math.round((regime.errors['identity-mix-ups'] / 100) * PER_BILLION);
  settings['errors.any'] = regime.errors.scale > 0 ? 1 : 0;
  return settings;
}

function scaleSettings(regime: Regime, parts: RegimeParts): Settings {
  const { gain } = regime.scale;
  const { min, max, neutral } = scaleOf(regime);
  const points = max - min;
  const settings: Settings = {
    'scale.min': min,
    'scale.points': points,
    'scale.most': points * 16,
    'scale.neutral': Math.round((neutral - min) * 16),
    'scale.update-months': regime.scale['update-months'],
    'scale.band-per-point': Math.round((255 * Q16) / points),
    // weighted points run to 100,000 (percent times thousandths); a score to `points` sixteenths
    'scale.factor': Math.round((gain * points * 16 * Q16) / 100_000),
    'scale.reference': 0,
    'criteria.speech-scored': 0,
  };
  for (const criterion of parts.criteria) {
    const chosen = regime.criteria[criterion.id];
    settings[`criteria.${criterion.id}.weight`] = Math.round(chosen.weight);
    settings['scale.reference'] += Math.round(chosen.weight) * criterion.reference;
    for (const term of criterion.terms) {
      if (term.only !== undefined) {
        const on = chosen[term.only] !== false;
        settings[`criteria.${criterion.id}.${term.only}`] = on ? 1 : 0;
        if (on && chosen.weight > 0 && term.reads.startsWith('speech.')) {
          settings['criteria.speech-scored'] = 1;
        }
      }
    }
  }
  return { ...settings, ...oddsSettings(regime, parts.criteria) };
}
