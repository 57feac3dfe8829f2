import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepare } from '../engine/article.ts';
import { english } from '../engine/languages/en/index.ts';
import { findQuotations } from '../engine/quotations/find.ts';
import { type QuotationModel, unpackQuotationModel } from '../engine/quotations/model.ts';
import { writeQuotations } from '../engine/quotations/write.ts';
import { Words } from '../engine/text/words.ts';
import type { Mention, Quotation } from '../engine/types.ts';
import { binTable, count, emptyBins } from './bins.ts';
import { goldFolder, type QuotedArticle, readGold } from './gold-articles.ts';
import { random, shuffled } from './linear.ts';
import { isComplete, quotationArticle, trainQuotations } from './quotations.ts';

/** Folds of the cross-validation. */
const FOLDS = 4;

/**
 * Cross-validates by article: each is read by a model learnt from the articles of the other folds, rounded as it is shipped.
 * Gives the scorer's figures and how right quotations are at each confidence; null, with a plain line, where the gold is
 * absent.
 */
export function validateQuotations(): string[] | null {
  const gold = readGold<QuotedArticle>(GOLD);
  if (!gold) return null;
  const bins = emptyBins();
  const lines: string[] = [];
  for (const { article, quotes, mentions } of readings(gold)) {
    lines.push(JSON.stringify({ id: article.id, quotes, mentions }));
    if (isComplete(article)) count(bins, article, quotes);
  }
  return [scored(lines), binTable(bins)];
}

const GOLD = 'quotes-dev.jsonl';

interface HeldOut {
  readonly article: QuotedArticle;
  readonly quotes: readonly Quotation[];
  readonly mentions: readonly Mention[];
}

function readings(gold: readonly QuotedArticle[]): HeldOut[] {
  const articles = gold.map((article) => quotationArticle(article, english));
  const order = shuffled(articles.length, random(7));
  const found: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (n: number): boolean => (order[n] ?? 0) % FOLDS === fold;
    const model = unpackQuotationModel(
      trainQuotations(articles.filter((article, n) => !held(n) && isComplete(article.gold))),
    );
    for (const [n, article] of articles.entries()) if (held(n)) found.push(read(article.gold, model));
    console.log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return found;
}

function read(article: QuotedArticle, model: QuotationModel): HeldOut {
  const { scene, antecedents, countries, spotted } = prepare(english, new Words(article.text, english));
  const quotes = writeQuotations(scene, findQuotations(scene, antecedents, countries, model), spotted);
  return { article, quotes, mentions: spotted };
}

/** What the scorer says of the readings. */
function scored(lines: readonly string[]): string {
  const scorer =
    process.env.ON_RECORD_SCORER ?? fileURLToPath(new URL('../../../shared/tools/score.mjs', import.meta.url));
  const folder = mkdtempSync(`${tmpdir()}/on-record-validation-`);
  writeFileSync(`${folder}/read.jsonl`, lines.join('\n'));
  const { status, stdout, stderr } = spawnSync('node', [scorer, `${goldFolder()}/${GOLD}`, `${folder}/read.jsonl`], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`no figures from the scorer at ${scorer}: ${stderr}`);
  return stdout;
}
