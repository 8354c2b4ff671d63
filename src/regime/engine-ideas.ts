/** The engine's own ideas in the form a regime gives them: what observes, keeps, scores and decides. */
import { decisionIdea } from '../engine/consequences/decide.js';
import { listIdea } from '../engine/consequences/list.js';
import type { Idea, Partner, Settings } from '../engine/contracts.js';
import { observationIdea } from '../engine/observation/observe.js';
import { correctionKernels } from '../engine/register/correct.js';
import { registerIdea } from '../engine/register/record.js';
import { evidenceFor } from '../engine/scoring/evidence.js';
import { ledgerIdea } from '../engine/scoring/ledger.js';
import { NOTHING_APART, type ScaleStart, scorecardIdea } from '../engine/scoring/score.js';
import { type Catalogue, eventsOf } from './catalogue.js';
import { laxDomains } from './kinds.js';
import type { Regime } from './regime.js';
import { channelsOf, grantedBy } from './rights.js';
import { NEVER, type RegimeParts } from './settings.js';

/** What observes, keeps the register, scores and decides under this regime. */
export function engineIdeas(
  regime: Regime,
  parts: RegimeParts,
  ideas: readonly Idea[],
  rules: readonly Settings[],
  /** Columns that measures need. */
  asked: ReadonlySet<string>,
  catalogue: Catalogue,
): Idea[] {
  const { partners, fields, criteria } = parts;
  const events = [...eventsOf(catalogue).keys()];
  const kept = new Set([
    ...fields.flatMap((field) => field.events),
    ...(regime.kind === 'ledger' ? Object.keys(regime.ledger.events) : []),
  ]);
  const named = new Set(grantedBy(regime, catalogue).flatMap(channelsOf));
  const late = lateSlotsOf(partners);
  const wanted = new Set(criteria.flatMap((criterion) => criterion.terms.map((term) => term.reads)));
  return [
    observationIdea(partners, events, kept, parts.apart, filesByName(regime)),
    registerIdea(fields, partners, events, wanted, correctionKernels(fields, events, late, named)),
    ...judgingIdeas(regime, parts, opportunitiesOf(ideas), events, rules, asked, named),
  ];
}

/** Whether mix-ups that happen at all take what somebody of a like name truly got. */
const filesByName = ({ errors }: Regime): boolean =>
  errors['mix-up-records'] === 'of-a-namesake' && errors.scale > 0 && errors['identity-mix-ups'] > 0;

/** What makes a score, a balance or a place on a list of what was recorded, and decides by it. */
function judgingIdeas(
  regime: Regime,
  parts: RegimeParts,
  opportunities: readonly { name: string; economic: boolean }[],
  events: readonly string[],
  rules: readonly Settings[],
  asked: ReadonlySet<string>,
  /** Channels that safeguards name. */
  named: ReadonlySet<string>,
): Idea[] {
  const [settings] = rules;
  const { partners, fields, criteria, consequences } = parts;
  const contested = named.has('proposed');
  const feedback = rules.some((one) => one['feedback.economic'] === 1);
  const discretion = laxDomains(regime);
  if (regime.kind === 'list') {
    const triggers = fields.filter(({ id }) => regime.list.triggers[id] !== undefined);
    return [listIdea({ triggers, consequences, opportunities, feedback, discretion, contested })];
  }
  const list = rules.some((one) => one['blacklist.from'] < NEVER);
  const inherited = settings['blacklist.at-start'] > 0;
  const neutral = settings['scale.neutral'];
  const band = ((neutral >> 4) * settings['scale.band-per-point']) >> 16;
  const withoutFriends = asked.has('in-force~no-peer');
  if (regime.kind === 'ledger') {
    return [
      ledgerIdea(events, {
        start: neutral,
        band,
        lateSlots: lateSlotsOf(partners),
        correctable: named.has('clear'),
      }),
      decisionIdea(consequences, opportunities, {
        list,
        inherited,
        contested,
        scored: true,
        feedback,
        discretion,
        apart: NOTHING_APART,
        peered: false,
        withoutFriends,
        ownDomain: false,
      }),
    ];
  }
  const ownDomain = asked.has('in-force~own-domain');
  const silos = rules.filter((one) => one['register.siloed'] === 1).length;
  const siloed = silos === 0 ? 'never' : silos === rules.length ? 'always' : 'sometimes';
  const peerModes = [...new Set(rules.map((one) => one['peer.mode']))];
  const peered =
    siloed !== 'always' && peerModes.some((mode) => mode !== 0) && criteria.some(({ peer }) => peer);
  const apart: ScaleStart['apart'] = {
    evidence: siloed !== 'never' || ownDomain ? evidenceFor(criteria, consequences) : [],
    withoutFriends: withoutFriends && peered,
    siloed,
  };
  const covering = (reports: (partner: Partner) => boolean) =>
    partners.filter(reports).reduce((mask, partner) => mask | (1 << partner.member), 0);
  return [
    scorecardIdea(
      criteria,
      {
        fields: (needs) => {
          const evidence = fields
            .filter((field) => needs.includes(field.id))
            .flatMap((field) => field.events);
          return covering((partner) => partner.reports.some((name) => evidence.includes(name)));
        },
        contacts: covering((partner) => partner.seesContacts === true),
      },
      {
        neutral,
        band,
        ranked: regime.scale.mode === 'rank',
        byOdds: regime.scale.mode === 'odds',
        keepTrueScore: settings['scale.update-months'] > 1,
        peerModes,
        apart,
      },
    ),
    decisionIdea(consequences, opportunities, {
      list,
      inherited,
      contested,
      scored: true,
      feedback,
      discretion,
      apart,
      peered,
      withoutFriends,
      ownDomain,
    }),
  ];
}

/** How many quarters late the slow partners of a regime report. */
const lateSlotsOf = (partners: readonly Partner[]): number[] =>
  [...new Set(partners.map(({ delayMonths }) => Math.round(delayMonths / 3)))].filter((slots) => slots > 0);

function opportunitiesOf(ideas: readonly Idea[]): { name: string; economic: boolean }[] {
  return ideas.flatMap((idea) =>
    Object.entries(idea.opportunities ?? {}).map(([name, { economic }]) => ({ name, economic })),
  );
}
