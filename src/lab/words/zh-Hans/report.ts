import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('zh-Hans');

export const report: Words['report'] = {
  title: '报告',
  lead: '发现了什么，不能由此得出什么，以及怎样重新得到这些数字：一页可打印或保存的文件，与命令行写出的相同。',
  nothing: '此链接还没有运行结果。报告需要一次运行。',
  live: '运行此链接的两个世界',
  liveOne: '只运行第一个世界',
  living: (done, total) => `已过 ${count(done)} 个月，共 ${count(total)} 个月。`,
  of: '报告对象',
  kinds: { worlds: '两个世界', society: '社会' },
  making: '正在写报告……',
  ready: '报告已写好。',
  print: '打印，或存为 PDF',
  save: '存为 HTML',
  english: '报告本身是英文的。',
  frame: '报告',
  oversight: {
    title: '只有您能回答的问题',
    lead: '模拟无法说明由谁查看决定、人们到哪里投诉。您留空的内容会印成未回答。您的回答只留在此页，不会进入任何链接。',
    questions: {
      purpose: '结果会用于哪些流程，目的是什么？',
      need: '为什么必要，考虑过哪些侵扰较少的办法？',
      oversight: '决定生效之前由谁查看，谁能推翻它？',
      means: '他们凭什么样的培训、时间和权限这样做？',
      complaint: '人们到哪里投诉，要付出什么，何时得到答复？',
      harm: '这里发现的伤害一旦发生，会怎么做，由谁负责？',
      asked: '问过哪些相关的人，他们怎么说？',
    },
  },
};
