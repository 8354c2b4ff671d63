import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('nl');

export const shell: Words['shell'] = {
  name: 'Glasshouse',
  skip: 'Naar de inhoud',
  nobody: 'Elke burger hier is verzonnen. Niemand hier bestaat echt.',
  nobodyMore:
    'Dit is een laboratorium met een synthetische samenleving. Het scoort, volgt of beschrijft nooit een echte persoon.',
  menu: 'Pagina’s',
  routes: {
    front: 'Begin',
    life: 'Een leven',
    society: 'De samenleving',
    worlds: 'Twee werelden',
    lab: 'Het lab',
    report: 'Het rapport',
    about: 'Over',
  },
  language: 'Taal',
  theme: 'Weergave',
  themes: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  unreviewed: 'Deze vertaling is nog niet nagezien door een moedertaalspreker.',
  share: 'Delen',
  shareHint: 'Het hele experiment staat in dit adres. Er wordt niets op een server bewaard.',
  copy: 'Kopiëren',
  copied: 'Gekopieerd.',
  close: 'Sluiten',
  loading: 'Een ogenblik …',
  chartTabs: { chart: 'Grafiek', table: 'Tabel', text: 'Tekst' },
  notEstimable: 'niet te schatten',
  months: (n) => (n === 1 ? '1 maand' : `${count(n)} maanden`),
  citizens: (n) => (n === 1 ? '1 burger' : `${count(n)} burgers`),
  month: 'Maand',
  value: 'Waarde',
  problems: {
    title: 'Deze link kan zo niet worden geopend',
    kept: 'Er is niets uitgevoerd. U ziet in plaats daarvan het begin van het laboratorium.',
    'too-long':
      'Hij is langer dan elke link die dit laboratorium maakt. Een regime van die omvang hoort in een bestand.',
    unreadable: (key) => `Het deel “${key}” is onleesbaar. Misschien is de link bij het kopiëren afgebroken.`,
    'newer-format': (found) =>
      `Hij is gemaakt voor een latere versie van het laboratorium (formaat ${found}). Open hem met de versie die hij noemt.`,
    'not-a-number': (key, found, least, most) =>
      `Het deel “${key}” zegt ${found}; verwacht werd een geheel getal van ${count(least)} tot ${count(most)}.`,
  },
  refused: {
    input: 'Onder het regime, zoals het er staat, kan niet worden geleefd',
    failed: 'Er ging hier iets mis, en dat lag niet aan u',
    workers:
      'Deze browser weigert werk op de achtergrond (web workers), en dat heeft het laboratorium nodig.',
    next: 'Probeer een andere browser, of gebruik de opdrachtregel: zie Over.',
  },
  reproduced: 'Gereproduceerd: dezelfde uitkomst als toen deze link werd gemaakt.',
  differs: (before, now, engine) =>
    `De uitkomst verschilt van toen deze link werd gemaakt (${before} toen met versie ${engine}, ${now} nu).`,
  footer: 'Synthetische samenleving. Geen bewijs over enige echte persoon, groep of land.',
  noScript:
    'Het laboratorium heeft JavaScript nodig om een samenleving in uw browser te laten leven. Wat het is, kunt u hieronder ook zonder lezen.',
};
