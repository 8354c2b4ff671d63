import type { Words } from '../words.js';

export const about: Words['about'] = {
  title: '关于本实验室',
  menu: '关于实验室的页面',
  pages: {
    what: '这是什么',
    article: '文章与记录',
    method: '方法',
    sources: '来源',
    glossary: '词汇表',
    accessibility: '无障碍',
    languages: '语言',
  },
};
