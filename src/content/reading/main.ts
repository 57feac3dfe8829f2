// The script that reads pages, in every frame from its beginning: it starts and stops the reading as the settings and the page's
// state want it, and answers the popup and the background.

import { INTERACTION, type StartInteraction } from '../../messages/interaction-contract.ts';
import { searchPlace } from '../../messages/search-place.ts';
import {
  DEFAULT_SETTINGS,
  type Marks,
  marksOn,
  onSettingsChanged,
  readSettings,
  type Settings,
} from '../../settings/settings.ts';
import {
  contentTypeOf,
  elementsByTag,
  focusedIn,
  hasFocus,
  isHidden,
  readyStateOf,
  selectionIn,
} from '../shared/page-nodes.ts';
import { answerTabRequests } from './answer-tab-requests.ts';
import { askUntilOrphaned } from './ask-until-orphaned.ts';
import { isReadableAddress, pageOfFrame, siteOfFrame } from './frame-address.ts';
import { startFullPageSession } from './full-page-session.ts';
import { InjectedHighlightStyles } from './injected-highlight-styles.ts';
import { InjectedScript } from './injected-script.ts';
import { startInjectedSession } from './injected-session.ts';
import { ON_DEMAND, type PageSession, type StartSession } from './page-session.ts';

/** A frame smaller than this is an advertisement or a counter, and is not read. */
const MIN_FRAME_WIDTH_PX = 200;
const MIN_FRAME_HEIGHT_PX = 150;

/** Documents of other types, such as pictures, are not read. */
const READABLE_TYPES = ['text/html', 'application/xhtml+xml', 'text/plain'];

/** A page that has not loaded by then is slow. */
const SLOW_PAGE_MS = 50;
/** A page with more elements than this is large. */
const MANY_ELEMENTS = 1_000;
/** How often a loading page is looked at, to see whether it is slow or large. */
const CHECK_MS = 10;

const SLOW_FROM = performance.now() + SLOW_PAGE_MS;

/** After these events a page may be ready to be read. */
const STARTING_EVENTS = ['DOMContentLoaded', 'visibilitychange', 'resize', 'pageshow'];

const isTop = window === window.top;

/** Aborted when the extension is updated or removed, and this script is orphaned. */
const life = new AbortController();
/** Listeners at the window that capture are called before all of the page's, but those that were added there earlier. */
const FIRST = { signal: life.signal, capture: true };
const ask = askUntilOrphaned(() => life.abort());
const styles = new InjectedHighlightStyles(ask, () => {
  // In a microtask: whoever paints now is to have its highlights registered before they are removed.
  if (!chrome.runtime?.id) queueMicrotask(() => life.abort());
});
/**
 * The document in which this script runs: after an update the background puts it into all, and it may be there by itself. The first,
 * blank document of a frame leaves its window to the next one.
 */
const IS_HERE: unique symbol = Symbol.for('on-record reading');

declare global {
  interface Window {
    [IS_HERE]?: Document;
    /** Chromium 102, Firefox 147. */
    readonly navigation?: Pick<Window, 'addEventListener'>;
  }
}

/** Whether this script runs in the document already: then this is a second copy, which must leave the first one's hooks alone. */
const isHere = window[IS_HERE] === document;

const script = new InjectedScript<StartInteraction>(
  () => ask('injectInteraction', null),
  (arrived) => {
    if (!isHere) window[INTERACTION] = arrived;
  },
  life.signal,
);
const onDemand = new InjectedScript<StartSession>(
  () => ask('injectOnDemand', null),
  (arrived) => {
    if (!isHere) window[ON_DEMAND] = arrived;
  },
  life.signal,
);
let settings: Settings = DEFAULT_SETTINGS;
let session: { readonly it: PageSession; readonly end: AbortController } | null = null;

/** Whether the Escape that is held down now has closed a card. */
let isEscapeTaken = false;

if (isReadableAddress() && !isHere) {
  window[IS_HERE] = document;
  // At once, before any script of the page runs: of the window's listeners the one added first is called first.
  listenForEscape();
  if (READABLE_TYPES.includes(contentTypeOf(document))) begin().catch(() => life.abort());
}

