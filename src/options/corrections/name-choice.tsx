import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MAX_SPEAKER_CHARS } from '../../dataset/model/corrections.ts';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import { useHost } from '../host/options-host.ts';

/** Names that are offered, at most: as many as fit below the field. */
const MAX_OFFERED = 6;

const NOBODY = { for: '', offered: [] };

interface NameChoiceProps {
  /** Who is offered before anything is typed, and a line that says who that is. */
  offer: () => Promise<readonly EntitySummary[]>;
  offerWords: string;
  /** What the group of names is called. */
  label: string;
  /** Who is never offered. */
  besides: readonly EntityId[];
  /** Whether countries and new names may be chosen too. */
  takes: { readonly countries: boolean; readonly newNames: boolean };
  /** `entity` is null for a name that is not on record. */
  choose: (entity: EntityId | null, name: string) => void;
}

/**
 * A field for a name, and below it whom it may mean: those that are offered, then, once something is typed, whoever is on record
 * with such a name, and last the name itself, as a new person's.
 */
export function NameChoice({ offer, offerWords, label, besides, takes, choose }: NameChoiceProps) {
  const host = useHost();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly for: string; readonly offered: readonly EntitySummary[] }>(NOBODY);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const name = typed.replace(/\s+/g, ' ').trim();
  // Until it is known whom the name may mean, nobody is offered: Enter would take whoever another name meant.
  const { offered } = found.for === name ? found : NOBODY;
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let isOver = false;
    const asked = name
      ? host.search(name).then(({ people, countries }) => [...people, ...(takes.countries ? countries : [])])
      : offer();
    asked.then(
      (all) =>
        isOver ||
        setFound({ for: name, offered: all.filter((one) => !besides.includes(one.id)).slice(0, MAX_OFFERED) }),
      // Nobody is offered; a name can still be typed.
      () => isOver || setFound({ for: name, offered: [] }),
    );
    return () => {
      isOver = true;
    };
  }, [name, besides.join(' ')]);
  const isNew =
    takes.newNames &&
    /[\p{L}\p{N}]/u.test(name) &&
    !offered.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const stops = [field.current, ...(list.current?.querySelectorAll('button') ?? [])];
    const at = stops.findIndex((stop) => stop?.matches(':focus'));
    stops.at((at + by) % stops.length)?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the field and the buttons in it
    <div class="speakers" onKeyDown={onKeyDown}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = offered;
          const exact = offered.find((one) => one.name.toLowerCase() === name.toLowerCase());
          if (exact) choose(exact.id, exact.name);
          else if (isNew) choose(null, name);
          else if (first && name) choose(first.id, first.name);
        }}
      >
        <label class="field-label" for={`${id}-field`}>
          Name
        </label>
        <input
          class="field"
          id={`${id}-field`}
          ref={field}
          autocomplete="off"
          dir="auto"
          maxLength={MAX_SPEAKER_CHARS}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </form>
      <p class="small" id={`${id}-hint`} role="status">
        {name
          ? found.for !== name
            ? ''
            : offered.length > 0
              ? 'On record:'
              : 'Nobody on record has this name.'
          : offerWords}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div class="answers" ref={list} role="group" aria-label={label}>
        {offered.map((one) => (
          <button class="choice" key={one.id} type="button" onClick={() => choose(one.id, one.name)}>
            <bdi>{one.name}</bdi>
            <span class="small">{one.role ? roleText(one.role) : one.kind === 'country' ? 'country' : ''}</span>
          </button>
        ))}
        {isNew && (
          <button class="choice" type="button" onClick={() => choose(null, name)}>
            <bdi>{name}</bdi> <span class="small">a new person</span>
          </button>
        )}
      </div>
    </div>
  );
}
