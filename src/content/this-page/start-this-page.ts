import type { CardData } from '../../messages/card-data.ts';
import type { EntityId } from '../../messages/dataset-ids.ts';
import type { PageReading, SpeakerHere, SpeakersHere } from '../../messages/page-reading.ts';
import type { ThisPage, ThisPageOptions } from '../../messages/this-page.ts';
import { articleAddress } from '../shared/article-address.ts';
import { isHidden } from '../shared/page-nodes.ts';
import { after, whenIdle } from '../shared/time-slices.ts';
import { SpottingAmender } from './amend-spotting.ts';
import { DifferentWordsMarks } from './different-words-marks.ts';
import { findOnPage } from './find-on-page.ts';
import { isTooLarge, looksLikeArticle } from './looks-like-article.ts';
import { showFound } from './show-found.ts';
import { type ShownSpeakers, showSpeakers } from './show-speakers.ts';

/** What was read at one address of the page. */
interface ReadPage {
  readonly address: string;
  readonly isAsked: boolean;
  /** Null where there is no article. Undefined: it is being read. */
  reading: PageReading | null | undefined;
  amender: SpottingAmender | null;
  /** Whether it is about to be read anew. */
  isOld: boolean;
  readonly done: Promise<void>;
}

/** The dataset is left at peace for so long, in ms, before a page is read anew by it: it may change several times in a row. */
const RENEW_AFTER_MS = 1_000;

/** Has the article of the open page read, and holds what it says until the page is left or goes to another address. */
export function startThisPage({ ask, styles, settings, marks, onRead, signal }: ThisPageOptions): ThisPage {
  let page: ReadPage | null = null;
  const different = new DifferentWordsMarks(styles, marks === 'tint', signal);
  /** Whether no reading has come yet. */
  let isFirst = true;
  let shown: ShownSpeakers | null = null;
  /** Counts how often the reader has wanted speakers shown or hidden: the last time holds. */
  let wishes = 0;
  /** What was read, while the page is still at that address. */
  const current = (): PageReading | null =>
    settings().readsPages && page?.address === articleAddress() ? (page.reading ?? null) : null;

  const thisPage: ThisPage = {
    async read(isAsked) {
      if (!settings().readsPages) return;
      if (page?.address !== articleAddress()) begin(isAsked);
      await page?.done;
      // A page that was not read unasked may be read when the reader asks.
      if (page?.reading === null && isAsked && !page.isAsked) begin(true);
      await page?.done;
    },
    amended(blocks, reply) {
      const reading = current();
      if (!reading || !page?.amender) {
        different.clear();
        return reply;
      }
      // What was kept or corrected since then may change what is known of this article.
      if (reading.revision < reply.revision) renew(page);
      return page.amender.amend(blocks, reply, settings().marksSpeakers);
    },
    async quotationsOf(entity, first) {
      await thisPage.read(true);
      const { quotations = [] } = current() ?? {};
      const said = quotations.filter(({ speaker }) => speaker?.entity === entity);
      const about = quotations.filter((one) => !said.includes(one) && one.about.includes(entity));
      return [...said, ...about].sort((a, b) => Number(b.start === first) - Number(a.start === first));
    },
    underlinedWords: () => (current() ? different.words : []),
    cardOf: (entity) => cardHere(current(), entity),
    async speakers() {
      await thisPage.read(true);
      return { ...speakersOf(current()), areShown: shown?.isOn === true };
    },
    async showSpeakers(on) {
      const wish = ++wishes;
      const isShown = shown?.isOn === true;
      const isWanted = on ?? !isShown;
      if (isWanted === isShown) return isShown;
      shown?.end();
      shown = null;
      if (!isWanted) return false;
      await thisPage.read(true);
      const of = page;
      const reading = current();
      const isCurrent = (): boolean => page === of && current() !== null;
      const found = reading && (await showSpeakers({ reading, ask, isCurrent, signal }));
      if (wish === wishes) shown = found;
      else found?.end();
      return shown !== null;
    },
    hideSpeaker: () => shown?.hideLine() === true,
    isOwn: (node) => shown?.isOwn(node) === true,
    async goTo(start) {
      await thisPage.read(true);
      const reading = current();
      const quotation = reading?.quotations.find((one) => one.start === start);
      const range = reading && quotation ? await findOnPage(reading.text, quotation, signal) : null;
      if (range) await showFound(range, styles, marks === 'tint', signal);
      return range !== null;
    },
  };
  return thisPage;

  function begin(isAsked: boolean): void {
    different.clear();
    const now: ReadPage = {
      address: articleAddress(),
      isAsked,
      reading: undefined,
      amender: null,
      isOld: false,
      // Tried again when it is wanted again.
      done: Promise.resolve()
        .then(() => read(now))
        .catch(() => {
          if (page === now) page = null;
        }),
    };
    page = now;
  }

  /** Reads an article anew by the dataset as it is now, once its page is seen. Until then what was read holds. */
  function renew(old: ReadPage): void {
    if (old.isOld) return;
    old.isOld = true;
    const again = async (): Promise<void> => {
      await whenSeen(signal);
      await after(RENEW_AFTER_MS, signal);
      await whenIdle();
      if (page === old) await read(old);
    };
    again()
      // The next answer tries again.
      .catch(() => {})
      .finally(() => {
        old.isOld = false;
      });
  }

  async function read(now: ReadPage): Promise<void> {
    const isWanted = !isTooLarge() && (now.isAsked || looksLikeArticle());
    const reading = isWanted ? await ask('readThisPage', { isAsked: now.isAsked }) : null;
    signal.throwIfAborted();
    now.reading = reading;
    if (!reading || page !== now) return;
    const amender = new SpottingAmender(reading);
    const before = now.amender;
    now.amender = amender;
    // What the reading of another article has changed is to be found out anew everywhere.
    if (before || isFirst) onRead((text) => amender.concerns(text) || before?.concerns(text) === true);
    else onRead();
    isFirst = false;
    // Without these marks the card says the same.
    different.show(reading).catch(() => {});
  }
}

/** Resolves once the page can be seen. */
const whenSeen = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!isHidden(document)) resolve();
    };
    window.addEventListener('visibilitychange', look, { signal, once: true });
    look();
  });

function cardHere(reading: PageReading | null, entity: EntityId): CardData | null {
  const person = reading?.people.find((one) => one.entity === entity);
  if (person?.onRecord !== null) return null;
  return {
    entity,
    kind: 'person',
    name: person.name,
    alsoWritten: [],
    role: person.role,
    country: null,
    quotationCount: 0,
    reportedCount: 0,
    headingCount: 0,
    articleCount: 0,
    newCount: 0,
    quotations: [],
    people: [],
    companions: [],
    articlesHeld: null,
    revision: 0,
  };
}

function speakersOf(reading: PageReading | null): Pick<SpeakersHere, 'speakers' | 'quotations'> {
  const { people = [], quotations = [] } = reading ?? {};
  const speakers = people
    .flatMap((person): SpeakerHere[] => {
      const said = quotations.filter(({ speaker }) => speaker?.entity === person.entity);
      return said[0] ? [{ ...person, count: said.length, first: said[0].start }] : [];
    })
    .sort((a, b) => b.count - a.count || a.first - b.first);
  return { speakers, quotations: quotations.length };
}
