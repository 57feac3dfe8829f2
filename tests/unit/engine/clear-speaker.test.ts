import { expect, test } from 'vitest';
import { clearSpeaker } from '../../../src/engine/clear-speaker.ts';

const speaker = { start: 0, end: 3, text: 'Ada', name: 'Ada Moreau', entity: 'person:ada-moreau' } as const;

test('a speaker that is little sure is not told', () => {
  expect(clearSpeaker({ speaker, confidence: 0.9 })).toBe(speaker);
  expect(clearSpeaker({ speaker, confidence: 0.2 })).toBeNull();
  expect(clearSpeaker({ speaker: null, confidence: 0.9 })).toBeNull();
});
