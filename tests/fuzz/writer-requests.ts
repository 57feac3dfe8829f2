import * as v from 'valibot';
import { SCHEMAS } from '../../src/worker/writer-request-schemas.ts';
import type { Random } from '../bench/random.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileValue, mutated } from './hostile-values.ts';

const AT = '2026-05-01T10:00:00.000Z';
const ARTICLE = 'article:0123456789abcdef';
const PAGE = { url: 'https://news.example/a', html: '<p>Words.', selection: '' };
const FITTING: Readonly<Record<string, unknown>> = {
  keepText: { text: 'Words.', facts: { title: 'A title', date: '2026' }, at: AT },
  readPage: { page: PAGE, part: 'article' },
  keepPage: { page: PAGE, part: 'selection', at: AT },
  correct: {
    id: 'one',
    article: ARTICLE,
    quotation: 'q',
    change: { kind: 'speaker', entity: 'person:a', name: 'A' },
    at: AT,
  },
  setUndone: { id: 'one', undone: true, at: AT },
  remove: { ids: [ARTICLE], act: 'one', at: AT },
  bringBack: { act: 'one', at: AT },
  giveFiles: { act: 'one', at: AT, from: 0, files: [{ path: 'a.txt', file: new Blob(['Words.']) }] },
  startImport: { act: 'one', columns: { title: 'Title' } },
  answerImport: { act: 'one', what: 'keep' },
  changeDetails: { id: ARTICLE, details: { title: '', source: '', author: '', date: '' } },
  reset: { at: AT },
};

interface Asked {
  readonly type: string;
  readonly ask: unknown;
}

/** The schemas at the writer's door: they say yes or no to anything, and what they let through has only what they name. */
export const writerRequestsTarget: FuzzTarget<Asked> = {
  name: 'the writer’s requests',
  found: [],
  make: (r: Random) => {
    const type = r.pick(Object.keys(SCHEMAS));
    return { type, ask: r.below(4) === 0 ? hostileValue(r) : mutated(r, FITTING[type] ?? null) };
  },
  check({ type, ask }) {
    const schema = new Map<string, v.GenericSchema>(Object.entries(SCHEMAS)).get(type);
    if (!schema) throw new Error('No such request.');
    const parsed = v.safeParse(schema, ask);
    if (!parsed.success) return;
    const known = new Set(Object.keys(Object(FITTING[type])));
    const more = Object.keys(Object(parsed.output)).filter((key) => FITTING[type] !== undefined && !known.has(key));
    if (more.length > 0) throw new Error(`Let through: ${more.join()}.`);
  },
};
