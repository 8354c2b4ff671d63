import { nl as regime } from '../../../locales/nl.js';
import type { Words } from '../words.js';
import { about } from './about.js';
import { front } from './front.js';
import { lab } from './lab.js';
import { labels } from './labels.js';
import { life } from './life.js';
import { report } from './report.js';
import { shell } from './shell.js';
import { society } from './society.js';
import { worlds } from './worlds.js';

export const words: Words = { shell, front, society, worlds, life, lab, report, about, labels, regime };
