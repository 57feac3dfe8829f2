import { DEFAULT_SETTINGS, onSettingsChanged, readSettings, type Settings, siteOf } from '../../settings/settings.ts';
import { contentTypeOf, elementsByTag, focusedIn, hasFocus, isHidden, readyStateOf } from '../shared/page-nodes.ts';
import { asking } from './ask.ts';
import { InteractionScript } from './interaction-script.ts';
import { PaintStyles } from './paint-styles.ts';
import { startQuietSession } from './quiet/session.ts';
import { answerTab } from './requests.ts';
import { type Session, startSession } from './session.ts';

/** A frame smaller than this, in px, is an advertisement or a counter. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 150;

/** What has no body, as a picture of these kinds, has nothing read either. */
const READABLE = ['text/html', 'application/xhtml+xml', 'text/plain'];

/** A page that takes longer than this to come is slow, one with so many elements large. */
const SLOW_PAGE_MS = 50;
const MANY_ELEMENTS = 1_000;
const LOOK_MS = 10;

const SLOW_FROM = performance.now() + SLOW_PAGE_MS;

const STARTS = ['DOMContentLoaded', 'visibilitychange', 'resize', 'pageshow'];

const isTop = window === window.top;

/** This script's life: ends when the extension is updated or taken away. */
const life = new AbortController();
/** Heard at the window, on the way down: before anything of the page that was not there first. */
const FIRST = { signal: life.signal, capture: true };
const ask = asking(() => life.abort());
const styles = new PaintStyles(ask);
const script = new InteractionScript(ask, life.signal);
let settings: Settings = DEFAULT_SETTINGS;
let session: { readonly it: Session; readonly end: AbortController } | null = null;

/** Whether the Escape that is held down just now was the card's. */
let isEscapeTaken = false;

// At once, and so before any script of the page: what comes first on the window hears a key first.
listenForEscape();
if (READABLE.includes(contentTypeOf(document))) begin().catch(() => life.abort());

async function begin(): Promise<void> {
  settings = await readSettings();
  const { signal } = life;
  onSettingsChanged((now) => {
    const before = settings;
    settings = now;
    // What is in sight is read again to be painted as the reader now has it; all else once it is seen.
    if (before.marks !== now.marks) stop();
    if (isOff() || now.marks === 'nothing') styles.take();
    update();
  }, signal);
  // In a small frame, or one of many, there is as good as nothing to look at again.
  if (isTop) putStylesEarly();
  // With another root element it is another page; one that is opened to be written anew has lost all listeners, too.
  const roots = new MutationObserver(() => {
    stop();
    listen();
  });
  roots.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    roots.disconnect();
    stop();
  });
  answerTab(
    {
      summary: async () => ({
        counts: session?.it.counts() ?? [],
        // A page that is out of sight is read once it is seen.
        reading: session?.it.reading ?? (!isOff() && isLargeEnough()),
      }),
      goTo: async ({ entity }) => {
        await session?.it.goTo(entity);
        return null;
      },
      nextMention: async () => {
        if (isAddressed()) await session?.it.goTo(null);
        return null;
      },
      revised: async ({ revision }) => {
        session?.it.revise(revision);
        return null;
      },
    },
    signal,
  );
  listen();
}

/** Starts to read, now or once something may have it start. What is listened to already is not heard twice. */
function listen(): void {
  listenForEscape();
  for (const type of STARTS) window.addEventListener(type, heard, FIRST);
  update();
}

function listenForEscape(): void {
  window.addEventListener('keydown', escaped, FIRST);
  window.addEventListener('keyup', escaped, FIRST);
}

/** While a card is open Escape is the card's alone, from the press to its end; the next one is the page's. */
function escaped(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
  const isDown = event.type === 'keydown';
  if (isDown && !event.repeat) isEscapeTaken = session?.it.closeCard() === true;
  if (!isEscapeTaken) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  if (!isDown) isEscapeTaken = false;
}

function heard(event: Event): void {
  // Back from the browser's cache: the dataset may have changed meanwhile. On leaving nothing is done: a page that is going
  // away takes everything of ours with it, and answers no more.
  if (event instanceof PageTransitionEvent && event.persisted) stop();
  // In a task of its own: that of the event is the end of the page's own reading, and long on a large page.
  setTimeout(update);
}

/**
 * A style for highlights has the browser look at all elements there are, so on a page that is large, or slow to come, it is best
 * put in while few are there. One that comes at once gets it when there is something to paint.
 */
function putStylesEarly(): void {
  if (isReady() || life.signal.aborted || isOff() || settings.marks === 'nothing') return;
  // By the clock: behind a page's own long tasks a look comes late.
  if (performance.now() > SLOW_FROM || elementsByTag(document, '*').length > MANY_ELEMENTS)
    styles.put(settings.marks === 'tint');
  else setTimeout(putStylesEarly, LOOK_MS);
}

/** Starts or stops reading, as settings and the page's state have it. What is rendered ahead of a visit is hidden. */
function update(): void {
  if (life.signal.aborted) return;
  if (isOff()) stop();
  else if (!session && isReady() && !isHidden(document) && isLargeEnough()) start();
}

function start(): void {
  const end = new AbortController();
  const begin = settings.marks === 'nothing' ? startQuietSession : startSession;
  session = { it: begin({ ask, script, styles, settings: () => settings, signal: end.signal }), end };
}

function stop(): void {
  session?.end.abort();
  session = null;
}

const isOff = (): boolean => settings.sitesOff.includes(siteOf(location));

const isReady = (): boolean => readyStateOf(document) !== 'loading';

const isLargeEnough = (): boolean => isTop || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);

/** Whether a key pressed now is meant for this frame: all frames of a tab are told. */
function isAddressed(): boolean {
  const inFrame = focusedIn(document) instanceof HTMLIFrameElement;
  return isTop ? !inFrame || !hasFocus(document) : hasFocus(document) && !inFrame;
}
