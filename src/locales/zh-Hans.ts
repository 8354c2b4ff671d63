/** Regimes told in Simplified Chinese. */
import type { Door } from '../text/regime-facts.js';
import type { LabelIn, RegimeLanguage } from '../text/regime-saying.js';

const numbers = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 4 });
const calendar = new Intl.DateTimeFormat('zh-Hans', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const count = (value: number): string => numbers.format(value).replace('-', '−');
const months = (value: number): string => `${count(value)} 个月`;
const listed = (parts: readonly string[]): string => parts.join('、');

function month(date: string): string {
  const [year, one] = date.split('-').map(Number);
  return Number.isInteger(year) && Number.isInteger(one) ? calendar.format(Date.UTC(year, one - 1)) : date;
}

const PHASES: Record<string, string> = { mandatory: '强制阶段', voluntary: '自愿阶段' };
const since = (from: string): string => `自${PHASES[from] ?? month(from)}起`;

function doors(list: readonly Door[], closing: boolean, label: LabelIn): string {
  return list
    .map((door) => {
      const by =
        door.share !== undefined
          ? `分数${closing ? '最低' : '最高'}的 ${count(door.share)}% 的人`
          : door.grade === undefined
            ? `${closing ? '低于' : '达到'} ${count(door.cut ?? 0)}`
            : `${label(door.grade)} 级${closing ? '及更差' : '及更好'}`;
      return `${label(door.label)}（${by}）`;
    })
    .join('、');
}

const byGroup = (values: readonly [number, number, number], unit = '%'): string => {
  const [a, b, c] = values.map((value) => `${count(value)}${unit}`);
  return a === b && b === c ? a : `${a}、${b}、${c}（A、B、C 组）`;
};

function standsFor(neutral: number, odds: { neutral: number; population: number; double: number }): string {
  const unsaid = odds.population === odds.neutral ? '' : `毫无信息的人处于 ${count(odds.population)} 比 1。`;
  return `分数代表几率：${count(neutral)} 表示 ${count(odds.neutral)} 个守约者比 1 个不守约者，每多 ${count(odds.double)} 分几率加倍。${unsaid}`;
}

const FRIENDS = {
  mean: '朋友的平均分数会提高或降低本人的分数。',
  worst: '朋友中的最低分数会降低本人的分数。',
  'listed-share': '在名单上的朋友会降低本人的分数。',
  conduct: '在名单上、公开批评或公开谈论日子艰难的朋友会降低本人的分数。',
  none: '朋友不计入。',
};

const KNOWN = {
  open: '规则是公开的。',
  'known-criteria': '人们知道什么会计入，但不知道占多少。',
  secret: '不告诉人们什么会计入。',
};

export const zhHans: RegimeLanguage = {
  rules: {
    nobody: () => '没有人报告，没有人保存登记册，没有人被评分。',

    reporting({ partners, retention, slots, sticky }, label) {
      if (partners.length === 0) return '没有合作方向登记册报告任何内容。';
      const periods = slots === undefined ? '' : `，以 ${months(slots)}为一个时段`;
      const never = sticky ? '曾经有过什么，永远不会被忘记。' : '';
      return `${count(partners.length)} 个合作方向一个登记册报告：${listed(partners.map((name) => label(name)))}。登记册把得知的内容保存 ${months(retention)}${periods}。${never}`;
    },

    mistakes({ own, factors: [a, b, c], namesakes }) {
      if (!own) return '登记册自身不出错。';
      const groups =
        a === b && b === c
          ? '各组同样频繁'
          : `在 A、B、C 组分别是通常的 ${count(a)}、${count(b)}、${count(c)} 倍`;
      return `登记册也会收入并未发生之事的记录（${groups}），有时还会把一位居民当成${namesakes ? '姓名相近的另一位，并把那人的真实记录收入' : '另一位'}。`;
    },

    criteria({ counting, min, max, neutral, months: every, rank, odds }, label) {
      if (counting.length === 0) return `什么也不计入：人人都保持 ${count(neutral)} 的中性分数。`;
      const parts = listed(
        counting.map(({ label: name, weight }) =>
          odds && weight === 100
            ? label(name)
            : `${label(name)}（${odds ? '其依据的 ' : ''}${count(weight)}%）`,
        ),
      );
      const place = rank ? '它是在所有被评分者中的名次：一人所得即他人所失。' : '';
      return `${parts}构成 ${count(min)} 到 ${count(max)} 的分数，${count(neutral)} 为中性。${place}${odds ? standsFor(neutral, odds) : ''}分数${every === 1 ? '每月' : `每 ${months(every)}`}重新计算。`;
    },

    ledger({ start, floor, cap, reset, events }, label) {
      const said = events.map(
        ({ label: event, points }) =>
          `有“${label(event)}”的月份${points > 0 ? '加' : '减'} ${count(Math.abs(points))} 分`,
      );
      const anew = reset === 0 ? '' : `每 ${months(reset)}所有人重新开始。`;
      const scale = `人人从 ${count(start)} 分开始，范围为 ${count(floor)} 到 ${count(cap)}。`;
      return `${scale}${said.length === 0 ? '没有事件会改变它。' : `${said.join('，')}。`}${anew}`;
    },

    grades({ grades }, label) {
      const said = grades.map(({ name, from, below }) => {
        const range =
          from === undefined
            ? `低于 ${count(below ?? 0)}`
            : below === undefined
              ? `${count(from)} 起`
              : `${count(from)} 到 ${count(below - 1)}`;
        return `${label(name)}（${range}）`;
      });
      return `${count(said.length)} 个等级：${listed(said)}。`;
    },

    friends: ({ mode }) => FRIENDS[mode],

    phases({ voluntary, mandatory }) {
      const join = voluntary === 'never' ? '' : `自${month(voluntary)}起人们可以加入；`;
      const all = mandatory === 'never' ? '从不强迫任何人' : `自${month(mandatory)}起人人被评分`;
      return `${join}${all}。`;
    },

    doors({ enabled, from, closed }, label) {
      if (!enabled) return '不施加任何惩戒。';
      if (closed.length === 0) return '没有门因低分而关上。';
      return `${since(from)}，低分会关上这些门：${doors(closed, true, label)}。`;
    },

    privileges: ({ from, open }, label) =>
      open.length === 0
        ? '高分不带来优待。'
        : `${since(from)}，高分会打开这些门：${doors(open, false, label)}。`,

    list({ enabled, published, records, months: least, stock, early }, label) {
      if (!enabled) return '没有名单。';
      const then = stock > 0 ? `开始时已有 ${count(stock)}% 的人在名单上。` : '';
      const where =
        early === 'all' ? '生活的所有领域' : early === 'none' ? '' : listed(early.map((one) => label(one)));
      const before = early === 'none' ? '' : `在惩戒开始之前，名单在${where}关门。`;
      return `一年内有 ${count(records)} 条违约记录的居民被列入${published ? '公开的' : ''}名单，至少 ${months(least)}。${then}${before}`;
    },

    onTheList({ from, reasons, least, compliance, published }, label) {
      const said = reasons.map(
        ({ label: field, records, within, unpaid }) =>
          `${months(within)}内有 ${count(records)} 条“${label(field)}”记录${unpaid ? '且仍有款项未付' : ''}`,
      );
      const stay = least === 0 ? '' : `，至少 ${months(least)}`;
      const out = compliance
        ? `${least === 0 ? '' : '此后，'}不再有未付的记录时，即从名单上撤下。`
        : '期满之后，无论还欠什么，都从名单上撤下。';
      return `自${month(from)}起，${said.join('，或')}的居民被列入${published ? '公开的' : ''}名单${stay}。${out}没有分数。`;
    },

    listedDoors({ enabled, closed }, label) {
      if (!enabled) return '列入名单不关上任何门。';
      return closed.length === 0
        ? '列入名单本身不关上任何门。'
        : `列入名单意味着：${listed(closed.map((door) => label(door)))}。`;
    },

    joint({ enabled, from, domains, listed: byList }, label) {
      if (!enabled) return '在生活一个领域的违约不计入其他领域。';
      const where =
        domains === 'all' ? '所有领域' : `这些领域也（${listed(domains.map((one) => label(one)))}）`;
      return `${since(from)}，${byList ? '列入名单' : '在生活一个领域的违约'}会在${where}关门。`;
    },

    gatekeepers: ({ domains }, label) =>
      `把门的人在这些比例的月份里执行：${listed(domains.map(({ domain, percent }) => `${label(domain)} ${count(percent)}%`))}。`,

    known: ({ opacity }) => KNOWN[opacity],

    people: ({ react, cost }) =>
      `${react ? '人们会因此改变所作所为' : '假定人们的所作所为没有任何改变'}，${cost ? '关上的门让他们付出金钱' : '并假定关上的门没有任何代价'}。`,

    rights({ granted, apart }, label) {
      if (granted.length === 0) return '没有申诉，也没有其他保障措施。';
      const said = granted.map(
        (right) => `${label(right.label)}${/^\d/.test(right.from) ? `（${since(right.from)}）` : ''}`,
      );
      const times = apart.map(
        (one) => `对${label(one.partner)}所作的记录，“${label(one.label)}”在 ${months(one.months)}后生效`,
      );
      return `有 ${count(said.length)} 项保障措施：${listed(said)}。${times.length === 0 ? '' : `${times.join('；')}。`}`;
    },
  },

  details: {
    partner: ({ partner, coverage, misses, falseRecords, delay }, label) =>
      `${label(partner)}：了解 ${byGroup(coverage)} 的居民，漏掉所发生之事的 ${byGroup(misses)}，每月对 ${count(falseRecords)}% 的居民作出错误记录，${delay === 0 ? '立即报告' : `${months(delay)}后报告`}。`,
    errors: ({ scale, mixUps, factors }) =>
      `错误记录和混淆的频率是各合作方所述的 ${count(scale)} 倍，再乘以 ${byGroup(factors, '')}；每月有 ${count(mixUps)}% 的居民得到姓名相近者的记录。`,
    register: ({ siloed, privateLife }) =>
      `${siloed ? '生活的每个领域只能看本领域的依据' : '生活的每个领域都能看所有依据'}；合作方所知的私人生活${privateLife ? '也会' : '不会'}保存。`,
    scale: ({ gain, neutral }) =>
      `高于或低于基准的分值以 ${count(gain)} 的倍数使分数偏离 ${count(neutral)}。`,
    hysteresis: ({ points }) => `因分数关上的门，要高出分数线 ${count(points)} 分才重新打开。`,
    listFrom: ({ from }) => `名单${since(from)}保存。`,
    dates: ({ sanctions, voluntary }) =>
      `${since(sanctions)}施加惩戒；自愿阶段${voluntary === 'never' ? '从不开始' : `从${month(voluntary)}开始`}。`,
    off: ({ labels }, label) => `假定不会发生：${listed(labels.map((one) => label(one)))}。`,
    option: ({ label: idea, option, value }, label) => `${label(idea)}：${option} = ${value}。`,
  },
};
