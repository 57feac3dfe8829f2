import { useState } from 'preact/hooks';
import { MAX_SPEAKER_CHARS } from '../../dataset/model/corrections.ts';
import type { ArticleId, EntitySummary } from '../../dataset/model/dataset-types.ts';
import type { PersonId } from '../../engine/types.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { isPerson } from '../entities/entity-name.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useCorrections } from './use-corrections.ts';

/** Articles that are listed, at most: with more, a list to tick is of no use. */
const MAX_LISTED = 500;

/**
 * Asks which articles mean somebody else than the person whom they were taken to name; and, where one record is made of several
 * people, which of them is another one.
 */
export function PartDialog({ of, close }: { of: EntitySummary & { readonly id: PersonId }; close: () => void }) {
  const host = useHost();
  const { part, correctPeople } = useCorrections();
  const articles = useLoaded(() => host.articlesNaming(of.id), [of.id]);
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const [name, setName] = useState(of.name);
  const ids = (of.spellings?.ids ?? []).filter(isPerson);
  const toggle = (id: ArticleId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <QuestionDialog
      title={`Two people as ${of.name}`}
      close={close}
      action={{
        words: chosen.size > 0 ? `Part ${formatCount(chosen.size, 'article')}` : 'Part',
        isReady: chosen.size > 0 && /\p{L}/u.test(name),
        act: () =>
          part([of.id], { articles: [...chosen], other: null, name: name.replace(/\s+/g, ' ').trim(), page: null }),
      }}
    >
      {ids.length > 1 && (
        <>
          <p class="small">This record is made of {ids.length} names. Who is somebody else?</p>
          <div class="answers">
            {ids.map((id) => (
              <button
                class="choice"
                type="button"
                key={id}
                onClick={() => {
                  close();
                  correctPeople(
                    ids.flatMap((other) => (other === id ? [] : [{ kind: 'two people', people: [id, other] }])),
                  );
                }}
              >
                <bdi>{nameOfId(id)}</bdi> <span class="small">another person</span>
              </button>
            ))}
          </div>
        </>
      )}
      <fieldset class="ticks">
        <legend class="small">Which articles mean somebody else?</legend>
        <LoadedContent of={articles}>
          {(all) => (
            <ul>
              {all.slice(0, MAX_LISTED).map(({ id, title, source, date }) => (
                <li key={id}>
                  <label class="check">
                    <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
                    <span>
                      <bdi>{title ?? 'Untitled article'}</bdi>{' '}
                      <span class="small">{[source, formatDate(date)].filter(Boolean).join(' · ')}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          )}
        </LoadedContent>
      </fieldset>
      <div class="detail">
        <label class="field-label" for="other-name">
          The other’s name
        </label>
        <input
          class="field"
          id="other-name"
          autocomplete="off"
          dir="auto"
          maxLength={MAX_SPEAKER_CHARS}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
    </QuestionDialog>
  );
}

/** The name that an id is made of, in words. */
const nameOfId = (id: PersonId): string =>
  id
    .slice('person:'.length)
    .split('~', 1)
    .join('')
    .replace(/(^|-)(\p{L})/gu, (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`);
