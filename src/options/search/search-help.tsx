import { resultsPlace } from '../route.ts';

// How to write a search.

const WAYS: readonly (readonly [example: string, meaning: string])[] = [
  ['ceasefire talks', 'all of these words, in any form'],
  ['“not one vote”', 'these words, in this order'],
  ['negotia*', 'words that begin so'],
  ['by:name', 'what somebody said'],
  ['about:name', 'what was said about somebody, or a country'],
  ['source:name', 'in this paper or agency'],
  ['before:2026-03', 'dated before March 2026'],
  ['after:2025', 'dated after 2025'],
];

/** One line that names the signs a search knows. */
export const SearchHelpLine = () => (
  <p class="small search-signs">
    You can write{' '}
    {['“a phrase”', 'begin*', 'by:', 'about:', 'source:', 'before:2026-03', 'after:2025'].map((sign) => (
      <code key={sign}>{sign}</code>
    ))}
  </p>
);

/** What each sign means, with an example to try. */
export const SearchHelp = () => (
  <section class="search-help" aria-label="How to search">
    <h3 class="label">How to search</h3>
    <dl>
      {WAYS.map(([example, meaning]) => (
        <div key={example}>
          <dt>
            {example.endsWith(':name') ? (
              <code>{example}</code>
            ) : (
              <a class="act" href={resultsPlace(example)}>
                <code>{example}</code>
              </a>
            )}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <p class="small">
      Accents and capitals do not matter. In names, a letter or two may be wrong. Several signs together narrow the
      search: <code>tariff* by:name after:2025</code>.
    </p>
  </section>
);
