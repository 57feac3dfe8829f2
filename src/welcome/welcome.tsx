import { useState } from 'preact/hooks';
import { FIRST_PARAGRAPHS, type SampleArticle } from './sample-article.ts';

interface WelcomeProps {
  /** undefined while it is being read, null where there is none. */
  readonly sample: SampleArticle | null | undefined;
  /** The keys that lead to the next name, as the browser has them; '' where there are none. */
  readonly keys: string;
}

export const Welcome = ({ sample, keys }: WelcomeProps) => (
  <main class="welcome">
    <header>
      <p class="brand">On Record</p>
      <h1 class="lead">Rest on a name.</h1>
      <p class="sub">
        A card shows who they are and what they are on record as saying.
        {sample !== null && ' Try it on this article.'}
      </p>
      <p class="by-key muted">
        {keys && (
          <>
            By keyboard: <kbd>{keys.replaceAll('+', ' + ')}</kbd> goes to the next name.
          </>
        )}
      </p>
    </header>
    {sample !== null && <div class="paper">{sample && <Article of={sample} />}</div>}
    <ol class="steps">
      <li>
        <h2 class="strong">Stored only in this browser.</h2>
        <p class="muted">Nothing is sent.</p>
      </li>
      <li>
        <h2 class="strong">Open any article: hover who speaks.</h2>
        <p class="muted">Keep what matters, and its quotations join the record.</p>
      </li>
    </ol>
    <p class="way">
      <a href="options.html">Open On Record</a>
    </p>
  </main>
);

function Article({ of: { title, source, paragraphs, pointed } }: { readonly of: SampleArticle }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? paragraphs : paragraphs.slice(0, FIRST_PARAGRAPHS);
  return (
    <article class="page" lang="en">
      {source.length > 0 && <p class="outlet">{source.join(' · ')}</p>}
      {title && <h2 class="headline">{title}</h2>}
      {shown.map((text, n) =>
        pointed?.paragraph === n ? (
          <p key={text}>
            {text.slice(0, pointed.start)}
            <span class="here">
              <span>{text.slice(pointed.start, pointed.end)}</span>
            </span>
            {text.slice(pointed.end)}
          </p>
        ) : (
          <p key={text}>{text}</p>
        ),
      )}
      {shown.length < paragraphs.length && (
        <button class="act" type="button" onClick={() => setWhole(true)}>
          Show the whole article
        </button>
      )}
    </article>
  );
}
