import type { CardOptions, CardSubject, Point } from '../../messages/card-contract.ts';
import type { Interaction, InteractionOptions, StartInteraction } from '../../messages/interaction-contract.ts';
import { textOf } from '../shared/segments.ts';
import { askAhead } from './card/ahead.ts';
import { Cards } from './card/cards.ts';
import { OpenCard } from './card/open-card.ts';
import { lineAt, mentionAt } from './hover/hit.ts';
import { Hover } from './hover/hover.ts';
import type { HoverEffect } from './hover/machine.ts';
import { followPointer } from './hover/pointer.ts';
import { Probe } from './hover/probe.ts';
import { Steps } from './keyboard.ts';
import type { Mention } from './mentions/mention.ts';
import { PageMentions } from './mentions/page-mentions.ts';
import { Paint } from './paint/paint.ts';
import { seeking } from './quiet/seek.ts';
import { textAt } from './quiet/text-at.ts';

/** On a page that is not read, blocks with mentions that are remembered: about a screen. */
const MOST_KNOWN = 32;

export const startInteraction: StartInteraction = ({
  texts,
  ask,
  styles,
  marks,
  openOn,
  reading,
  heard,
  signal,
}: InteractionOptions): Interaction => {
  const page = new PageMentions(texts, reading ? MOST_KNOWN : undefined);
  const cards = new Cards(ask, texts);
  let card: OpenCard | null = null;
  /** For the mention that the pointer rests on. */
  let ready: OpenCard | null = null;

  const paint = reading ? null : new Paint(page, styles, marks, () => turned?.(), signal);
  const hover = new Hover(act, signal);
  // A page that is not to see what is marked has nothing painted, and gets nothing done for it unasked either.
  const turned = paint && askAhead(() => paint.painted, cards, signal);

  signal.addEventListener('abort', drop);

  const readAt = (at: Point): Promise<void> | null => {
    const place = textAt(at);
    return place && (reading?.spotAt(place) ?? null);
  };
  const seenAt = (at: Point): Mention | null => {
    const mention = mentionAt(page, at);
    return mention && hover.asKnown(mention);
  };
  const pointer = followPointer(
    { hover, seenAt, card: () => card, openOn, readAt: reading && readAt, probe: new Probe() },
    signal,
  );
  for (const event of heard) pointer.hear(event);
  const steps = new Steps(page, hover, signal);

  return {
    mentions: page,
    goTo: reading ? seeking(page, reading, steps, signal) : (entity) => steps.go(entity),
    closeCard: () => {
      const isOpen = hover.open !== null;
      if (isOpen) hover.send({ kind: 'escape' });
      return isOpen;
    },
    isOwn: (node) => node === card?.host || node === ready?.host,
  };

  /** Lets go of what was made ready and is not wanted. */
  function drop(): void {
    ready?.close();
    ready = null;
  }

  function makeReady(mention: Mention): void {
    ready = new OpenCard(mention, ask);
    // An answer that fails is asked for again when the card opens, and told there.
    if (mention.entity) cards.get(mention.entity, mention).catch(() => {});
  }

  function act(effect: HoverEffect<Mention>): void {
    if (effect.do === 'ask' || effect.do === 'unask') {
      drop();
      if (effect.do === 'ask') makeReady(effect.target);
      return;
    }
    card?.close();
    card = null;
    paint?.setOpen(effect.do === 'open' ? effect.target : null);
    if (effect.do !== 'open') return;
    const mention = effect.target;
    const keyboard = effect.by === 'keyboard';
    const at = keyboard ? null : pointer.at();
    // The page may have moved the name away from under the resting pointer, without a scroll.
    if (at && !lineAt(mention, at)) {
      paint?.setOpen(null);
      drop();
      queueMicrotask(() => hover.send({ kind: 'gone' }));
      return;
    }
    if (ready?.mention !== mention) drop();
    card = ready ?? new OpenCard(mention, ask);
    ready = null;
    card.open(at, optionsFor(mention, keyboard), {
      gone: () => {
        if (hover.open === mention) hover.send({ kind: 'gone' });
      },
      left: pointer.left,
    });
  }

  function optionsFor(mention: Mention, keyboard: boolean): CardOptions {
    return {
      subject: subjectOf(page, mention),
      keyboard,
      ask: (entity) => cards.get(entity, mention),
      close: () => hover.send({ kind: 'close' }),
      openOptions: (at) => void ask('openOptions', { at }).catch(() => {}),
      pinned: (pinned) => hover.send({ kind: 'pin', pinned }),
    };
  }
};

function subjectOf({ entities }: PageMentions, { block, start, end, entity, candidates }: Mention): CardSubject {
  const text = textOf(block).slice(start, end);
  if (entity) return { entity, name: entities.get(entity)?.name ?? text };
  return {
    text,
    candidates: candidates.map((id) => ({ entity: id, name: text, quotations: 0, ...entities.get(id) })),
  };
}
