import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportResult } from '../../dataset/model/dataset-types.ts';
import type { ImportProgress } from '../../messages/import-progress.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { resultsAsTable } from './results-table.ts';
import { takenArticles } from './taken-articles.ts';

// How an import went: what was taken, what was there already, and what could not be read, with a list to save.

/** So many of what was not taken, or not read whole, are named on the page. The others are in the list. */
const MAX_NAMED = 20;

interface ImportOutcomeProps {
  progress: ImportProgress;
  undo: () => Promise<void>;
  close: () => void;
}

export function ImportOutcome({ progress, undo, close }: ImportOutcomeProps) {
  const host = useHost();
  const { act, counts } = progress;
  const [results, setResults] = useState<readonly ImportResult[]>([]);
  const [failure, setFailure] = useState('');
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    host.importResults(act).then(setResults, () => {});
  }, [host, act]);
  // Buttons of the import that was under way are gone; if one had the focus, this has it.
  useEffect(() => {
    if (document.activeElement === document.body) summary.current?.focus();
  }, []);
  const { value: isHeld = true } = useLoaded(async () => {
    const taken = takenArticles(await host.importResults(act));
    return taken.length === 0 || host.isAnyHeld(taken);
  }, [act]);
  // Of what was added and is deleted since, nothing is left to be said, unless something else came of the import.
  const isOver = !isHeld && counts.failed === 0;
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  // Why something could not be read, or what is to be known of a text that was.
  const explained = results.filter(({ why }) => why !== undefined);
  const save = () =>
    host.save(
      new Blob([resultsAsTable(results)], { type: 'text/csv' }),
      `import ${new Date().toISOString().slice(0, 10)}.csv`,
    );
  return (
    <>
      <p class="strong" role="status" ref={summary} tabIndex={-1}>
        {outcomeMessage(progress, isHeld)}
      </p>
      {explained.length > 0 && (
        <ul class="refused">
          {explained.slice(0, MAX_NAMED).map(({ name, why }, n) => (
            <li key={n}>
              <bdi class="strong">{name}</bdi> {why}
            </li>
          ))}
          {explained.length > MAX_NAMED && <li>and {formatNumber(explained.length - MAX_NAMED)} more, in the list.</li>}
        </ul>
      )}
      <div class="tools-in">
        {results.length > 1 && (
          <button class="btn" type="button" onClick={save}>
            Save the list
          </button>
        )}
        {counts.taken > 0 && isHeld && (
          <button
            class="btn"
            type="button"
            onClick={() =>
              undo().catch((error: unknown) =>
                setFailure(failureMessage(error, 'They could not be taken out. Nothing was changed; try again.')),
              )
            }
          >
            {counts.taken === 1 ? 'Take it out again' : 'Take them out again'}
          </button>
        )}
        <button class="btn" type="button" onClick={close}>
          Done
        </button>
      </div>
      {failure && (
        <p class="is-danger" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

function outcomeMessage({ counts, corrected }: ImportProgress, isHeld: boolean): string {
  const { taken, held, earlier, failed } = counts;
  const corrections = corrected?.taken ?? 0;
  const known = corrected?.held ?? 0;
  const rest = [
    corrections > 0 &&
      `${formatCount(corrections, 'correction')} came with ${taken > 0 ? 'them' : 'the file'}; your own count first.`,
    known > 0 && `${formatCount(known, 'correction')} ${known === 1 ? 'was' : 'were'} there already.`,
    held > 0 && `${formatNumber(held)} ${held === 1 ? 'was' : 'were'} there already.`,
    earlier > 0 && `Of ${formatNumber(earlier)} there is a newer text.`,
    failed > 0 && `${formatNumber(failed)} could not be read.`,
  ].filter(Boolean);
  if (!isHeld) rest.unshift(taken === 1 ? 'It is deleted since.' : 'They are deleted since.');
  const none = corrections > 0 ? 'No article was added.' : 'Nothing was added.';
  const added = taken > 0 ? `${formatCount(taken, 'article')} added.` : none;
  return [added, ...rest].join(' ');
}
