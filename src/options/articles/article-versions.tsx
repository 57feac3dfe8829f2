import { useState } from 'preact/hooks';
import type { ArticleId } from '../../dataset/model/dataset-types.ts';
import type { KeptVersion } from '../../dataset/read/read-versions.ts';
import type { ChangedQuotation, VersionChanges } from '../../messages/version-changes.ts';
import { ChangedParagraphs } from '../../ui/changed-paragraphs.tsx';
import { formatMoment } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';

/** The kept versions of an article, the one that is shown first, and what is different in each from the one before. */
export const ArticleVersions = ({ id, versions }: { id: ArticleId; versions: readonly KeptVersion[] }) => (
  <section class="versions" aria-labelledby="versions">
    <h3 class="label" id="versions">
      {formatCount(versions.length, 'version')} kept
    </h3>
    <ol>
      {versions.map((one, n) => (
        <li key={one.version} class="version">
          <p>
            {one.keptAt ? `Kept ${formatMoment(one.keptAt)}` : 'Came with On Record'}
            {one.isShown && <span class="muted"> · shown below</span>}
          </p>
          <Changes id={id} version={one} before={versions[n + 1]} />
        </li>
      ))}
    </ol>
  </section>
);

/** What has changed since the version before; loaded once the reader opens it. */
function Changes({ id, version, before }: { id: ArticleId; version: KeptVersion; before: KeptVersion | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (!before) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        What changed<span class="vh"> in the version kept {version.keptAt && formatMoment(version.keptAt)}</span>
      </summary>
      {isOpen && <LoadedChanges id={id} version={version} before={before} />}
    </details>
  );
}

function LoadedChanges({ id, version, before }: { id: ArticleId; version: KeptVersion; before: KeptVersion }) {
  const host = useHost();
  const loaded = useLoaded(
    () => host.versionChanges(id, version.version, before.version),
    [id, version.version, before.version],
  );
  return (
    <>
      {loaded.value === undefined && loaded.failure === null && (
        <p class="small" role="status">
          Comparing…
        </p>
      )}
      <LoadedContent of={loaded}>
        {(changes) => (changes ? <Changed of={changes} /> : <p class="small">The text of a version is missing.</p>)}
      </LoadedContent>
    </>
  );
}

const Changed = ({ of: { paragraphs, added, removed } }: { of: VersionChanges }) => (
  <>
    {paragraphs.length > 0 ? <ChangedParagraphs of={paragraphs} /> : <p class="small">Only the layout has changed.</p>}
    <Quotations label="Quotations that are new" of={added} />
    <Quotations label="Quotations that are gone" of={removed} />
    {added.length + removed.length === 0 && <p class="small">The quotations are the same.</p>}
  </>
);

function Quotations({ label, of }: { label: string; of: readonly ChangedQuotation[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4 class="label">{label}</h4>
      <ul>
        {of.map((one) => (
          <li key={one.id} class="changed-quotation">
            <QuotationText {...one} />
            <p class="small">
              {one.speaker ? <bdi>{one.speaker}</bdi> : <span class="is-unsure">Speaker not clear</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
