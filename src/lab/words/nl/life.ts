import type { Words } from '../words.js';

export const life: Words['life'] = {
  title: 'Een leven',
};
