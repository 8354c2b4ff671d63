import { numbersOf } from '../numbers.js';

const { count } = numbersOf('en');

export const shell = {
  name: 'Glasshouse',
  skip: 'Skip to the content',
  nobody: 'Every citizen here is invented. Nobody here is real.',
  nobodyMore:
    'This is a laboratory on a synthetic society. It never scores, tracks or describes a real person.',
  menu: 'Pages',
  routes: {
    front: 'Start',
    life: 'A life',
    society: 'The society',
    worlds: 'Two worlds',
    lab: 'The lab',
    report: 'The report',
    about: 'About',
  },
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  unreviewed: 'This translation has not been reviewed by a native speaker yet.',
  share: 'Share',
  shareHint: 'The whole experiment is in this address. Nothing is stored on a server.',
  copy: 'Copy',
  copied: 'Copied.',
  close: 'Close',
  loading: 'One moment …',
  chartTabs: { chart: 'Chart', table: 'Table', text: 'Text' },
  notEstimable: 'not estimable',
  months: (n: number) => (n === 1 ? '1 month' : `${count(n)} months`),
  citizens: (n: number) => (n === 1 ? '1 citizen' : `${count(n)} citizens`),
  month: 'Month',
  value: 'Value',
  problems: {
    title: 'This link could not be opened as it is',
    kept: 'Nothing was run. You see the start of the laboratory instead.',
    'too-long':
      'It is longer than any link this laboratory makes. A regime as large as that belongs in a file.',
    unreadable: (key: string) =>
      `The part “${key}” cannot be read. Perhaps the link was cut when it was copied.`,
    'newer-format': (found: string) =>
      `It was made for a later version of the laboratory (format ${found}). Open it with the version it names.`,
    'not-a-number': (key: string, found: string, least: number, most: number) =>
      `The part “${key}” says ${found}; a whole number from ${count(least)} to ${count(most)} was expected.`,
  },
  refused: {
    input: 'The regime cannot be lived under as it is written',
    failed: 'Something went wrong here, and it was not you',
    workers: 'This browser refuses background work (web workers), which the laboratory needs.',
    next: 'Try another browser, or use the command line: see About.',
  },
  reproduced: 'Reproduced: the same outcome as when this link was made.',
  differs: (before: string, now: string, engine: string) =>
    `The outcome differs from when this link was made (${before} then with version ${engine}, ${now} now).`,
  footer: 'Synthetic society. Not evidence about any real person, group or country.',
  noScript:
    'The laboratory needs JavaScript to live a society in your browser. What it is can be read below without.',
};
