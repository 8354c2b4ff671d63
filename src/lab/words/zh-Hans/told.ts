/** What citizens are told, put together. */
import type { ToldSentences } from '../dictionary.js';
import { numbersOf } from '../numbers.js';

const { count, signed } = numbersOf('zh-Hans');

export const told: ToldSentences = {
  score: (points) => `您的分数是 ${count(points)}。`,
  balance: (points) => `您的余分是 ${count(points)}。`,
  criterion: (label, below, grounds) => `“${label}”比中性分低 ${count(below)} 分：${grounds}`,
  entry: (points, event) => `因“${event}”${signed(points)} 分。`,
  earlier: (points) => `因先前的报告 ${signed(points)} 分。`,
  either: (names) => names.join('或'),
  gap: '',
};
