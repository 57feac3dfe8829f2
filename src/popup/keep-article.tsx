import type { PageArticle, PageOfSeveral, PagePart, PageToKeep } from '../messages/page-article.ts';
import { ChangedParagraphs } from '../ui/changed-paragraphs.tsx';
import { formatDay } from '../ui/format-date.ts';
import { formatCount } from '../ui/format-number.ts';
import { readPartLine } from '../ui/read-part-line.ts';
import { useFocusFallback } from '../ui/use-focus-fallback.ts';
import { ArticleDetailsForm } from './article-details-form.tsx';
import { changedQuotationsLine } from './changed-quotations-line.ts';
import { isJustKept, type PageArticleActions, type KeepState as State } from './use-page-article.ts';

interface Props {
  readonly state: State;
  readonly actions: PageArticleActions;
  /** Opens the options page where a file can be chosen. */
  readonly openAdding: () => void;
}

/** The popup's part about the page's article: what would be kept or was kept, and the buttons for it, which keep the focus. */
export function KeepArticle(props: Props) {
  const partProps = useFocusFallback<HTMLDivElement>('button', [props.state]);
  return (
    <div {...partProps} tabIndex={-1}>
      <KeepState {...props} />
    </div>
  );
}

function KeepState({ state, actions, openAdding }: Props) {
  switch (state.kind) {
    case 'unread':
      return (
        <section class="keep is-unread">
          <KeepButton keep={actions.keep} />
        </section>
      );
    case 'failed':
      return <Told line="The page could not be looked at for its article. Open this again to retry." />;
    case 'reading':
      return <Told line="Looking for the article…" />;
    case 'working':
      return <Told line="Working…" />;
    case 'asking':
      return <Question page={state.page} actions={actions} />;
    case 'ready':
      return <Page page={state.page} actions={actions} openAdding={openAdding} />;
  }
}

const KeepButton = ({ keep }: { keep: (part: PagePart) => void }) => (
  <button class="btn primary" type="button" onClick={() => keep('article')}>
    Keep this article
  </button>
);

const Told = ({ line }: { line: string }) => (
  <section class="keep">
    <p class="small keep-wide" role="status">
      {line}
    </p>
  </section>
);

/** Asked before a page is kept that may hold something private. */
function Question({ page, actions }: { page: PageToKeep; actions: PageArticleActions }) {
  const isPrivate = page.kind !== 'unreadable' && page.question === 'private';
  return (
    <section class="keep" role="alertdialog" aria-labelledby="keep-question" aria-describedby="keep-where">
      <div class="keep-wide">
        <p class="strong" id="keep-question">
          {isPrivate ? 'Keep from a private window?' : 'This page has a password field. Keep its text?'}
        </p>
        <p class="small" id="keep-where">
          The text is stored in this browser, on this computer, until you delete it. Nothing is sent.
        </p>
      </div>
      <div class="keep-wide keep-buttons">
        <button class="btn primary" type="button" onClick={actions.confirm}>
          Keep it
        </button>
        <button class="btn" type="button" onClick={actions.cancel}>
          Don’t keep it
        </button>
      </div>
    </section>
  );
}

function Page({
  page,
  actions,
  openAdding,
}: {
  page: PageToKeep;
  actions: PageArticleActions;
  openAdding: () => void;
}) {
  if (page.kind === 'unreadable') return <Unreadable why={page.why} openAdding={openAdding} />;
  if (page.kind === 'no article') return <NoArticle canKeepSelection={page.canKeepSelection} keep={actions.keep} />;
  const { article } = page;
  if (!article.held) return <NotKept article={article} keep={actions.keep} />;
  if (article.held.isChanged) return <Changed article={article} keep={actions.keep} />;
  return <Kept article={article} actions={actions} />;
}

function NotKept({ article, keep }: { article: PageArticle; keep: (part: PagePart) => void }) {
  return (
    <section class="keep">
      <KeepButton keep={keep} />
      <p class="small num">
        {formatCount(article.quotations, 'quotation')}, {formatCount(article.people, 'person', 'people')}
        <br />
        {formatCount(article.paragraphs, 'paragraph')}
      </p>
      <AlsoAt article={article} />
      <Taken article={article} />
    </section>
  );
}

/** The page has another text than the one that is kept: said aloud only where its quotations have changed. */
function Changed({ article, keep }: { article: PageArticle; keep: (part: PagePart) => void }) {
  const changes = changedQuotationsLine(article.held?.quotations);
  return (
    <section class="keep">
      <div class="keep-wide">
        <p role="status">
          {heldSince(article)}
          <br />
          {changes ? (
            <span class="is-unsure">The text has changed since: {changes}.</span>
          ) : (
            <span class="small">Its quotations are the same.</span>
          )}
        </p>
        <div class="keep-buttons">
          <button class="btn" type="button" onClick={() => keep('article')}>
            Keep this version too
          </button>
        </div>
      </div>
      <Changes changes={article.changes} />
      <AlsoAt article={article} />
      <Taken article={article} />
    </section>
  );
}

