import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/dataset/model/corrections.ts';
import { MAX_TEXT_CHARS, PackError, packOf } from '../../../src/dataset/model/pack-format.ts';
import { readBundle, readPack } from '../../../src/dataset/model/read-pack.ts';
import { writePack } from '../../../src/dataset/model/write-pack.ts';
import { readingOf } from './dataset-helpers.ts';

const id = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((digits): `article:${string}` => `article:${digits.join('')}`);
const moment = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString());
const origin = fc.constantFrom('bundle' as const, 'reader' as const);
const line = fc.string({ unit: 'grapheme', maxLength: 30 });
const article = fc.record(
  {
    id,
    text: fc.string({ unit: 'binary', minLength: 1 }),
    title: line,
    author: line,
    source: line,
    url: fc.webUrl(),
    date: fc.constantFrom('2023', '2023-02', '2023-02-27', '2023-02-27T10:00:00+04:00', '2023-02-27T10:00Z'),
    language: fc.constantFrom('en', 'az', 'und'),
    origin,
    keptAt: moment,
  },
  { requiredKeys: ['id', 'text', 'origin'] },
);
const entry = fc.oneof(
  fc.record({ kind: fc.constantFrom('kept' as const, 'restored' as const), article: id, at: moment }),
  fc.record({ kind: fc.constant('deleted' as const), article: id, origin, at: moment }),
);
const pack = fc.record({ articles: fc.array(article, { maxLength: 5 }), log: fc.array(entry, { maxLength: 5 }) });

const refusal = (json: string): { kind: string; message: string } => {
  try {
    readPack(json);
  } catch (error) {
    if (error instanceof PackError) return { kind: error.kind, message: error.message };
    throw error;
  }
  throw new Error('It was taken for a pack.');
};
const given = (change: object): string =>
  JSON.stringify({
    format: 'on-record pack',
    version: 1,
    articles: [
      { id: 'article:0123456789abcdef', text: 'One.', origin: 'reader' },
      { id: 'article:0123456789abcdee', text: 'Two.', origin: 'reader', ...change },
    ],
    log: [],
  });

const CORRECTION: Correction = {
  id: 'one',
  at: '2026-05-01T10:00:00.000Z',
  change: { kind: 'speaker', entity: 'person:bo-tarn', name: 'Bo Tarn' },
  was: null,
  places: [{ article: 'article:0123456789abcdef', mark: '1k2j3h.2', words: 'It hailed.', before: '', after: '' }],
  undone: false,
  changedAt: '2026-05-01T10:00:00.000Z',
};

describe('a pack', () => {
  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(pack, ({ articles, log }) => {
        expect(readPack(writePack(packOf(articles, log)))).toEqual(packOf(articles, log));
      }),
    );
  });

  test('is refused wherever its file is cut off', () => {
    fc.assert(
      fc.property(pack, fc.nat(), ({ articles, log }, cut) => {
        const file = writePack(packOf(articles, log)).trimEnd();
        const part = file.slice(0, cut % file.length);
        const { kind } = refusal(part);
        // With the head gone too, nothing tells that it was one. A part that happens to end as a log does may look whole but damaged.
        expect([
          'cut off',
          ...(part.length < 27 ? ['not a pack'] : []),
          ...(/\]\s*\}\s*$/.test(part) ? ['malformed'] : []),
        ]).toContain(kind);
      }),
    );
  });

  test('is cut off also where its last whole line is an article', () => {
    const file = given({});
    expect(refusal(file.slice(0, file.indexOf('}') + 1)).kind).toBe('cut off');
    expect(refusal(`${file.slice(0, file.indexOf('}') + 1)}\n`).kind).toBe('cut off');
  });

  test('of version 1 is read, and has no corrections', () => {
    const pack = readPack('{"format":"on-record pack","version":1,"articles":[\n],"log":[]}\n');
    expect(pack).toEqual(packOf([]));
    expect(pack.corrections).toEqual([]);
  });

  test('is refused where a correction is malformed', () => {
    const file = (more: object) =>
      `{"format":"on-record pack","version":2,"articles":[],"log":[],"corrections":[${JSON.stringify({ ...CORRECTION, ...more })}]}`;
    expect(readPack(file({})).corrections).toEqual([CORRECTION]);
    expect(refusal(file({ places: [] })).message).toBe('Correction 1 is malformed: its “places” is not valid.');
    expect(refusal(file({ change: { kind: 'sung' } })).message).toBe(
      'Correction 1 is malformed: its “change” is not valid.',
    );
    expect(refusal(file({ undone: undefined })).message).toBe('Correction 1 is malformed: its “undone” is missing.');
  });

  test('is refused in plain words', () => {
    expect(refusal('{"some": "json"}')).toEqual({
      kind: 'not a pack',
      message: 'This file is not a backup of On Record.',
    });
    expect(refusal('once upon a time').kind).toBe('not a pack');
    expect(refusal('null').kind).toBe('not a pack');
    expect(refusal('{"format":"on-record pack","version":4,"articles":[],"new":1}')).toEqual({
      kind: 'newer',
      message: 'This backup was made by a newer version of On Record. Update On Record, then restore it.',
    });
    expect(refusal('{"format":"on-record pack","version":1,"articles":{}}').kind).toBe('malformed');
    expect(refusal(given({ text: undefined })).message).toBe('Article 2 is malformed: its “text” is missing.');
    expect(refusal(given({ text: 7 })).message).toBe('Article 2 is malformed: its “text” is not valid.');
    expect(refusal(given({ text: 'x'.repeat(MAX_TEXT_CHARS + 1) })).message).toBe(
      'Article 2 is malformed: its “text” is too long.',
    );
    expect(refusal(given({ id: 'article:../x' })).message).toBe('Article 2 is malformed: its “id” is not valid.');
    expect(refusal(given({ url: 'javascript:alert(1)' })).message).toBe(
      'Article 2 is malformed: its “url” is not valid.',
    );
    expect(refusal(given({ date: '27 February' })).message).toBe('Article 2 is malformed: its “date” is not valid.');
    expect(refusal(given({}).replace('"log":[]', '"log":[{"kind":"burnt"}]')).message).toMatch(
      /^Log entry 1 is malformed/,
    );
  });

  test('keeps nothing that its format does not have, and believes no reading from a file', () => {
    const reading = readingOf('Two.', {});
    const read = readPack(given({ surprise: '<script>', reading, __proto__: { x: 1 } }));
    expect(read.articles[1]).toEqual({ id: 'article:0123456789abcdee', text: 'Two.', origin: 'reader' });
    expect(() => readBundle(given({ reading }))).toThrow('Article 1 is malformed: its “reading” is missing.');
  });

  test('that the build wrote keeps its readings', () => {
    const articles = [
      {
        id: 'article:0123456789abcdee' as const,
        text: 'Two.',
        origin: 'bundle' as const,
        reading: readingOf('Two.', {}),
      },
    ];
    expect(readBundle(writePack(packOf(articles))).articles).toEqual(articles);
  });
});
