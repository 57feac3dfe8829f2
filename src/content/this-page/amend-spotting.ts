import type { EntityId } from '../../messages/dataset-ids.ts';
import type { PageReading, PersonHere } from '../../messages/page-reading.ts';
import type { PageEntity, PageMention, SpotReply } from '../../messages/page-requests.ts';
import { MAX_BLOCK_UNITS } from '../shared/block-limits.ts';
import { ArticleText, type MentionInBlock } from './article-text.ts';

type Here = MentionInBlock<EntityId>;

/** What the background finds on a page, put right by what the article's reading says of the same words. */
export class SpottingAmender {
  readonly #article: ArticleText<EntityId>;
  readonly #people: ReadonlyMap<EntityId, PersonHere>;
  /** Those who are not on record, whom the page names in full and quotes. */
  readonly #speakers: ReadonlySet<EntityId>;

  constructor({ text, mentions, people, quotations }: PageReading) {
    this.#people = new Map(people.map((person) => [person.entity, person]));
    this.#article = new ArticleText(
      text,
      mentions.filter(({ entity }) => this.#people.has(entity)),
    );
    const speaking = new Set(quotations.map(({ speaker }) => speaker?.entity));
    this.#speakers = new Set(
      people.filter((one) => isNamedInFull(one) && speaking.has(one.entity)).map(({ entity }) => entity),
    );
  }

  /** Whether the reading names anybody in a block, or may do so in one that it goes on in: of all others it knows no better. */
  concerns(block: string): boolean {
    return block.length >= MAX_BLOCK_UNITS / 2 || (this.#article.mentionsIn(block)?.length ?? 0) > 0;
  }

  /** @param marksSpeakers whether those who are not on record are to be marked where they speak */
  amend(blocks: readonly string[], reply: SpotReply, marksSpeakers: boolean): SpotReply {
    const entities: Record<EntityId, PageEntity> = {};
    const mentions: PageMention[] = [];
    const spotted = new Map<number, PageMention[]>();
    for (const mention of reply.mentions) {
      const others = spotted.get(mention.block);
      if (others) others.push(mention);
      else spotted.set(mention.block, [mention]);
    }
    // The article may have been read before the reader said so.
    const isShown = ({ entity }: Here): boolean =>
      !reply.notMeant?.includes(entity) &&
      (typeof this.#people.get(entity)?.onRecord === 'number' || (marksSpeakers && this.#speakers.has(entity)));
    blocks.forEach((text, block) => {
      const found = spotted.get(block) ?? [];
      const here = this.#article.mentionsIn(text);
      if (!here) {
        mentions.push(...found);
        return;
      }
      const kept = found.flatMap((mention) => {
        const other = here.find((one) => overlaps(one, mention));
        if (!other || other.entity === mention.entity || !isOpenToDoubt(mention)) return mention;
        return isShown(other) ? { block, start: mention.start, end: mention.end, entity: other.entity } : [];
      });
      const added = here.filter((one) => isShown(one) && !found.some((mention) => overlaps(one, mention)));
      for (const { entity } of [...kept, ...added]) {
        const person = entity && this.#people.get(entity);
        if (person && !reply.entities[person.entity]) entities[person.entity] = pageEntity(person);
      }
      mentions.push(
        ...[...kept, ...added.map((one) => ({ block, ...one }))].sort((a, b) => a.start - b.start || a.end - b.end),
      );
    });
    return { ...reply, mentions, entities: { ...entities, ...reply.entities } };
  }
}

/** Of a full name nobody needs to say who is meant; of a short one, and of a country's, the article's reading knows better. */
const isOpenToDoubt = ({ entity, key }: PageMention): boolean =>
  key !== undefined || entity === null || entity.startsWith('country:');

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const isNamedInFull = ({ name }: PersonHere): boolean => /\S\s+\S/.test(name);

const pageEntity = ({ name, role, onRecord }: PersonHere): PageEntity => ({
  kind: 'person',
  name,
  quotations: onRecord ?? 0,
  ...(role && { role }),
  ...(onRecord === null && { isOnlyHere: true as const }),
});
