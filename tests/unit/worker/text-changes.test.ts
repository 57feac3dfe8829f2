import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textChanges } from '../../../src/worker/text-changes.ts';

const FERRY = 'The ferry to the outer islands will sail again from Monday, the harbour office of Port Ellery said.';
const SCHOOL = 'The school on the hill, which has thirty pupils, will get a second teacher by the summer.';
const BREAD = 'Bakers in the old town have agreed to open an hour earlier on market days.';

const shown = (before: string[], now: string[]): string[] =>
  textChanges(before.join('\n\n'), now.join('\n\n')).map((words) =>
    words.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`)).join(''),
  );

describe('what has changed in a text', () => {
  test('is nothing where it is as it was', () => {
    expect(shown([FERRY, SCHOOL], [FERRY, SCHOOL])).toEqual([]);
  });
  test('is a paragraph that came, and one that went', () => {
    expect(shown([FERRY, SCHOOL], [FERRY, BREAD, SCHOOL])).toEqual([`+[${BREAD}]`]);
    expect(shown([FERRY, BREAD, SCHOOL], [FERRY, SCHOOL])).toEqual([`-[${BREAD}]`]);
  });
  test('is a word in a paragraph, with what stands beside it', () => {
    expect(shown([FERRY, SCHOOL], [FERRY.replace('Monday', 'Friday'), SCHOOL])).toEqual([
      'The ferry to the outer islands will sail again from -[Monday]+[Friday], the harbour office of Port Ellery said.',
    ]);
  });
  test('leaves out what is far from any change', () => {
    const long = `${FERRY} ${SCHOOL} ${BREAD}`;
    const [only] = shown([long], [long.replace('The ferry', 'A ferry')]);
    expect(only).toMatch(/^-\[The\]\+\[A\] ferry .* … $/);
  });
  test('is one paragraph gone and another come where they have nothing in common', () => {
    expect(shown([FERRY, SCHOOL], [FERRY, BREAD])).toEqual([`+[${BREAD}]`, `-[${SCHOOL}]`]);
  });
  test('of texts without end is told in time', () => {
    const text = (from: number): string =>
      Array.from({ length: 20_000 }, (_, n) => `Word ${(n + from) * 7}.`).join('\n\n');
    const started = Date.now();
    expect(textChanges(text(0), text(9_000)).length).toBeLessThanOrEqual(60);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});

test('every word that is shown as added is in the text now, and every one as removed was in it before', () => {
  const paragraph = fc.array(fc.constantFrom('boat', 'bread', 'tide', 'rope', 'sail', 'salt'), {
    minLength: 1,
    maxLength: 12,
  });
  const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.map((words) => words.join(' ')).join('\n\n'));
  fc.assert(
    fc.property(text, text, (before, now) => {
      for (const words of textChanges(before, now))
        for (const { kind, text: stretch } of words)
          if (kind !== 'same') expect(kind === 'added' ? now : before).toContain(stretch);
    }),
  );
});
