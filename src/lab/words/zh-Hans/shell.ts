import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('zh-Hans');

export const shell: Words['shell'] = {
  name: 'Glasshouse',
  skip: '跳到正文',
  nobody: '这里的每位居民都是虚构的，没有一个真实的人。',
  nobodyMore: '这是一个以合成社会为对象的实验室，从不对真实的人评分、追踪或描述。',
  menu: '页面',
  routes: {
    front: '开始',
    life: '一个人的生活',
    society: '社会',
    worlds: '两个世界',
    lab: '实验室',
    report: '报告',
    about: '关于',
  },
  language: '语言',
  theme: '外观',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  unreviewed: '此译文尚未经母语者审阅。',
  share: '分享',
  shareHint: '整个实验都在这个网址里，服务器上不保存任何内容。',
  copy: '复制',
  copied: '已复制。',
  close: '关闭',
  loading: '请稍候……',
  chartTabs: { chart: '图', table: '表', text: '文字' },
  notEstimable: '无法估计',
  months: (n) => `${count(n)} 个月`,
  citizens: (n) => `${count(n)} 位居民`,
  month: '月份',
  value: '数值',
  problems: {
    title: '无法按原样打开此链接',
    kept: '没有运行任何内容。您看到的是实验室的起始状态。',
    'too-long': '它比本实验室生成的任何链接都长。这么大的规则应当放在文件里。',
    unreadable: (key) => `“${key}”这一部分无法读取。链接在复制时可能被截断了。`,
    'newer-format': (found) => `它是为更新版本的实验室制作的（格式 ${found}）。请用它注明的版本打开。`,
    'not-a-number': (key, found, least, most) =>
      `“${key}”这一部分是 ${found}；应为 ${count(least)} 到 ${count(most)} 之间的整数。`,
  },
  refused: {
    input: '按现在的写法，无法在这套规则下生活',
    failed: '这里出了问题，不是您的过错',
    workers: '此浏览器拒绝后台运算（Web Worker），而实验室需要它。',
    next: '请换一个浏览器，或使用命令行：见“关于”。',
  },
  reproduced: '已重现：结果与制作此链接时相同。',
  differs: (before, now, engine) =>
    `结果与制作此链接时不同（当时版本 ${engine} 得到 ${before}，现在得到 ${now}）。`,
  footer: '合成社会。不能作为关于任何真实的人、群体或国家的证据。',
  noScript: '实验室需要 JavaScript 才能在您的浏览器中运行一个社会。没有它，您也可以在下面读到这是什么。',
};
