import type { ArticleId, GivenFacts, Origin, TextVersion } from '../model/dataset-types.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';
import { versionKeys } from './read-articles.ts';

/** A version of an article that is held but not shown. */
export interface EarlierVersion {
  readonly text: string;
  readonly given: GivenFacts;
  readonly origin: Origin;
  /** When the reader kept it, ISO 8601; absent for what came with the extension. */
  readonly keptAt?: string;
}

/** The newest version of an article besides one; undefined where there is no other, or its text is gone. */
export function earlierVersion(
  db: DatasetDb,
  id: ArticleId,
  besides: TextVersion,
): Promise<EarlierVersion | undefined> {
  return read(db, ['versions', 'texts'], async (tx) => {
    const rows = await tx.objectStore('versions').getAll(versionKeys(id));
    const [newest] = rows
      .filter(({ version }) => version !== besides)
      .sort((a, b) => (b.keptAt ?? '').localeCompare(a.keptAt ?? ''));
    const stored = newest && (await tx.objectStore('texts').get([id, newest.version]));
    if (!newest || !stored) return undefined;
    const { given, origin, keptAt } = newest;
    return { text: stored.text, given, origin, ...(keptAt && { keptAt }) };
  });
}
