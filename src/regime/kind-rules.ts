/** What makes sense only together in a ledger, in grades, and in a list. */
import type { InputProblem } from '../engine/errors.js';
import type { Catalogue } from './catalogue.js';
import { cutOffOf, gradeInWords, gradesOf, hasScore, scaleOf, shareOf } from './kinds.js';
import type { Regime } from './regime.js';
import { reportersOf } from './reporters.js';
import type { YamlPath } from './yaml-document.js';

export type Tell = (path: YamlPath, problem: Omit<InputProblem, 'path' | 'file' | 'line' | 'column'>) => void;

export function checkKind(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  if (regime.kind === 'ledger') checkLedger(regime, tell, catalogue);
  if (regime.kind === 'list') checkList(regime, tell, catalogue);
  if (hasScore(regime)) checkGrades(regime, tell, catalogue);
}

function checkLedger(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  const { start, floor, cap, events } = regime.ledger;
  if (!(floor <= start && start <= cap && floor < cap)) {
    tell(['ledger', 'start'], {
      kind: 'ledger-inverted',
      message: 'The starting balance lies between the floor and the cap.',
      found: `floor ${floor}, start ${start}, cap ${cap}`,
      allowed: 'floor <= start <= cap, and floor < cap',
    });
  }
  const reporters = reportersOf(regime, catalogue);
  for (const [event, { points }] of Object.entries(events)) {
    if (points === 0 || reporters.has(event)) continue;
    const could = catalogue.partners.filter(({ reports }) => reports.includes(event)).map(({ id }) => id);
    tell(['ledger', 'events', event], {
      kind: 'event-nobody-records',
      message: `No partner of this regime reports "${event}", so this would never change a balance.`,
      found: `${points} points`,
      allowed: reported(reporters),
      next:
        could.length > 0
          ? `Name a partner that reports it: ${could.map((id) => `\`partners.${id}\``).join(' or ')}.`
          : 'No partner of the catalogue reports it: a new partner is one file in src/catalogue/partners/ (CONTRIBUTING, "Add a partner").',
    });
  }
}

/** What partners do report, and who. */
function reported(reporters: ReadonlyMap<string, readonly string[]>): string {
  const events = [...reporters].sort(([a], [b]) => (a < b ? -1 : 1));
  if (events.length === 0) return 'nothing, for no partner reports any event';
  return events.map(([event, partners]) => `${event} (${partners.join(', ')})`).join(', ');
}

function checkGrades(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  const grades = gradesOf(regime);
  const { min, max } = scaleOf(regime);
  const endless = grades.filter(({ below }) => below === undefined);
  if (endless.length > 1) {
    tell(['grades', endless[1]!.name], {
      kind: 'grade-without-end',
      message: `Only the best grade has no end, and ${endless.map(({ name }) => `"${name}"`).join(' and ')} have none.`,
      allowed: 'a number of points for each grade but the best',
    });
  }
  for (const { name, from = min, below } of grades) {
    if (below === undefined || (below > from && below <= max)) continue;
    tell(['grades', name], {
      kind: 'grade-empty',
      message: `No balance can be in grade ${gradeInWords(name)}.`,
      found: `below ${below}`,
      allowed: `a number above ${from} and up to ${max}`,
      next: 'Grades end one after another, from the worst to the best, within the scale.',
    });
  }
  for (const consequence of catalogue.consequences) {
    const rule = regime['cut-offs'][consequence.id];
    if (rule === undefined || typeof rule === 'number') continue;
    checkGradeOf(regime, consequence.id, rule, tell);
    const cut = cutOffOf(regime, consequence);
    const share = shareOf(regime, consequence);
    if (
      share === undefined &&
      rule.grade === undefined &&
      cut?.below === undefined &&
      cut?.['at-least'] === undefined
    ) {
      const side = consequence.kind === 'sanction' ? 'below' : 'at-least';
      tell(['cut-offs', consequence.id], {
        kind: 'cut-off-missing',
        message: `The cut-off of ${consequence.id} has no number.`,
        allowed: `\`${side}:\` with points from ${min} to ${max}, \`grade:\`, or \`${side === 'below' ? 'lowest' : 'highest'}:\` with a percentage of people`,
        next: 'In a ledger every door says its own cut-off.',
      });
    }
  }
}

