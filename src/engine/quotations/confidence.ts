import type { Candidate } from './candidates.ts';
import type { Resolved } from './speakers.ts';

/** How often a rule's content is right, measured on the development articles (docs/accuracy.md) and rounded. */
const BY_RULE: Readonly<Record<Candidate['rule'], number>> = {
  tag: 0.95,
  before: 0.9,
  clause: 0.7,
  trailing: 0.8,
  according: 0.75,
  object: 0.6,
  colon: 0.7,
  continued: 0.85,
  echo: 0.75,
};

/** 0 to 1: that both the content and the speaker are right. Without a speaker at most a half. */
export function confidence(candidate: Candidate, resolved: Resolved | null): number {
  const content = BY_RULE[candidate.rule];
  return Math.round((resolved ? content * resolved.sure : content * 0.5) * 100) / 100;
}
