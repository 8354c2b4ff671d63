import { InputError } from '../engine/errors.js';

/**
 * The boundary: whatever looks like people is refused before anything reads it.
 *
 * A regime is a set of rules and a society a set of published aggregates. Glasshouse has no use for rows
 * about persons, and it must not become a tool that could use them.
 */
export function refusePeople(file: string, found: string, line?: number, column?: number): InputError {
  return new InputError({
    kind: 'person-level-table',
    message:
      'This looks like records about people, and Glasshouse never reads those: every citizen in it is made up.',
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    found,
    allowed: 'a YAML file of rules (a regime) or of published aggregates (a society)',
    next: 'Describe the society by shares and rates with their sources; `glasshouse list societies` shows examples.',
  });
}

const MAGIC: readonly [string, string][] = [
  ['PK\u0003\u0004', 'a spreadsheet or another zip archive'],
  ['PAR1', 'a Parquet table'],
  ['ARROW1', 'an Arrow table'],
  ['SQLite format 3', 'an SQLite database'],
  ['\u00d0\u00cf\u0011\u00e0', 'a spreadsheet of the older kind'],
  ['%PDF', 'a PDF document'],
  ['{\\rtf', 'a word-processor document'],
];

/** What the text is if it is no YAML of ours at all: binary, XML, lines of JSON, or a table of rows. */
export function foreignContent(text: string): string | undefined {
  for (const [start, name] of MAGIC) if (text.startsWith(start)) return name;
  const head = text.slice(0, 65536);
  if (head.includes('\u0000')) return 'binary data';
  const odd = head.split('\ufffd').length - 1;
  if (odd > 0 && odd * 50 > head.length) return 'binary data';
  const shown = head.replace(/^\ufeff/, '').trimStart();
  if (/^<(\?xml|!|[A-Za-z])/.test(shown)) return 'XML or HTML';
  return tableOf(head);
}

/** At most this many lines are looked at to tell a table from a YAML file. */
const LOOKED_AT = 400;

function tableOf(head: string): string | undefined {
  const lines = head
    .split(/\r\n|\r|\n/)
    .slice(0, LOOKED_AT)
    .filter((line) => line.trim() !== '' && !/^\s*(#|---|%)/.test(line));
  if (lines.length >= 2 && lines.every((line) => /^\{.*\}\s*,?$/.test(line.trim()))) {
    return 'lines of JSON, one record a line';
  }
  if (lines.length < 3) return undefined;
  for (const [separator, name] of [
    ['\t', 'tab'],
    [',', 'comma'],
    [';', 'semicolon'],
    ['|', 'bar'],
  ] as const) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const parts = line.split(separator).length;
      const isRule = /^\s*(- )?["']?[a-z][\w-]*["']?:( |$)/i.test(line);
      if (parts > 1 && !isRule) counts.set(parts, (counts.get(parts) ?? 0) + 1);
    }
    const alike = Math.max(0, ...counts.values());
    if (alike * 5 >= lines.length * 4) return `rows separated by ${name}s`;
  }
  return undefined;
}

/** Keys that only make sense for a person. Compared without hyphens, spaces and case. */
const PERSONAL = new Set(
  (
    'email emailaddress mail dateofbirth birthdate dob birthday idnumber idcard nationalid personid citizenid ' +
    'passport passportnumber ssn bsn nin socialsecuritynumber taxnumber iban firstname givenname lastname surname ' +
    'familyname fullname maidenname middlename username nickname phonenumber telephonenumber mobilenumber ' +
    'homeaddress streetaddress postaladdress streetname licenseplate licenceplate deviceid imei wechatid alipayid'
  ).split(' '),
);
/** Keys that mean a person only in company. */
const SUSPICIOUS = new Set(
  'name names address street city postcode zipcode phone telephone mobile age sex gender born nationality religion ethnicity'.split(
    ' ',
  ),
);

const plain = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The key that gives people away in one mapping, if there is one. In a list one suspicious key is enough. */
export function personalKey(keys: readonly string[], suspiciousAtLeast: number): string | undefined {
  const sure = keys.find((key) => PERSONAL.has(plain(key)));
  if (sure !== undefined) return sure;
  const suspicious = keys.filter((key) => SUSPICIOUS.has(plain(key)));
  return suspicious.length >= suspiciousAtLeast ? suspicious[0] : undefined;
}
