/**
 * The scorer's rows that a table shows, by what they start with.
 * @type {readonly (readonly [string, RegExp])[]}
 */
const ROWS = [
  ['found, direct', /^\s+direct\s.*F1 ([\d.]+)/m],
  ['mixed', /^\s+mixed\s.*F1 ([\d.]+)/m],
  ['indirect', /^\s+indirect\s.*F1 ([\d.]+)/m],
  ['speaker', /^speaker\s+([\d.]+)/m],
  ['full names', /^names\s+([\d.]+)/m],
  ['joint', /^joint\s.*F1 ([\d.]+)/m],
  ['people', /^people\s.*F1 ([\d.]+)/m],
  ['countries', /^countries\s.*F1 ([\d.]+)/m],
];

/**
 * A corpus's part of a file of annotated articles: the id's first part names the corpus.
 * @param {string} jsonl
 */
export function byCorpus(jsonl) {
  const parts = new Map();
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const corpus = JSON.parse(line).id.split('/')[0];
    const part = parts.get(corpus) ?? { corpus, count: 0, lines: '' };
    part.count++;
    part.lines += `${line}\n`;
    parts.set(corpus, part);
  }
  return [...parts.values()];
}

/**
 * A file's quotations parted by how their speaker is written (name, nominal, pronoun): the scorer's share of right speakers
 * then speaks of these alone. What is found beyond them counts as too much there, so only that share says anything.
 * @param {string} jsonl
 */
export function bySpeakerType(jsonl) {
  /** @type {{ quotes: { speakerType?: string, speaker: unknown }[] }[]} */
  const articles = jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ quotes }) => quotes);
  const types = new Set(articles.flatMap(({ quotes }) => quotes.map((quote) => quote.speakerType).filter(Boolean)));
  return [...types].sort().map((type) => {
    const only = articles.map((article) => ({
      ...article,
      quotes: article.quotes.filter((quote) => quote.speakerType === type && quote.speaker),
    }));
    return { type, lines: only.map((article) => `${JSON.stringify(article)}\n`).join('') };
  });
}

/**
 * A Markdown table of the figures in the scorer's printouts; a figure a file has no annotation for is a dash.
 * @param {readonly { name: string, figures: string }[]} results
 */
export function table(results) {
  const head = ['', 'articles', ...ROWS.map(([name]) => name)];
  const rows = results.map(({ name, figures }) => [
    name,
    /^(\d+) articles/m.exec(figures)?.[1] ?? '–',
    ...ROWS.map(([, pattern]) => figure(pattern.exec(figures)?.[1])),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * A layer nobody annotated scores 0.000 of nothing: no figure.
 * @param {string | undefined} value
 */
function figure(value) {
  return value === undefined || value === '0.000' ? '–' : Number(value).toFixed(2);
}
