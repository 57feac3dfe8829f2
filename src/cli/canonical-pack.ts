import { articleId, textVersion } from '../dataset/model/article-ids.ts';
import { type Correction, mergedCorrections } from '../dataset/model/corrections.ts';
import type { ArticleId, LogEntry } from '../dataset/model/dataset-types.ts';
import { PACK_FRAME, type PackArticle } from '../dataset/model/pack-format.ts';
import { inPackOrder } from '../dataset/model/write-pack.ts';
import { ExternalSort, type Keyed } from './external-sort.ts';

/**
 * Makes a pack in its canonical form, in bounded memory: the same articles give the same bytes, whatever their order and however
 * they were split among packs. Articles are sorted by id, the texts of one article by when they were kept. Of duplicates, the one
 * with the most facts is kept.
 */
export class CanonicalPack {
  readonly #articles: ExternalSort;
  readonly #log: ExternalSort;
  readonly #corrections: ExternalSort;
  readonly #runChars: number | undefined;

  /** @param runChars see `ExternalSort` */
  constructor(runChars?: number) {
    this.#articles = new ExternalSort(runChars);
    this.#log = new ExternalSort(runChars);
    this.#corrections = new ExternalSort(runChars);
    this.#runChars = runChars;
  }

  /** Adds an article. Its id is worked out anew, as the extension does when it restores a pack. */
  async addArticle({
    id: _,
    reading: __,
    ...given
  }: Omit<PackArticle, 'id'> & { readonly id?: ArticleId }): Promise<void> {
    const { text, url, origin, keptAt = '', date = '' } = given;
    const id = await articleId({ text, ...(url !== undefined && { url }) });
    const facts = Object.keys(given).length;
    const key = [id, await textVersion(text), origin, MAX_FACTS - facts, keptAt || UNKEPT, keptAt, date].join('|');
    await this.#articles.add({ key, value: JSON.stringify(inPackOrder({ id, ...given })) });
  }

  async addLogEntry(entry: LogEntry): Promise<void> {
    await this.#log.add({ key: `${entry.at}|${entry.article}`, value: JSON.stringify(entry) });
  }

  async addCorrection(correction: Correction): Promise<void> {
    await this.#corrections.add({
      key: `${correction.id}|${correction.changedAt}`,
      value: JSON.stringify(correction),
    });
  }

  /** The pack's JSON, piece by piece. Nothing may be added after. */
  async *parts(): AsyncGenerator<string> {
    yield PACK_FRAME.start;
    let separator = '\n';
    const articles = await this.#eachTextOnce();
    for await (const { value } of articles.sorted()) {
      yield separator + value;
      separator = ',\n';
    }
    yield PACK_FRAME.log;
    separator = '';
    let before = '';
    for await (const { value } of this.#log.sorted()) {
      if (value !== before) yield separator + value;
      before = value;
      separator = ',';
    }
    yield PACK_FRAME.corrections;
    separator = '';
    for await (const value of this.#eachCorrectionOnce()) {
      yield separator + value;
      separator = ',';
    }
    yield PACK_FRAME.end;
  }

  /** Each correction in the state that it was brought into last, with the places of all its states. */
  async *#eachCorrectionOnce(): AsyncGenerator<string> {
    let states: Correction[] = [];
    for await (const { value } of this.#corrections.sorted()) {
      const one: Correction = JSON.parse(value);
      if (states[0] && states[0].id !== one.id) {
        yield JSON.stringify(states[0]);
        states = [];
      }
      states = mergedCorrections(states, [one]);
    }
    if (states[0]) yield JSON.stringify(states[0]);
  }

  /** The articles with each text once, to be sorted by when it was kept, or by its date where nobody says. */
  async #eachTextOnce(): Promise<ExternalSort> {
    const once = new ExternalSort(this.#runChars);
    let before = '';
    for await (const { key, value } of this.#articles.sorted()) {
      const [id, version, origin, , , keptAt, date] = key.split('|');
      const text = `${id} ${version} ${origin}`;
      if (text !== before) await once.add({ key: [id, keptAt, date, version].join('|'), value } satisfies Keyed);
      before = text;
    }
    return once;
  }
}

/** More than the fields of an article. `MAX_FACTS - facts` then has one digit, and sorts the article with most facts first. */
const MAX_FACTS = 10;
/** Sorts after every moment: an article that says when it was kept goes before one that does not. */
const UNKEPT = '~';
