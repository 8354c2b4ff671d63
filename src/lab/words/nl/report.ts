import type { Words } from '../words.js';

export const report: Words['report'] = {
  title: 'Het rapport',
};
