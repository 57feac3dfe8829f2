import { QUOTATION_TINTS, type QuotationTint, tintName } from '../../messages/highlight-names.ts';
import type { Ask } from '../../messages/interaction-contract.ts';
import type { PageReading } from '../../messages/page-reading.ts';
import type { Point } from '../../messages/viewport-geometry.ts';
import { isIn, pointOf, SLACK_PX } from '../shared/geometry.ts';
import { bodyOf } from '../shared/page-nodes.ts';
import { caretAtPoint } from '../shared/shadow-trees.ts';
import { after, whenIdle } from '../shared/time-slices.ts';
import { listeningFor } from '../shared/trusted-events.ts';
import { type PlacedStretch, placeQuotations, presentRange } from './place-quotations.ts';
import { SpeakerLine } from './speaker-line.ts';

/** A pointer that rests for so long on a quotation, in ms, asks who speaks: one that passes over it does not. */
const REST_MS = 150;
/** Quotations whose text the page has put in anew are looked for again after so long, in ms, and so many times at most. */
const AGAIN_MS = 1_000;
const MAX_AGAIN = 20;

/** Who is speaking, as it is shown on a page. */
export interface ShownSpeakers {
  /** Whether it is shown still: it ends by itself where the page goes to another article. */
  readonly isOn: boolean;
  end(): void;
  /** Hides the line that says who speaks at the pointer. False where there is none. */
  hideLine(): boolean;
  isOwn(node: Node): boolean;
}

export interface ShowSpeakersOptions {
  readonly reading: PageReading;
  readonly ask: Ask;
  /** Whether the page is still at the article that was read. */
  readonly isCurrent: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Tints the page's quotations, spoken, reported and those of speakers who are not clear each in its way, and says in a line at the
 * one that the pointer rests on who speaks. Null where the page has none of its quotations any more.
 */
export async function showSpeakers({
  reading,
  ask,
  isCurrent,
  signal,
}: ShowSpeakersOptions): Promise<ShownSpeakers | null> {
  let placed = await placeQuotations(reading, signal);
  if (placed.length === 0 || !isCurrent()) return null;

  const life = new AbortController();
  const ended = AbortSignal.any([life.signal, signal]);
  const random = `or-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const tints = new Map(QUOTATION_TINTS.map((tint) => [tint, new Highlight()]));
  const line = new SpeakerLine();
  /** What the line is about, and what the line was about that the reader has closed: both until the pointer leaves them. */
  let pointed: PlacedStretch | null = null;
  let dismissed: PlacedStretch | null = null;
  let timer = 0;
  let frame = 0;
  let looks = 0;
  let isLooking = false;

  ask('tintQuotations', { random, isOn: true }).catch(() => life.abort());
  paint();
  const changes = new MutationObserver(() => {
    frame ||= requestAnimationFrame(check);
  });
  const body = bodyOf(document);
  if (body) changes.observe(body, { subtree: true, childList: true, characterData: true });
  listenToPointer();
  ended.addEventListener('abort', () => {
    changes.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    line.hide();
    for (const tint of QUOTATION_TINTS) CSS.highlights.delete(tintName(random, tint));
    ask('tintQuotations', { random, isOn: false }).catch(() => {});
  });

  return {
    get isOn() {
      return !ended.aborted;
    },
    end: () => life.abort(),
    hideLine() {
      const isShown = line.isShown;
      dismissed = pointed;
      hide();
      return isShown;
    },
    isOwn: (node) => line.isOwn(node),
  };

  function paint(): void {
    for (const [tint, highlight] of tints) {
      highlight.clear();
      for (const one of placed) if (tintOf(one) === tint) highlight.add(one.range);
      CSS.highlights.set(tintName(random, tint), highlight);
    }
  }

  /** Takes the tint off words that the page has changed, before they are seen, and looks for what it has put in anew. */
  function check(): void {
    frame = 0;
    if (!isCurrent()) {
      life.abort();
      return;
    }
    const there = placed.filter((one) => presentRange(one));
    if (there.length === placed.length) return;
    placed = there;
    if (pointed && !there.includes(pointed)) hide();
    paint();
    lookAgain().catch(() => {});
  }

  async function lookAgain(): Promise<void> {
    if (isLooking || looks++ >= MAX_AGAIN) return;
    isLooking = true;
    try {
      await after(AGAIN_MS, ended);
      await whenIdle();
      const found = await placeQuotations(reading, ended);
      placed = found;
      hide();
      paint();
    } finally {
      isLooking = false;
    }
  }

  function listenToPointer(): void {
    const on = listeningFor(ended);
    on('pointermove', (event) => {
      clearTimeout(timer);
      if (event.pointerType === 'touch' || event.buttons || line.isOwn(event.target)) return;
      timer = window.setTimeout(() => lookAt(pointOf(event)), REST_MS);
    });
    on('click', (event) => {
      if (event.pointerType === 'touch') lookAt(pointOf(event));
    });
    on('scroll', () => {
      clearTimeout(timer);
      hide();
    });
    on('pointerout', ({ relatedTarget }) => {
      if (relatedTarget) return;
      clearTimeout(timer);
      hide();
    });
  }

  function lookAt(at: Point): void {
    if (!isCurrent()) {
      life.abort();
      return;
    }
    const found = stretchAt(placed, at);
    if (found?.stretch !== dismissed) dismissed = null;
    if (!found) hide();
    else if (found.stretch !== dismissed && found.stretch !== pointed) {
      pointed = found.stretch;
      line.show(speakerWords(found.stretch), found.line);
    }
  }

  function hide(): void {
    pointed = null;
    line.hide();
  }
}

interface PointedStretch {
  readonly stretch: PlacedStretch;
  /** The line of text that the pointer is on. */
  readonly line: DOMRect;
}

/** The innermost stretch of a quotation at a point of the viewport. */
function stretchAt(placed: readonly PlacedStretch[], at: Point): PointedStretch | null {
  const caret = caretAtPoint(at);
  const node = caret?.offsetNode;
  if (!caret || !(node instanceof Text)) return null;
  let innermost: PointedStretch | null = null;
  for (const stretch of placed) {
    if (innermost && innermost.stretch.words.length <= stretch.words.length) continue;
    const range = presentRange(stretch);
    if (!range?.isPointInRange(node, caret.offset)) continue;
    // The browser gives the nearest letter, however far away it is: the lines themselves decide.
    const line = [...range.getClientRects()].find((box) => isIn(at, box, SLACK_PX));
    if (line) innermost = { stretch, line };
  }
  return innermost;
}

const tintOf = ({ quotation, role }: PlacedStretch): QuotationTint => (quotation.speaker === null ? 'unclear' : role);

/** What the line says: only what the page itself says, as a page can measure how long it is. */
export function speakerWords({ quotation, role }: Pick<PlacedStretch, 'quotation' | 'role'>): string {
  const { speaker, heading } = quotation;
  if (!speaker) return 'Speaker not clear';
  if (role === 'reported') return `Reported: ${speaker.name}`;
  return heading ? `Headline: ${speaker.name}` : speaker.name;
}
