import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('zh-Hans');

export const front: Words['front'] = {
  title: '给每个人打分，会带来什么？',
  lead: '每扇窗是一个虚构的人。登记册收集合作方报告的有关他们的事，一条保密的规则由此算出分数，分数再打开或关上一扇扇门。',
  watching: (month, shut, of) => `${month}：${count(of)} 位居民中，有 ${count(shut)} 位面前有一扇门关着。`,
  doors: {
    life: {
      title: '一个人的生活',
      text: '先看一个人生活半年，再替这个人做决定。然后看看哪些事从来由不得这个人。',
    },
    society: { title: '社会', text: '一万扇窗，逐月变化。任意打开一扇。' },
    worlds: { title: '两个世界', text: '同样的人、同样的运气，两套规则。谁过得更好，谁过得更差？' },
  },
  more: '更多',
  lab: '在实验室里自己写规则',
  about: '这是什么，不是什么',
  pause: '暂停',
  play: '播放',
};
