import { describe, expect, test } from 'vitest';
import { formatDate, formatDay } from '../../../src/ui/format-date.ts';

describe('dates are shown as written, no more precise', () => {
  test.each([
    ['2026-03-06', '6 March 2026'],
    ['2025-11', 'November 2025'],
    ['2025', '2025'],
    [null, 'undated'],
    ['', 'undated'],
    // The source's day, not the reader's: this moment is still 5 March in most of America.
    ['2026-03-06T01:30:00+09:00', '6 March 2026'],
    ['Spring 2025', 'Spring 2025'],
    ['2025-13-01', '2025-13-01'],
  ])('%s → %s', (date, shown) => expect(formatDate(date)).toBe(shown));

  test('a day of this year leaves the year out', () => {
    const now = new Date(2026, 5, 1);
    expect(formatDay(new Date(2026, 2, 6, 12).toISOString(), now)).toBe('6 March');
    expect(formatDay(new Date(2025, 11, 31, 12).toISOString(), now)).toBe('31 December 2025');
    expect(formatDay('not a moment', now)).toBe('not a moment');
  });
});
