import {
  defineMeasure,
  type Partner,
  type RulesInUse,
  ratio,
  read,
  sum,
  type TallyDeclaration,
  table,
} from '../../engine/contracts.js';
import type { I32, i32, U16 } from '../../engine/lanes.js';

const MOST = 64;
/** Fields the list is decided by, beside those a criterion reads. */
const LIST_READS = ['breach', 'judgment', 'arrears'];

/** What a table says of the partners that know somebody. */
export function heldBy(size: i32, coverage: U16, held: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = held[coverage[i]];
  }
}

/** Kinds of data a partner brings that some rule uses. */
function used({ fields, criteria }: RulesInUse, partner: Partner): number {
  const read = fields.filter(
    ({ id }) =>
      LIST_READS.includes(id) ||
      criteria.some(({ terms }) => terms.some(({ reads }) => reads.startsWith(`${id}.`))),
  );
  const contacts = partner.seesContacts && criteria.some(({ peer }) => peer) ? 1 : 0;
  return (
    contacts +
    partner.reports.filter((kind) => read.some(({ id, events }) => id === kind || events.includes(kind)))
      .length
  );
}

const contactsOf = (partner: Partner): number => (partner.seesContacts ? 1 : 0);
const kindsOf = (partner: Partner): number =>
  partner.reports.length + (partner.collects?.length ?? 0) + contactsOf(partner);

/** For every set of partners, how many kinds of something they hold together. */
const tallyOf = (name: string, of: (rules: RulesInUse, partner: Partner) => number): TallyDeclaration => ({
  keys: MOST,
  taken: 'last',
  run: heldBy,
  with: (rules) => [
    read('coverage'),
    table(`intrusion:${name}`, () =>
      Int32Array.from({ length: 65536 }, (_, set) =>
        Math.min(
          MOST - 1,
          rules.partners.reduce((all, one) => all + ((set >>> one.member) & 1 ? of(rules, one) : 0), 0),
        ),
      ),
    ),
  ],
});

const amount = (many: Float64Array): number => many.reduce((all, citizens, key) => all + citizens * key, 0);

export default defineMeasure({
  id: 'intrusion',
  label: 'Kinds of data held of a citizen',
  question: 'How many kinds of data do partners hold of a citizen for the register?',
  unit: 'kinds of data',
  worse: 'higher',
  family: 'rights',
  formula:
    'kinds of events and contacts that the partners who know a citizen report, each partner’s counted / citizens (H19)',
  misleads:
    'Kinds, not pieces: a partner that knows something every day holds one kind. What lies beside the register is not in it.',
  source: 'GDPR article 5(1)(c), data minimisation; measures specification, H19',
  needs: ['coverage'],
  tallies: {
    kinds: tallyOf('kinds', (_rules, partner) => kindsOf(partner)),
    partners: tallyOf('partners', () => 1),
    unused: tallyOf('unused', (rules, partner) => kindsOf(partner) - used(rules, partner)),
    contacts: tallyOf('contacts', (_rules, partner) => contactsOf(partner)),
  },
  value: ({ kinds, partners, unused, contacts }) => ({
    ...ratio(amount(kinds), sum(kinds)),
    parts: {
      partners: {
        label: 'Partners that know a citizen',
        unit: 'partners',
        ...ratio(amount(partners), sum(partners)),
      },
      unused: {
        label: 'Of these kinds, used in no decision',
        unit: '%',
        ...ratio(amount(unused), amount(kinds), 100),
      },
      contacts: {
        label: 'Of these kinds, about other people',
        unit: '%',
        ...ratio(amount(contacts), amount(kinds), 100),
      },
    },
  }),
});
