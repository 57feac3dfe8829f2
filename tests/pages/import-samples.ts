import type { ArticleId, ImportCounts, ImportResult } from '../../src/dataset/model/dataset-types.ts';
import type { ImportNotice, ImportProgress } from '../../src/messages/import-progress.ts';
import type { OptionsHost } from '../../src/options/host/options-host.ts';

// Imports as the writer makes them, in memory: a file is an article, whose first line is its title.

type ImportHost = Pick<
  OptionsHost,
  | 'factsOf'
  | 'previewTable'
  | 'importFiles'
  | 'latestImport'
  | 'importResults'
  | 'stopImport'
  | 'answerImport'
  | 'onImport'
>;

const COUNTS: ImportCounts = { taken: 0, held: 0, earlier: 0, failed: 0 };
const LARGE: ImportProgress = {
  act: 'large',
  state: 'reading',
  files: 1,
  first: 'sample-archive.zip',
  reading: 'sample-archive.zip › courier/2025/03/06/the-bridge-opens-to-walkers.html',
  done: 12_480,
  total: null,
  part: 0.416,
  secondsLeft: 118,
  counts: { taken: 12_400, held: 77, earlier: 0, failed: 3 },
};
const FAILURES: readonly ImportResult[] = [
  { name: 'sample-archive.zip › courier/index.html', outcome: 'failed', why: 'is a page without an article on it.' },
  {
    name: 'sample-archive.zip › courier/older.zip',
    outcome: 'failed',
    why: 'is a zip in another archive. Unpack it and add it by itself.',
  },
  {
    name: 'sample-archive.zip › courier/map.png',
    outcome: 'failed',
    why: 'is of a kind that cannot be imported (.png).',
  },
];

/** The import that a stage begins with. */
const AT_START: Readonly<Record<string, ImportProgress>> = {
  importing: LARGE,
  stopping: { ...LARGE, state: 'asking', secondsLeft: null, reading: '' },
  full: {
    ...LARGE,
    state: 'asking',
    secondsLeft: null,
    problem: 'There is no room left on this disk. Nothing was stored; what was there is still there.',
  },
  finishing: { ...LARGE, state: 'finishing', part: 1, secondsLeft: null },
  imported: { ...LARGE, state: 'done', part: 1, secondsLeft: null },
};

/** @param dataset adds an article by its title; checks that something can be stored */
export function importSamples(
  stage: string,
  dataset: {
    add: (title: string) => Promise<{ readonly id: ArticleId; readonly held: boolean }>;
    check: () => Promise<unknown>;
  },
): { readonly host: ImportHost } {
  let now: ImportProgress | null = stage === 'full' ? null : (AT_START[stage] ?? null);
  let results: ImportResult[] = now?.state === 'done' ? [...FAILURES] : [];
  const heard = new EventTarget();
  const tell = (progress: ImportProgress | null): void => {
    const notice: ImportNotice = progress ? { now: progress } : { gone: now?.act ?? '' };
    now = progress;
    heard.dispatchEvent(new CustomEvent('notice', { detail: notice }));
  };
  const host: ImportHost = {
    factsOf: async (text) => ({
      title: text.split('\n')[0] ?? '',
      ...(text.includes('https://') && { url: /https:\S+/.exec(text)?.[0] ?? '' }),
      ...(/\d{4}-\d\d-\d\d/.test(text) && { date: /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? '' }),
    }),
    previewTable: async ({ path }) =>
      /\.csv$/.test(path)
        ? {
            columns: ['Überschrift', 'Datum', 'Volltext', 'url'],
            rows: [
              [
                'Der Nachtzug kommt zurück',
                '06.03.2026',
                'Nach elf Jahren fährt wieder ein Zug durch die Nacht. …',
                'https://example.com/a',
              ],
              [
                'Zwei Minister und eine Bahn',
                '02.03.2026',
                'Die beiden trafen sich auf halbem Weg. …',
                'https://example.com/b',
              ],
            ],
            likely: { url: 'url' },
          }
        : null,
    async importFiles(files, columns, onGiven) {
      await dataset.check();
      window.heard.push(`import ${files.map(({ path }) => path).join(', ')} ${JSON.stringify(columns)}`);
      onGiven(files.length);
      results = [];
      const progress: ImportProgress = {
        ...LARGE,
        act: 'sample',
        files: files.length,
        first: files[0]?.path ?? '',
        total: files.length,
        done: 0,
        part: 0,
        counts: COUNTS,
      };
      tell(progress);
      if (files.some(({ path }) => path === 'long.txt')) return;
      for (const { path, file } of files) results.push({ name: path, ...(await outcomeOf(await file.text())) });
      const count = (outcome: ImportResult['outcome']): number =>
        results.filter((one) => one.outcome === outcome).length;
      const counts = { taken: count('taken'), held: count('held'), earlier: 0, failed: count('failed') };
      tell({ ...progress, state: 'done', done: files.length, part: 1, counts });
    },
    latestImport: async () => now,
    importResults: async () => results,
    async stopImport() {
      if (now) tell({ ...now, state: 'asking', secondsLeft: null, counts: { ...now.counts, taken: 3 } });
    },
    async answerImport(_, what) {
      window.heard.push(`answer ${what}`);
      if (now && what === 'keep') tell({ ...now, state: 'done' });
      else if (now && what === 'go on') tell({ ...now, state: 'reading' });
      else tell(null);
    },
    onImport: (listener, signal) =>
      heard.addEventListener('notice', (event) => event instanceof CustomEvent && listener(event.detail), { signal }),
  };
  async function outcomeOf(text: string): Promise<Omit<ImportResult, 'name'>> {
    if (!text) return { outcome: 'failed', why: 'is empty.' };
    if (text.includes('\0')) return { outcome: 'failed', why: 'is not a text.' };
    try {
      const { id, held } = await dataset.add(text);
      return { outcome: held ? 'held' : 'taken', article: id };
    } catch (error) {
      return { outcome: 'failed', why: `could not be read: ${error instanceof Error ? error.message : error}.` };
    }
  }
  return { host };
}