function checkGradeOf(
  regime: Regime,
  id: string,
  rule: { grade?: string; below?: number; 'at-least'?: number; lowest?: number; highest?: number },
  tell: Tell,
): void {
  checkSaidOnce(id, rule, tell);
  if (rule.grade === undefined) return;
  const names = gradesOf(regime).map(({ name }) => name);
  if (!names.includes(rule.grade)) {
    tell(['cut-offs', id, 'grade'], {
      kind: 'unknown-grade',
      message: `This regime has no grade "${rule.grade}".`,
      found: rule.grade,
      allowed: names.length > 0 ? names.join(', ') : 'no grade, for none is named under `grades`',
    });
  }
}

/** Points, a grade or a share of people: one of them makes a cut-off. */
function checkSaidOnce(
  id: string,
  rule: { grade?: string; below?: number; 'at-least'?: number; lowest?: number; highest?: number },
  tell: Tell,
): void {
  const points = rule.below ?? rule['at-least'];
  const share = rule.lowest ?? rule.highest;
  const said = [
    ...(rule.grade === undefined ? [] : [{ how: 'by a grade', what: `grade ${rule.grade}` }]),
    ...(points === undefined ? [] : [{ how: 'in points', what: `${points} points` }]),
    ...(share === undefined ? [] : [{ how: 'as a share of people', what: `${share} % of people` }]),
  ];
  if (said.length < 2) return;
  const joined = (key: 'how' | 'what') => said.map((one) => one[key]).join(' and ');
  tell(['cut-offs', id], {
    kind: 'contradiction',
    message: `The cut-off of ${id} is said ${said.length === 2 ? 'twice' : 'three times'}, ${joined('how')}.`,
    found: joined('what'),
    next: `Keep one of the ${said.length === 2 ? 'two' : 'three'}.`,
  });
}

function checkList(regime: Regime, tell: Tell, catalogue: Catalogue): void {
  const { triggers } = regime.list;
  if (Object.keys(triggers).length === 0) {
    tell(['list'], {
      kind: 'list-without-trigger',
      message: 'Nothing puts anybody on this list.',
      allowed: 'at least one of `list.triggers`',
      next: 'For example `triggers: { judgment: { while-unpaid: true } }`.',
    });
  }
  if (regime.phases.mandatory === 'never') {
    tell(['phases'], {
      kind: 'list-asks-nobody',
      message: 'Nobody joins a list of their own accord: it begins in the month `phases.mandatory`.',
      found: 'mandatory never',
      next: 'Give a month such as `mandatory: 2013-10`.',
    });
  }
  const reporters = reportersOf(regime, catalogue);
  const fieldOf = (id: string) => catalogue.fields.find((field) => field.id === id);
  const told = (id: string) => fieldOf(id)?.events.some((event) => reporters.has(event)) ?? false;
  for (const [id, trigger] of Object.entries(triggers)) {
    if (!told(id)) {
      tell(['list', 'triggers', id], {
        kind: 'trigger-nobody-records',
        message: `No partner of this regime reports anything of "${id}", so nobody would ever be listed for it.`,
        found: `it takes ${fieldOf(id)?.events.join(', ')}`,
        allowed: reported(reporters),
        next: 'Name a partner that reports it under `partners`.',
      });
    } else if (trigger['while-unpaid'] && !told('arrears')) {
      tell(['list', 'triggers', id, 'while-unpaid'], {
        kind: 'trigger-nobody-records',
        message:
          'No partner of this regime says whether anything is unpaid, so nobody would ever be listed for it.',
        found: 'while-unpaid true',
        allowed: reported(reporters),
        next: `Name a partner that reports ${fieldOf('arrears')?.events.join(' or ')}.`,
      });
    }
  }
}
