import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { articleId, canonicalUrl } from '../dataset/model/article-ids.ts';
import { factsForReading } from '../dataset/model/given-facts.ts';
import { type PackArticle, packOf } from '../dataset/model/pack-format.ts';
import { isDate } from '../dataset/model/partial-date.ts';
import { writePack } from '../dataset/model/write-pack.ts';
import { readArticle } from '../engine/article/read-article.ts';
import { provideFilesFromDisk } from './provide-files.ts';

// Makes the bundled pack from the folder seeds/: reads every article with the engine, so that the browser need not.

/** The facts that NAME.json may give about NAME.txt. All are optional: the engine looks for title, author and date itself. */
const SeedFacts = v.strictObject({
  title: v.exactOptional(v.string()),
  author: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
  url: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((url) => canonicalUrl(url) !== null, 'wants the address of a web page'),
    ),
  ),
  date: v.exactOptional(v.pipe(v.string(), v.check(isDate, 'wants YYYY, YYYY-MM or YYYY-MM-DD'))),
  language: v.exactOptional(v.string()),
});

/**
 * Compiles a folder of seeds into the JSON of the bundled pack: every NAME.txt unchanged, with the facts of NAME.json where that
 * exists, and its reading. The same files give the same bytes, in whatever order the file system lists them.
 * @throws Error, with the file's name, where a file cannot be read, is not UTF-8, is not JSON of `SeedFacts`, has no .txt beside
 *   it, or is the same article as another
 */
export async function compileSeeds(folder: string): Promise<string> {
  provideFilesFromDisk();
  const files = readdirSync(folder);
  const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length));
  const stray = files.find((file) => file.endsWith('.json') && !names.includes(file.slice(0, -'.json'.length)));
  if (stray) throw new Error(`${join(folder, stray)}: there is no .txt beside it.`);
  const articles = new Map<string, PackArticle>();
  for (const name of names.sort()) {
    const article = await seed(folder, name, files.includes(`${name}.json`));
    if (articles.has(article.id))
      throw new Error(`${join(folder, name)}.txt: the same article is there under another name.`);
    articles.set(article.id, article);
  }
  return writePack(packOf([...articles.values()]));
}

async function seed(folder: string, name: string, hasFacts: boolean): Promise<PackArticle> {
  const text = decode(join(folder, `${name}.txt`));
  const facts = hasFacts ? factsOf(join(folder, `${name}.json`)) : {};
  const id = await articleId({ text, ...(facts.url && { url: facts.url }) });
  return { id, text, ...facts, origin: 'bundle', reading: readArticle(text, factsForReading(facts)) };
}

function factsOf(file: string): v.InferOutput<typeof SeedFacts> {
  const json = decode(file);
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: not JSON (${errorMessage(error)}).`);
  }
  const facts = v.safeParse(SeedFacts, given);
  if (facts.success) return facts.output;
  const [issue] = facts.issues;
  throw new Error(`${file}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`);
}

function decode(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Error(`${file}: cannot be read (${errorMessage(error)}).`);
  }
}

const errorMessage = (error: unknown): string => (error instanceof Error ? error.message : String(error));
