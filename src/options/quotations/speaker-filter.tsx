import type { EntityId } from '../../engine/types.ts';
import { NameChoice } from '../corrections/name-choice.tsx';
import { DropDown } from '../drop-down.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';

interface SpeakerFilterProps {
  /** Whose quotations the list is narrowed to. */
  speaker: EntityId | undefined;
  choose: (speaker: EntityId | undefined) => void;
}

/** A button that says who is to have said the quotations of a list, and below it, while it is open, a field for another name. */
export function SpeakerFilter({ speaker, choose }: SpeakerFilterProps) {
  const host = useHost();
  const loaded = useLoaded(async () => {
    const own = speaker && (await host.summaries([speaker])).get(speaker);
    return { of: speaker, name: own?.name };
  }, [speaker]);
  // Until the name is read, the button says that there is one.
  const name = loaded.value?.of === speaker ? loaded.value?.name : undefined;
  return (
    <DropDown label={speaker ? `Said by ${name ?? 'one person'}` : 'Said by anybody'} listName="Who said it">
      {(close) => {
        const take = (one: EntityId | undefined): void => {
          close();
          choose(one);
        };
        return (
          <>
            {speaker && (
              <button class="choice" type="button" onClick={() => take(undefined)}>
                Anybody
              </button>
            )}
            <NameChoice
              offer={async () => (await host.entities('person')).filter(({ said }) => said > 0)}
              offerWords="Quoted most:"
              label="Speakers"
              besides={speaker ? [speaker] : []}
              takes={{ countries: true, newNames: false }}
              choose={(entity) => entity && take(entity)}
            />
          </>
        );
      }}
    </DropDown>
  );
}
