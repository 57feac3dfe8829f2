import { expect, test } from 'vitest';
import { lossesMessage } from '../../../../src/options/settings/reset-setting.tsx';

test('a reset says exactly what goes and what comes back', () => {
  expect(lossesMessage({ articles: 41, deletions: 0, corrections: 0 })).toBe(
    'Deletes 41 articles you kept. Bundled articles and your settings stay.',
  );
  expect(lossesMessage({ articles: 41, deletions: 0, corrections: 7 })).toBe(
    'Deletes 41 articles you kept and 7 corrections. Bundled articles and your settings stay.',
  );
  expect(lossesMessage({ articles: 0, deletions: 0, corrections: 1 })).toBe(
    'Deletes 1 correction. Bundled articles and your settings stay.',
  );
  expect(lossesMessage({ articles: 1, deletions: 1, corrections: 0 })).toBe(
    'Deletes 1 article you kept. 1 bundled article you deleted comes back. Bundled articles and your settings stay.',
  );
  expect(lossesMessage({ articles: 0, deletions: 2, corrections: 0 })).toContain(
    'nothing of yours is deleted. 2 bundled articles you deleted come back.',
  );
});
