/** Titles and stories of the presets, by their English text. */
import type { Dictionary } from '../dictionary.js';

export const presets: Dictionary = {
  'The system as one article described it': '一篇文章所描述的系统',
  'Private partners report to one register. Five criteria turn it into a score between 350 and 950. From 2018 people may join and win privileges; from 2020 everybody is scored, low scores close doors, and a breach in one part of life counts in all. No system of this kind is known to have been put in force for a whole nation; this is the reading of one article, completed with numbers of our own where it gives none.':
    '私营合作方向一个登记册报告。五项标准由此算出 350 到 950 之间的分数。2018 年起人们可以加入并得到优待；2020 年起人人被评分，低分会关上一扇扇门，在生活一个领域的违约会计入所有领域。据所知没有这样的系统曾在整个国家实行；这是对一篇文章的解读，文中没有给出数字的地方由我们补上。',
  'The system of the article, told more closely': '文章中的系统，讲得更细',
  'The regime of article-2018 with what else the article tells: friends count by what they do, whoever is held to be idle is sent on a programme, an address counts as verified or not, partners also keep what they know of private life, and bans from flights precede the score: some people are on the list when it starts, and until sanctions begin it closes journeys alone. Talk of hard times belongs to the society: switch on acts.pessimism to have it. No system of this kind is known to have been put in force for a whole nation.':
    '在 article-2018 的制度上加上文章还讲到的内容：朋友按其所作所为计入；被认为懒散的人被送去参加项目；地址只分已核实或未核实；合作方也保存其所知的私人生活；禁飞先于评分：有些人在开始时已在名单上，而在惩戒开始之前名单只限制出行。谈论日子艰难属于社会一方：要加上它，请打开 acts.pessimism。据所知没有这样的系统曾在整个国家实行。',
  'Prospects of work by a published formula': '按公开公式计算的就业前景',
  'An employment office puts people into three segments by a logit whose coefficients were published: A, who are thought to find work by themselves, B, who get most of the support, and C, who get less. Age, sex, health, schooling and care duties count. Terms for occupation, region and career were not found; one of ours stands for recent work. One formula stands for both that were in use, of 7 and of 24 months. Everybody is given a number here; only for those without work does a segment change anything: less support means that applications are answered less often. The authority for data protection stopped the formula in August 2020.':
    '一个就业机构用一个系数已公开的 logit 模型把人分为三段：A 被认为能自己找到工作，B 得到大部分支持，C 得到较少。年龄、性别、健康、学历和照护责任都计入。职业、地区和经历的系数没有找到；我们用一项代表近期工作。一个公式代表当时使用的 7 个月和 24 个月两个公式。这里人人都得到一个数字；只有对没有工作的人，分段才改变什么：支持少意味着求职更少得到答复。数据保护机关于 2020 年 8 月叫停了这个公式。',
  'Debts from averaged income': '由平均收入算出的债务',
  'An office for benefits takes the yearly income that the tax office knows, spreads it evenly over the year, and claims back what would not have been due at such an income. Nobody earned so. Whoever was on benefit for some months and in work for others gets a debt notice for months in which all was told and all was due; whoever worked all year, or not at all, gets none. The debt is collected month by month, and it is on people to prove it wrong. Which notices are false follows from the lives: false are those of people who drew nothing that was not due. Left out: reviews and appeals, letters never received, fortnights (months here), past years (each year here is matched when it ends, and the first that was lived whole), other benefits, and that a notice which is right in kind was too high in amount, which does not count as wrongful here. Everybody on benefit is matched, so that far more people are reached than the 440,000 who were. In November 2019 the averaging ended; 470,000 debts were to be repaid. What share of all notices was false was never published.':
    '津贴机构取税务机关所知的全年收入，平均摊到全年，并追讨按这样的收入本不应发的款项。没有人是这样挣钱的。有几个月领津贴、其他月份有工作的人，会因如实申报、全部应得的月份收到债务通知；全年工作或全年没有工作的人则不会。债务按月收取，要由本人证明它是错的。哪些通知有误由各人的生活决定：没有领过不应得款项的人所收到的就是错误通知。略去的有：复查和申诉、从未收到的信、以两周为期（这里以月计）、过去的年份（这里每年在结束时比对，从完整度过的第一年开始）、其他津贴，以及性质正确但金额过高的通知，在这里不算不当。所有领津贴的人都被比对，因此受影响的人远多于当时的 440,000 人。2019 年 11 月停止取平均；470,000 笔债务将被退还。所有通知中有多大比例是错的，从未公布。',
  'The list of judgment defaulters': '未履行判决者名单',
  'Courts publish the names of people who do not comply with a judgment. Whoever is listed cannot fly, take fast trains or send children to costly private schools; agreements between authorities close further doors. Nobody has a score. Left out: companies and those who act for them, bans from executive posts, and the six grounds of listing one by one: here a judgment counts while bills or instalments stand unpaid.':
    '法院公布未履行判决者的姓名。被列入的人不能乘飞机和高速列车，也不能送子女上昂贵的私立学校；机关之间的协议还关上更多的门。没有人有分数。略去的有：公司及其负责人、禁任管理职务，以及逐条的六项列入理由：这里只要账单或分期款未付，判决就计入。',
  'The points of a city, 2016': '一个城市的积分，2016 年',
  'A city gives everybody 1,000 points, with a published table of deductions, and grades from AAA to D. Deductions are those of the assessment standard as far as this society has such events: several of the table are about heating, counterfeits, pyramid selling and the like and are left out, as are awards. Where each grade begins was never found in a document. A reader of the table finds payment arrears of 10 points a month: whoever stays behind is in D after 41 months.':
    '一个城市给每个人 1,000 分，有公开的扣分表，等级从 AAA 到 D。扣分取自评定标准中这个社会里会发生的事项：表中关于供暖、假货、传销等的若干项被略去，奖励也被略去。各等级从多少分开始，从未在文件中找到。从表中可以看到拖欠付款每月扣 10 分：一直拖欠的人 41 个月后降到 D。',
  'The points of a city after the reform of 2021': '一个城市 2021 年改革后的积分',
  'The same table of points, but only for those who agree to it, and a low balance closes no door: it is never the basis of a penalty. Whoever does not agree is recorded and not scored, and loses only the rewards. The first of June 2021 lies after the first month of most societies here; the rules hold from the first month, so that two worlds can be held against each other from the start.':
    '同样的积分表，但只适用于同意的人，低余分不关上任何门：它从来不是处罚的依据。不同意的人会被记录但不评分，只是得不到奖励。2021 年 6 月 1 日在这里多数社会的第一个月之后；规则从第一个月起适用，以便从一开始就能比较两个世界。',
  'The points of a county, 2010': '一个县的积分，2010 年',
  'A county gives everybody 1,000 points and takes some for each delinquency. Grades from A to D follow, and they are published. D closes doors: no business licence, no community assistance. A is preferred for promotion, school and social security. Names and addresses of more than 3,000 people were published; after public outrage the scheme was revised. Left out: awards, which nobody in this society wins, and promotion. The licence is read as being hired, and assistance as a loan.':
    '一个县给每个人 1,000 分，每有失信行为就扣分，由此分为 A 到 D 等，并公布。D 级关上一些门：不发营业执照，没有社区救助。A 级在晋升、入学和社会保障上优先。超过 3,000 人的姓名和地址被公布；在公众愤慨之后该办法被修订。略去的有：奖励（这个社会里无人获得）和晋升。执照在这里解读为被录用，救助解读为贷款。',
  'A commercial score, 2016': '一个商业评分，2016 年',
  'A private company scores those of its customers who join. Five dimensions give 350 to 950, and the score opens doors at partners of the company: rental without deposit, buying on instalments, prominence on a dating site. It closes no door and says nothing to the state without consent. How it is calculated was never published. Fulfilment meant the ability to pay, and is read here through the keeping of agreements and the income, for the model knows no assets.':
    '一家私营公司给加入的顾客评分。五个维度给出 350 到 950 分，分数在公司的合作方那里打开一些门：免押金租用、分期购物、在约会网站上更显眼。它不关上任何门，未经同意不告诉国家。如何计算从未公布。“履约”指的是支付能力，这里通过守约和收入来体现，因为模型里没有资产。',
  'A yearly list of those whose claims are checked': '每年一次的待查名单',
  'Once a year a model gives every household a risk, and those with the highest are checked by hand; their allowance is stopped meanwhile. A marker of origin and a small income raise the risk. Weights were never published. On the list are at most the tenth with the highest risk: fewer where many have the same one. Left out: that any fault meant paying back everything, which is what ruined families, the blacklist for fraud, and whether a claim was right, so that no sanction here counts as wrongful, though all of them fall on people who did nothing.':
    '每年一次，模型给每个家庭户一个风险值，风险最高者由人工核查；其间补贴停发。来源标记和低收入会提高风险。权重从未公布。名单上最多是风险最高的十分之一：许多人风险相同时会更少。略去的有：任何差错都意味着全额退还（这正是毁掉许多家庭的原因）、欺诈黑名单，以及申领是否正确，因此这里没有惩戒算作不当，尽管它们都落在什么也没做的人身上。',
  'A society without a register': '没有登记册的社会',
  'Nobody reports, nobody keeps a register, nobody is scored. The same people live through the same luck, so that whatever another regime does to them can be told from what would have happened anyway.':
    '没有人报告，没有人保存登记册，没有人被评分。同样的人经历同样的运气，因此另一种制度对他们做了什么，可以与本来就会发生的事区分开。',
  'The same system, open, with appeal': '同样的系统，公开，可申诉',
  'The rules of article-2018, but all is open: the rules are published, people are told what is recorded and why, and they may have it corrected. What then still harms is not error and not secrecy.':
    '规则与 article-2018 相同，但一切公开：规则公布，人们被告知记录了什么、为什么，并可以要求更正。此时仍造成伤害的，就不是错误，也不是保密。',
  'The mean of the last ratings': '最近评价的平均值',
  'Customers rate those who work for a platform, from one star to five, and whoever falls below 4.6 in the mean of the last ratings gets no more work there. Sixteen months stand for the last 500 journeys; a month is rated with five stars or with one. Fifteen of a hundred work on the platform; of the others nothing is known. Losing the platform is read as halved chances of being hired. Stars as hundredths: 460 is 4.6.':
    '顾客给在平台上工作的人打分，从一星到五星，最近评价平均低于 4.6 的人在那里不再有活干。十六个月代表最近 500 次出车；一个月得五星或一星。一百人中有十五人在平台工作；对其他人一无所知。失去平台解读为被录用的机会减半。星级以百分之一计：460 就是 4.6。',
  'A lender that looks at credit alone': '只看信用的贷款机构',
  'One score, made of what lenders and utilities report of payments, and used by lenders alone. Evidence stays in the part of life it comes from: nothing that happens elsewhere closes this door, and this score closes no other.':
    '一个分数，由贷款机构和公用事业报告的付款情况算出，只由贷款机构使用。依据留在它所来自的生活领域：别处发生的事不会关上这扇门，这个分数也不关上别的门。',
  'Everything is recorded and nothing follows': '一切都被记录，但没有后果',
  "The partners, the register, its mistakes and the score are those of article-2018, but no door opens or closes, there is no list. What then still differs from a society without a register is what being observed and scored does by itself: fear of speaking, living for the score, and keeping one's distance from friends with a low one.":
    '合作方、登记册、其错误和评分都与 article-2018 相同，但没有门打开或关上，也没有名单。此时与没有登记册的社会仍有的差别，就是被观察和被评分本身造成的：害怕发言、为分数而活、与低分的朋友保持距离。',
  'A credit score from 300 to 850': '从 300 到 850 的信用评分',
  'Lenders report instalments and late payments, courts report judgments, and a score of five published weights follows. It is read by lenders alone. Weights, range and the share of people in each band are published; the points are not. Left out: enquiries, credit lines and their use, so that new credit and mix are one criterion, and amounts owed are read from instalments; and the many other users of such scores, such as landlords and insurers.':
    '贷款机构报告分期款和迟付，法院报告判决，由五个公开的权重得出分数。只有贷款机构读取它。权重、范围和各分数段人数比例已公布；各项分值没有。略去的有：查询、信用额度及其使用，因此新增信用与信用种类合为一项标准，欠款由分期款读出；以及房东、保险公司等其他许多使用者。',
  'A society with some published aggregates of China around 2019':
    '带有 2019 年前后中国若干公开汇总数字的社会',
  'Households as in the census of 2020, digital services as in surveys of 2018 to 2020, and otherwise assumptions that say so. It is no description of China: nobody in it is real, its groups A, B and C stand for no group of people, and most of its numbers were chosen and not measured.':
    '家庭户取自 2020 年人口普查，数字服务取自 2018 至 2020 年的调查，其余是注明的假设。这不是对中国的描述：其中没有真实的人，A、B、C 组不代表任何人群，大多数数字是选定的而不是测量的。',
  'A society with some published aggregates of the European Union around 2019':
    '带有 2019 年前后欧洲联盟若干公开汇总数字的社会',
  'Arrears and unexpected bills as in the surveys of 2016, trust as in one of 2017, and otherwise assumptions that say so. It is no description of Europe: nobody in it is real, its groups A, B and C stand for no group of people, and most of its numbers were chosen and not measured.':
    '拖欠和意外开支取自 2016 年的调查，信任取自 2017 年的一项调查，其余是注明的假设。这不是对欧洲的描述：其中没有真实的人，A、B、C 组不代表任何人群，大多数数字是选定的而不是测量的。',
  'A town of a thousand, for teaching': '一个一千人的小镇，供教学用',
  'The same habits and the same assumptions as china-2019, with so few citizens that one can follow every one of them. Shares of a few percent are then a handful of people: look at lives here, not at rates. Nobody in it is real.':
    '习惯和假设与 china-2019 相同，居民少到可以逐一跟踪。百分之几的比例只是几个人：在这里请看人的生活，不要看比率。其中没有真实的人。',
};
