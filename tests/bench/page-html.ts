import { type Random, random } from './random.ts';

/** A page made to measure. */
export interface MadePage {
  readonly html: string;
  /** How many names were written into it. */
  readonly mentions: number;
}

export interface PageSize {
  /** Of text, in UTF-16 units. */
  readonly units: number;
  /** Text nodes. */
  readonly nodes: number;
  readonly mentions: number;
}

/** Text nodes in a paragraph: three of its own, a link and two emphasised words between them, and one behind. */
const NODES = 7;

/** An article-like page of so many text nodes, a mention always within one of them, half of those in links. */
export function makePage(size: PageSize, names: readonly string[]): MadePage {
  const r = random(size.units);
  const paragraphs = Math.round(size.nodes / NODES);
  const body: string[] = [];
  let mentions = 0;
  for (let n = 1; n <= paragraphs; n++) {
    const due = Math.round((size.mentions * n) / paragraphs) - mentions;
    const { html, planted } = makeParagraph(r, names, Math.round(size.units / paragraphs), due);
    mentions += planted;
    body.push(html);
  }
  return { html: pageOf(body.join('')), mentions };
}

/** A page around some HTML: it loads nothing. */
export const pageOf = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><style>body { margin: 2em auto; max-width: 45em; font: 16px/1.5 serif; }</style></head><body><article>${body}</article></body></html>`;

/** A paragraph of about so many units. */
export function makeParagraph(r: Random, names: readonly string[], units: number, mentions: number) {
  // Where the names go: every other one is a link.
  const parts: string[] = [];
  const share = units / NODES;
  let planted = 0;
  for (let node = 0; node < NODES; node++) {
    const linked = node === 1;
    const here = linked
      ? mentions > 0
        ? 1
        : 0
      : node % 2 === 0
        ? Math.ceil((mentions - planted) / (NODES - node))
        : 0;
    const named: string[] = [];
    for (; named.length < here && planted < mentions; planted++) named.push(r.pick(names));
    const text = textWith(r, share, named);
    parts.push(node % 2 === 0 ? ` ${text} ` : `<${TAGS[node]}>${text}</${TAGS[node]}>`);
  }
  return { html: `<p>${parts.join('').replaceAll('<a>', '<a href="#there">').trim()}.</p>`, planted };
}

const TAGS = ['', 'a', '', 'b', '', 'i', ''];

/** Common words, and the names among them. None of the words is anybody's name. */
function textWith(r: Random, units: number, names: readonly string[]): string {
  const words: string[] = [];
  let length = names.reduce((sum, name) => sum + name.length + 1, 0);
  while (length < units) {
    const word = r.zipf(WORDS);
    words.push(word);
    length += word.length + 1;
  }
  for (const name of names) words.splice(1 + r.below(Math.max(1, words.length - 1)), 0, name, 'also');
  return words.join(' ');
}

const WORDS =
  'the of and to in that for is on was with as it by at from has have be an this are not will which they but would had been more after one about were two also when up out there over into last could than other time first can some three all no against do years him what most only while under between before because during since through so week part month any where day next back says made called told support early set both four near work because still end former growth money health local bank meeting decision budget measures reports region statement workers energy water border forces reform industry deal oil tax law vote power debt case system future house plans pressure concerns hospital school families children research students change climate deficit currency analysts shares exports'.split(
    ' ',
  );
