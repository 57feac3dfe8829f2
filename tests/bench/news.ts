import { type Random, random } from './random.ts';

const COMMON =
  'the of and to a in that for is on was with as it by at from has have be an this his are he its will not who they which but would their had been more after one about were two new also her year up when out there over into last could than other time first can some three if people all government no she against do years him them what most only while under between before because during since through million so country week part month any where state officials percent day next back says made political called told leaders support early military party public economic policy market trade election down being such countries many security now including several national percent talks however office group added group report plan companies president minister among make since another held set both four news much foreign prices court near work because world still end part police court former growth economy business campaign rights money health city local interest bank meeting agreement decision committee budget measures members reports region conference statement officials crisis workers energy water border forces leader reform industry deal oil tax law vote power debt case system program future house month plans pressure concerns community hospital school schools families children research students university change climate deficit currency inflation investors analysts shares exports production negotiations sanctions ceasefire parliament opposition coalition spokesman spokeswoman authorities residents witnesses investigation evidence charges accused trial sentence prison protests demonstrators violence weapons troops missile attack'.split(
    ' ',
  );
const STARTERS =
  'The A In On But For He She It They While After When As At This There Meanwhile However Officials Analysts Police Earlier Last Under According Many Some Two With By'.split(
    ' ',
  );

/** The words that texts have often in small letters ("will", "may", "the"): as family names they would be found everywhere. */
export function commonWords(texts: readonly string[] | null): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts ?? [` ${[...COMMON, ...STARTERS].join(' ')} `.toLowerCase().repeat(OFTEN)])
    for (const [word] of text.matchAll(/(?<=[\s“(])[a-z]+(?=[\s,.;:?!”)])/g))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= OFTEN - 1).map(([word]) => word));
}

/** In some millions of units. */
const OFTEN = 20;

export interface Planted {
  readonly start: number;
  readonly end: number;
}

/** A text with the places of what was planted in it. */
export interface PlantedText {
  readonly text: string;
  readonly planted: readonly Planted[];
}

export interface Quoted {
  readonly text: string;
  /** The words inside the quotation marks, in order, and who says them. */
  readonly quotations: readonly { readonly words: string; readonly speaker: string }[];
}

/**
 * News-like text of at least so many units: sentences of common words by Zipf's law, one in four with a name of `forms` or a
 * stranger's. Where `carriers` are given, their paragraphs are the text and sentences with names are put between them.
 */
export function makeNews(
  units: number,
  forms: readonly string[],
  stranger: () => string,
  carriers: readonly string[] | null,
): PlantedText {
  const r = random(units);
  const parts: string[] = [];
  const planted: Planted[] = [];
  let length = 0;
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const paragraphs = carriers?.flatMap((text) => text.split(/\n+/)).filter((paragraph) => paragraph !== '');
  for (let n = 0; length < units; n++) {
    put(paragraphs ? `${paragraphs[n % paragraphs.length]} ` : `${sentence(r)} ${sentence(r)} ${sentence(r)} `);
    const form = r.next() < 0.7 ? r.pick(forms) : null;
    put(r.next() < 0.5 ? `${r.pick(STARTERS)} ${lower(r, 3)} ` : '');
    if (form === null) put(stranger());
    else {
      planted.push({ start: length, end: length + form.length });
      put(form);
    }
    put(`${r.pick([' said', '’s', ',', '’s', ' told', ' and', ' has'])} ${lower(r, 6)}.${n % 4 === 3 ? '\n\n' : ' '}`);
  }
  // Joined at once it is one flat string, as a page's text is.
  return { text: Buffer.from(parts.join('')).toString(), planted };
}

/** An article with so many direct quotations, each with its speaker and cue. */
export function makeArticle(seed: number, speakers: readonly string[], count: number): Quoted {
  const r = random(seed);
  const quotations: { words: string; speaker: string }[] = [];
  const paragraphs = [`${sentence(r)} ${sentence(r)}`];
  for (let n = 0; n < count; n++) {
    const speaker = r.pick(speakers);
    const body = `${r.pick(STARTERS)} ${lower(r, 8 + r.below(8))}`;
    const cue = r.pick(['said', 'told reporters']);
    const words = `${body},`;
    quotations.push({ words, speaker });
    paragraphs.push(`“${words}” ${speaker} ${cue}. ${sentence(r)} ${sentence(r)}`);
  }
  return { text: paragraphs.join('\n\n'), quotations };
}

function sentence(r: Random): string {
  return `${r.pick(STARTERS)} ${lower(r, 8 + r.below(16))}.`;
}

function lower(r: Random, words: number): string {
  let line = r.zipf(COMMON);
  for (let n = 1; n < words; n++) line += `${r.next() < 0.05 ? ',' : ''} ${r.zipf(COMMON)}`;
  return line;
}