function Kept({ article, actions }: { article: PageArticle; actions: PageArticleActions }) {
  const canUndo = isJustKept(article, new Date());
  const isBundled = article.held?.keptAt === null;
  return (
    <section class="keep">
      <div class="keep-wide keep-line">
        <p role="status" id="kept-since">
          {canUndo ? 'Kept.' : heldSince(article)}
        </p>
        {canUndo && (
          <button class="act" type="button" aria-describedby="kept-since" onClick={actions.undo}>
            Undo
          </button>
        )}
      </div>
      <p class="keep-wide small num">
        {formatCount(article.quotations, 'quotation')}, {formatCount(article.people, 'person', 'people')},{' '}
        {formatCount(article.paragraphs, 'paragraph')}
      </p>
      {canUndo && <Changes changes={article.changes} />}
      <AlsoAt article={article} />
      <Taken article={article} />
      {!isBundled && (
        <details class="details-more keep-wide" open={canUndo}>
          <summary>Title, source, author, date</summary>
          <ArticleDetailsForm details={article.facts} change={actions.change} />
        </details>
      )}
    </section>
  );
}

/** The articles on record that have the same text, or nearly: an agency's, printed elsewhere. Their quotations count once. */
function AlsoAt({ article: { copies } }: { article: PageArticle }) {
  if (copies.length === 0) return null;
  return (
    <p class="keep-wide small">
      Also at{' '}
      {copies.map(({ id, name }, nth) => (
        <>
          {nth > 0 && ', '}
          <bdi key={id}>{name}</bdi>
        </>
      ))}
      , on record. What both quote counts once.
    </p>
  );
}

/** What is different in the text since the version before: changed paragraphs only, with what was lost and what came. */
function Changes({ changes }: { changes: PageArticle['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <details class="details-more keep-wide">
      <summary>See changes</summary>
      <ChangedParagraphs of={changes} />
    </details>
  );
}

/** The first and the last words of what was read: a reading that lacks the beginning or the end is seen at once. */
function Taken({ article }: { article: PageArticle }) {
  return (
    <div class="taken keep-wide">
      <p class="ends">
        <span class="vh">First words: </span>
        <bdi>{article.firstWords}</bdi>
      </p>
      <p class="ends">
        <span class="vh">Last words: </span>
        <bdi>… {article.lastWords}</bdi>
      </p>
      {article.pages && <p class="small">{pageLine(article.pages)}</p>}
      {article.readPart && <p class="small is-unsure">{readPartLine(article.readPart)}</p>}
      {article.looksCut && <p class="small is-unsure">The text looks cut short.</p>}
    </div>
  );
}

/** Says which page of its article this is, and what is kept of the others. */
function pageLine({ page, of, kept }: PageOfSeveral): string {
  const here = of === null ? `This is page ${page} of several.` : `This is page ${page} of ${of}.`;
  if (kept.length === 0) return `${here} Each page is kept by itself, when you open it.`;
  if (of !== null && kept.length === of - 1) return `${here} The others are kept too.`;
  return `${here} Kept too: ${kept.length === 1 ? 'page' : 'pages'} ${kept.join(', ')}.`;
}

function NoArticle({ canKeepSelection, keep }: { canKeepSelection: boolean; keep: (part: PagePart) => void }) {
  return (
    <section class="keep">
      <p class="keep-wide">No article was found on this page.</p>
      {canKeepSelection ? (
        <button class="btn" type="button" onClick={() => keep('selection')}>
          Keep the selection
        </button>
      ) : (
        <p class="small keep-wide">Select some text on the page to keep just that.</p>
      )}
    </section>
  );
}

function Unreadable({ why, openAdding }: { why: 'pdf' | 'refused' | 'too large'; openAdding: () => void }) {
  if (why === 'pdf')
    return (
      <section class="keep">
        <p class="keep-wide">A PDF can’t be read here. Save it, then choose the file.</p>
        <button class="btn" type="button" onClick={openAdding}>
          Choose the file…
        </button>
      </section>
    );
  return (
    <section class="keep">
      <p class="small keep-wide">
        {why === 'too large'
          ? 'This page is too large to be kept.'
          : 'The browser doesn’t let extensions keep this page.'}
      </p>
    </section>
  );
}

function heldSince({ held }: PageArticle): string {
  return held?.keptAt ? `Kept ${formatDay(held.keptAt, new Date())}.` : 'On record: it came with On Record.';
}
