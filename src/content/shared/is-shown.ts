import type { Mention } from '../../messages/interaction-contract.ts';

/** Whether a reader can hover a mention: who is meant is settled, or open between several. */
export const isShown = ({ entity, candidates, held }: Mention): boolean =>
  !held && (entity !== null || candidates.length > 0);
