import { defineSafeguard } from '../../engine/contracts.js';

/** Friends do not count: their points stand at the reference, and the weights of the others stay. */
const NO_MODE = 0;

export default defineSafeguard({
  id: 'no-peer-term',
  label: 'No score by association',
  question: 'Is nobody scored by what friends do?',
  actsOn: 'friends',
  amends: () => ({ 'peer.mode': NO_MODE }),
  source: 'model specification, S10',
  assumption: true,
});
