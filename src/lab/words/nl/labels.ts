/** What the catalogue says, in Dutch. */
import type { Labels } from '../dictionary.js';
import { ideas } from './ideas.js';
import { presets } from './presets.js';
import { told } from './told.js';

export const labels: Labels = { entries: { ...ideas, ...presets }, told };
