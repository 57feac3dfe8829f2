import type { Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { staticRangeOf } from '../../../src/content/interaction/mentions/mention-range.ts';
import type { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { textOf } from '../../../src/content/shared/text-segments.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import { faintName } from '../../../src/messages/highlight-names.ts';
import { INTERACTION, type Interaction, type InteractionOptions } from '../../../src/messages/interaction-contract.ts';

// Added to the script that reads pages: it notes which names are marked as the page is scrolled, and asks for what their cards have
// as the cards themselves do.

/** What the card of an entity has beyond its name, its role or a country's facts. */
export interface CardHas {
  /** Quotations on record: by a person, about a country. */
  readonly onRecord: number;
  /** Whether an article on record names it. */
  readonly isNamed: boolean;
  /** Quotations of the open page, from it or about it. */
  readonly here: number;
}

/** A name that was marked. */
export interface MarkedName {
  readonly words: string;
  /** Null where several people may be meant. */
  readonly entity: EntityId | null;
}

export interface MarkedNames {
  /** Resolves once the page's article was read, or it has none. */
  whenRead(): Promise<null>;
  /** Forgets what was noted. */
  forget(): null;
  /** Notes the names that are marked now; gives how many were noted so far, 0 while none is known. */
  note(): number;
  noted(): MarkedName[];
  cardHas(entity: EntityId): Promise<CardHas>;
  /** Scrolls to the name that was noted as the nth; gives where it is, in CSS px of the viewport; null where it is not in sight. */
  place(nth: number): { readonly x: number; readonly y: number } | null;
}

let options: InteractionOptions | null = null;
let interaction: Interaction | null = null;
const marked = new Map<string, Mention>();

const arrived = window[INTERACTION];
if (arrived)
  window[INTERACTION] = (start) =>
    arrived((given) => {
      options = given;
      interaction = start(given);
      return interaction;
    });

const begun = (): { readonly options: InteractionOptions; readonly mentions: PageMentions } => {
  const mentions = interaction?.mentions;
  if (!options || !mentions || !isPageMentions(mentions)) throw new Error('No name was found on this page.');
  return { options, mentions };
};

/** The one class that there is of the interface. */
const isPageMentions = (mentions: Interaction['mentions']): mentions is PageMentions => 'blocks' in mentions;

const asks: MarkedNames = {
  async whenRead() {
    await (await begun().options.thisPage?.get())?.quotationsOf('person:nobody');
    return null;
  },
  forget() {
    marked.clear();
    return null;
  },
  note() {
    if (!interaction) return 0;
    const { options: of, mentions } = begun();
    const { mention: name } = of.styles.put(of.marks === 'tint');
    const starts = new Map<Node, Set<number>>();
    for (const highlight of [name, faintName(name)])
      for (const { startContainer, startOffset } of CSS.highlights.get(highlight) ?? []) {
        const there = starts.get(startContainer) ?? new Set();
        starts.set(startContainer, there.add(startOffset));
      }
    for (const block of mentions.blocks)
      for (const mention of block.mentions) {
        const range = staticRangeOf(mention);
        if (!range || !starts.get(range.startContainer)?.has(range.startOffset)) continue;
        marked.set(`${block.at} ${mention.start}`, mention);
      }
    return marked.size;
  },
  noted: () =>
    [...marked.values()].map(({ block, start, end, entity }) => ({ words: textOf(block).slice(start, end), entity })),
  async cardHas(entity) {
    const { options: of } = begun();
    const passage = { text: 'x', start: 0, end: 1, others: [] };
    const card = await of.ask('card', { entity, passage }).catch(() => null);
    const here = (await (await of.thisPage?.get())?.quotationsOf(entity)) ?? [];
    return { onRecord: card?.quotationCount ?? 0, isNamed: (card?.articleCount ?? 0) > 0, here: here.length };
  },
  place(nth) {
    const mention = [...marked.values()][nth];
    const at = mention && staticRangeOf(mention);
    if (!at) return null;
    const range = new Range();
    range.setStart(at.startContainer, at.startOffset);
    range.setEnd(at.endContainer, at.endOffset);
    mention.block.box.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = range.getClientRects()[0];
    if (!line) return null;
    const point = { x: line.left + line.width / 2, y: line.top + line.height / 2 };
    return mention.block.box.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
  },
};
Reflect.set(globalThis, 'onRecordMarked', asks);
