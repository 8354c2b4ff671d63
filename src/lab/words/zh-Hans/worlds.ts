import type { Words } from '../words.js';

export const worlds: Words['worlds'] = {
  title: '两个世界',
};
