/** What rules that designs vary and decompositions switch are called; any other goes by its path. */
const NAMES: Readonly<Record<string, string>> = {
  'errors.scale': 'record errors',
  'peer.mode': 'the peer term',
  'joint-punishment.enabled': 'joint punishment',
  'feedback.economic': 'economic feedback',
};

export const factorName = (path: string): string => NAMES[path] ?? (path === 'luck' ? path : `“${path}”`);
