import type { Found } from './find.ts';

/** 0 to 1: that both the content and the speaker are right. Without a speaker at most a half. */
export function confidence({ content, sure, speaker }: Found): number {
  return Math.round(content * (speaker ? sure : 0.5) * 100) / 100;
}
