import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { quotationsOf } from '../engine/article/quotations/find-quotations.ts';
import { type QuotationModel, unpackQuotationModel } from '../engine/article/quotations/quotation-model.ts';
import { writeQuotations } from '../engine/article/quotations/write-quotations.ts';
import { english } from '../engine/languages/en/english.ts';
import type { Mention, Quotation } from '../engine/types.ts';
import { binTable, count, emptyBins } from './bins.ts';
import { goldFolder, isComplete, type QuotedArticle, readGold } from './gold-articles.ts';
import { type QuotationArticle, quotationArticle } from './quotation-article.ts';
import { lessonsOf, trainQuotations } from './quotations.ts';
import { FOLDS, foldOf } from './tagger-chances.ts';

/**
 * Cross-validates by article: each is read by a tagger and a model trained on the other folds, with the model rounded as shipped.
 * Returns the scorer's figures and how many quotations are right at each confidence; prints a plain line and returns null where
 * the annotated articles are absent.
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
  const lessons = articles.map((article) => (isComplete(article.gold) ? lessonsOf(article) : null));
  const found: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = articles.map(({ gold: { id } }) => foldOf(id) === fold);
    const model = unpackQuotationModel(
      trainQuotations(lessons.flatMap((own, n) => (own === null || held[n] ? [] : [own]))),
    );
    for (const [n, article] of articles.entries()) if (held[n]) found.push(read(article, model));
    console.log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return found;
}

function read({ gold, prepared, article, ruled, labelled }: QuotationArticle, model: QuotationModel): HeldOut {
  const { head, antecedents, countries, spotted } = prepared;
  const found = quotationsOf(labelled, ruled, antecedents, countries, model, head.title);
  const quotes = writeQuotations(article, found, spotted);
  return { article: gold, quotes, mentions: spotted };
}

/** The scorer's output for the readings. */
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
