/**
 * One citizen's file for a terminal: month by month, three columns of truth told apart.
 */
import type { Account } from '../run/account.js';
import type { LifeFile, MonthOfLife } from '../run/explain.js';

const points = new Intl.NumberFormat('en', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const money = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export function lifeText(life: LifeFile, width = 100): string {
  const lines = [
    `Citizen ${life.citizen.toLocaleString('en')}, group ${life.group}. Generated; nobody is meant.`,
    wrap(
      `Traits: ${Object.entries(life.traits)
        .map(([label, value]) => `${label.toLowerCase()} ${value}`)
        .join(', ')}.`,
      width,
      '',
    ),
    wrap(`Known to: ${life.partnersThatKnow.join(', ') || 'no partner'}.`, width, ''),
  ];
  let before: MonthOfLife | undefined;
  let quiet = 0;
  for (const month of life.months) {
    const told = monthText(month, before, width);
    if (told.length === 0) {
      quiet++;
    } else {
      if (quiet > 0) {
        lines.push('', `… ${quiet} ${quiet === 1 ? 'month' : 'months'} without anything recorded or decided`);
        quiet = 0;
      }
      lines.push('', heading(month), ...told);
    }
    before = month;
  }
  if (quiet > 0) {
    lines.push('', `… ${quiet} ${quiet === 1 ? 'month' : 'months'} without anything recorded or decided`);
  }
  const last = life.months[life.months.length - 1];
  if (last) {
    lines.push('', ...ledgerText(last, width));
  }
  return lines.join('\n');
}

/** Where the two lives of a citizen part, in one sentence. */
export function partingText(
  parting: { outcome: string; month: number; column: string },
  world: string,
): string {
  if (parting.month === 0) {
    return 'This citizen’s life is the same in both worlds.\n';
  }
  const fared =
    { better: 'better in world b', worse: 'worse in world b' }[parting.outcome] ?? 'neither better nor worse';
  return `World ${world}. The two lives part in month ${parting.month}, first in: ${parting.column.replaceAll('-', ' ')}; in the end ${fared}.\n`;
}

function heading(month: MonthOfLife): string {
  const score = standing(month);
  const { state } = month;
  const work = state.job ? 'in work' : 'without work';
  return `${month.date} · month ${month.month} · ${score} · ${work} · ${money.format(state.money)} months of money · ${state.ties} ties`;
}

function standing({ score, account }: MonthOfLife): string {
  if (account) {
    return `balance ${account.balance}${account.grade === null ? '' : `, grade ${account.grade}`}`;
  }
  return score === null ? 'not scored' : `score ${score}`;
}

/** What a month is worth telling; nothing when nothing was recorded, decided or lost. */
function monthText(month: MonthOfLife, before: MonthOfLife | undefined, width: number): string[] {
  const entry = (label: string, text: string) =>
    wrap(`${label.padEnd(10)}${text}`, width, ' '.repeat(12), '  ');
  const lines: string[] = [];
  const decided = month.opened.length + month.closed.length;
  const lost = month.tiesLost.length + month.tiesGained.length;
  const recorded = month.recorded.filter((record) => !ROUTINE.has(record.event) || !record.true);
  const due = month.account?.due ?? 0;
  if (recorded.length + decided + lost + month.rights.length + month.programmes.length === 0 && due === 0) {
    return lines;
  }
  if (month.happened.length > 0) {
    lines.push(entry('happened', `${month.happened.join('; ')}.`));
  }
  for (const record of month.recorded) {
    lines.push(
      entry(
        'recorded',
        `${record.partner}: “${record.event}”, ${record.true ? 'true' : 'FALSE, it did not happen'}.`,
      ),
    );
  }
  const change = changedPoints(month, before);
  if (change.length > 0) {
    lines.push(entry('score', `${change.join('; ')}.`));
  }
  if (month.account) {
    lines.push(...accountText(month.account, entry));
  }
  for (const text of [...month.opened, ...month.closed]) {
    lines.push(entry('decided', text));
  }
  const grounds = [
    ['wrongful', 'only because of a false record', month.wrongful],
    ['friends', 'only because friends count', month.byAssociation],
    ['elsewhere', 'on evidence from another part of life', month.outOfDomain],
  ] as const;
  for (const [label, ground, sanctions] of grounds) {
    if (sanctions.length > 0) {
      lines.push(entry(label, `${ground}: ${sanctions.join(', ').toLowerCase()}.`));
    }
  }
  for (const text of month.rights) {
    lines.push(entry('right', text));
  }
  for (const text of month.programmes) {
    lines.push(entry('sent', text));
  }
  if (month.tiesLost.length > 0) {
    lines.push(entry('ties', `lost citizen ${month.tiesLost.join(', ')}.`));
  }
  if (month.tiesGained.length > 0) {
    lines.push(entry('ties', `gained citizen ${month.tiesGained.join(', ')}.`));
  }
  lines.push(entry('told', month.told.length > 0 ? month.told.join(' ') : 'nothing.'));
  return lines;
}

/** What a month did to a balance, entry by entry. */
function accountText(account: Account, entry: (label: string, text: string) => string): string[] {
  const said = account.entries.map(
    ({ label, points: many, true: really }) =>
      `${points.format(many)} for “${label}”${really ? '' : ', which did not happen'}`,
  );
  if (account.due !== 0) {
    said.push(`${points.format(account.due)} for earlier reports that arrived only now`);
  }
  if (account.heldBack !== 0) {
    said.push(`${points.format(account.heldBack)} at the ends of the scale or by a new beginning`);
  }
  return said.length === 0
    ? []
    : [entry('ledger', `${account.before}; ${said.join('; ')}; leaves ${account.balance}.`)];
}

/** Reports so common that they alone make no month worth telling. */
const ROUTINE = new Set(['bought something the score calls responsible', 'spent long evenings gaming']);

function changedPoints(month: MonthOfLife, before: MonthOfLife | undefined): string[] {
  const lines = month.ledger?.lines ?? [];
  return lines.flatMap((line) => {
    const old = before?.ledger?.lines.find(({ criterion }) => criterion === line.criterion);
    const change = old ? line.scorePoints - old.scorePoints : 0;
    return Math.abs(change) >= 0.05 ? [`${line.label.toLowerCase()} ${points.format(change)}`] : [];
  });
}

function ledgerText(month: MonthOfLife, width: number): string[] {
  const { ledger } = month;
  if (!ledger) {
    return [];
  }
  const lines = [
    `The score of ${month.date} as a sum, in points:`,
    `  ${'neutral'.padEnd(30)} ${money.format(ledger.neutral / 16)} above the bottom of the scale`,
  ];
  if (ledger.population !== 0) {
    const added = ledger.population / 65536 / 16;
    lines.push(`  ${'odds among everybody'.padEnd(30)} ${points.format(added).padStart(7)}`);
  }
  for (const line of ledger.lines) {
    const readings = line.unknown
      ? 'no partner that could know covers this citizen'
      : line.readings
          .filter((reading) => reading.points !== 0)
          .map((reading) => `${reading.reads} ${reading.value} → ${points.format(reading.points)}`)
          .join(', ');
    lines.push(
      wrap(
        `${line.label.padEnd(30)} ${points.format(line.scorePoints).padStart(7)}   ${readings}`,
        width,
        ' '.repeat(42),
        '  ',
      ),
    );
  }
  const small = ledger.rounding + ledger.heldBack;
  const rest = ledger.ranked ? 'rank among all who are scored' : 'rounding and ends of scale';
  lines.push(`  ${rest.padEnd(30)} ${points.format(-small / 16).padStart(7)}`);
  const odds = ledger.odds === null ? '' : `   odds of ${money.format(ledger.odds)} to 1`;
  lines.push(`  ${'score'.padEnd(30)} ${String(month.score ?? '').padStart(7)}${odds}`);
  return lines;
}

function wrap(text: string, width: number, indent: string, first = ''): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  lines.push(line.trimEnd());
  return lines.join('\n');
}
