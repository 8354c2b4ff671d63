import type { Words } from '../words.js';

export const lab: Words['lab'] = {
  title: '实验室',
};
