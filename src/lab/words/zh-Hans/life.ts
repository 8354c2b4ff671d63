import type { Words } from '../words.js';

export const life: Words['life'] = {
  title: '一个人的生活',
};
