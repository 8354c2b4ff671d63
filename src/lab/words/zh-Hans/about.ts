import type { Words } from '../words.js';

export const about: Words['about'] = {
  title: '关于本实验室',
};
