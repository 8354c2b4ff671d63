import type { Words } from '../words.js';

export const about: Words['about'] = {
  title: 'Over dit laboratorium',
};
