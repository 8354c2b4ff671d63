import { english } from '../../../text/regime-english.js';
import type { RegimeLanguage } from '../../../text/regime-saying.js';
import type { Labels } from '../dictionary.js';
import { about } from './about.js';
import { front } from './front.js';
import { lab } from './lab.js';
import { life } from './life.js';
import { report } from './report.js';
import { shell } from './shell.js';
import { society } from './society.js';
import { worlds } from './worlds.js';

const regime: RegimeLanguage = english;
/** The catalogue is English. */
const labels: Labels | undefined = undefined as Labels | undefined;

export const words = { shell, front, society, worlds, life, lab, report, about, labels, regime };
