import type { ChangedParagraph } from '../messages/page-article.ts';

/** Paragraphs that are not as they were: what was taken out and what came, marked by colour, a line, and words for those who listen. */
export const ChangedParagraphs = ({ of }: { of: readonly ChangedParagraph[] }) => (
  <div class="changes">
    {of.map((words, n) => (
      <p key={n} dir="auto">
        {words.map(({ kind, text }) =>
          kind === 'same' ? (
            text
          ) : kind === 'added' ? (
            <ins>
              <span class="vh">Added: </span>
              {text}
            </ins>
          ) : (
            <del>
              <span class="vh">Removed: </span>
              {text}
            </del>
          ),
        )}
      </p>
    ))}
  </div>
);