async function begin(): Promise<void> {
  settings = await readSettings();
  const { signal } = life;
  onSettingsChanged((now) => {
    const before = marksHere();
    settings = now;
    // The page is read and painted anew by the new setting: a visible one now, others when they are seen.
    if (before !== marksHere()) stop();
    if (isOff() || marksHere() === 'nothing') styles.clear();
    update();
  }, signal);
  // In other frames there is next to nothing for the browser to look at again.
  if (isTop) putStylesEarly();
  // A new root element is another page. One that `document.open` has made has also removed all listeners from the window.
  const roots = new MutationObserver(() => {
    stop();
    listen();
  });
  roots.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    roots.disconnect();
    stop();
  });
  answerTabRequests(
    {
      summary: async () => ({
        counts: session?.it.counts() ?? [],
        // A hidden page is still to be read: once it is seen.
        reading: session?.it.reading ?? (!isOff() && isLargeEnough()),
      }),
      speakers: async () => (await session?.it.thisPage?.get())?.speakers() ?? null,
      showSpeakers: async ({ on }) => (await (await session?.it.thisPage?.get())?.showSpeakers(on)) === true,
      goToQuotation: async ({ start }) => (await (await session?.it.thisPage?.get())?.goTo(start)) === true,
      goTo: async ({ entity }) => {
        await session?.it.goTo(entity);
        return null;
      },
      nextMention: async () => {
        if (isAddressed()) await session?.it.goTo(null);
        return null;
      },
      lookUp: async ({ isChosen }) => {
        if (isChosen || isAddressed()) await lookUp();
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

/** Listens for what may start the reading, and starts it where it can. Adding the same listener again does nothing. */
function listen(): void {
  listenForEscape();
  for (const type of STARTING_EVENTS) window.addEventListener(type, mayStart, FIRST);
  // A page that goes to another address without a load may go from one that is switched off to one that is not.
  window.navigation?.addEventListener('currententrychange', mayStart, FIRST);
  update();
}

function listenForEscape(): void {
  window.addEventListener('keydown', onKey, FIRST);
  window.addEventListener('keyup', onKey, FIRST);
}

/** An Escape that closes a card is kept from the page, from its press to its release. The next one is the page's. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
  const isDown = event.type === 'keydown';
  if (isDown && !event.repeat) isEscapeTaken = session?.it.closeCard() === true;
  if (!isEscapeTaken) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  if (!isDown) isEscapeTaken = false;
}

function mayStart(event: Event): void {
  // Back from the browser's back/forward cache: the dataset may have changed meanwhile. Nothing is done when a page goes there, as
  // it then answers no more.
  if (event instanceof PageTransitionEvent && event.isTrusted && event.persisted) stop();
  // In another task: the event's own ends the browser's parsing, and is long on a large page.
  setTimeout(update);
}

/**
 * Injects the highlight styles while the page is still loading, where it is large or slow. A style for highlights makes the browser
 * look at all the elements there are, so it is best injected while there are few. Other pages get it with the first mention.
 */
function putStylesEarly(): void {
  if (isReady() || life.signal.aborted || isOff() || marksHere() === 'nothing') return;
  // By the clock and not by counting checks: the page's own long tasks delay those.
  if (performance.now() > SLOW_FROM || elementsByTag(document, '*').length > MANY_ELEMENTS)
    styles.put(marksHere() === 'tint');
  else setTimeout(putStylesEarly, CHECK_MS);
}

/** Looks the selected words up: in a card where there can be one, else in the options page's search. */
async function lookUp(): Promise<void> {
  const words = String(selectionIn(document) ?? '').trim();
  if (!words || (await session?.it.lookUp().catch(() => false))) return;
  await ask('openOptions', { at: searchPlace(words) });
}

/** Starts or stops reading, as settings and the page's state want it. A page that is prerendered before a visit is hidden. */
function update(): void {
  if (life.signal.aborted) return;
  if (isOff()) stop();
  else if (!session && isReady() && !isHidden(document) && isLargeEnough()) start();
}

function start(): void {
  const end = new AbortController();
  const options = { ask, script, styles, settings: () => settings, marks: marksHere(), signal: end.signal };
  const isOnDemand = marksHere() === 'nothing';
  session = { it: isOnDemand ? startInjectedSession(onDemand, options) : startFullPageSession(options), end };
}

function stop(): void {
  session?.end.abort();
  session = null;
}

const isOff = (): boolean =>
  settings.sitesOff.includes(siteOfFrame()) ||
  (settings.pagesOff.length > 0 && settings.pagesOff.includes(pageOfFrame()));

/** How names are marked on this site. A change of it starts another session. */
const marksHere = (): Marks => marksOn(settings, siteOfFrame());

const isReady = (): boolean => readyStateOf(document) !== 'loading';

const isLargeEnough = (): boolean => isTop || (innerWidth >= MIN_FRAME_WIDTH_PX && innerHeight >= MIN_FRAME_HEIGHT_PX);

/** Whether the keyboard command is meant for this frame. All frames of the tab get it; this is the one with the focus. */
function isAddressed(): boolean {
  const inFrame = focusedIn(document) instanceof HTMLIFrameElement;
  return isTop ? !inFrame || !hasFocus(document) : hasFocus(document) && !inFrame;
}
