import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PAGE_SCHEMAS } from '../../../src/messages/background-request-schemas.ts';
import { namePlace } from '../../../src/messages/name-place.ts';

const MANY = Array.from({ length: 12 }, (_, n) => `person:${'中'.repeat(30)}-${n}` as const);

test.each(['Smith', '\ud800', '😀'.repeat(200), '中'.repeat(5_000), '%&#/?"<'])(
  'the question about any name is a place that the background opens: %j',
  (name) => {
    for (const of of [[], ['person:a\ud800'] as const, MANY])
      expect(v.safeParse(PAGE_SCHEMAS.openOptions, { at: namePlace('else', name, of) }).success).toBe(true);
  },
);
