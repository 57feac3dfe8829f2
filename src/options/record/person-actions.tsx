import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { type Question, useCorrections } from '../corrections/use-corrections.ts';
import { DropDown } from '../drop-down.tsx';
import { isPerson } from '../entities/entity-name.tsx';

/** What the reader can say of a person: what they are called, who else they are, and that they are two. Nothing for a country. */
export function PersonActions({ of }: { of: EntitySummary }) {
  const { ask } = useCorrections();
  const { id } = of;
  if (!isPerson(id)) return null;
  const own = { ...of, id };
  return (
    <>
      <button class="btn" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'edit', of: own })}>
        Edit
      </button>
      <DropDown label="More" name={`More about ${of.name}`} listName="What else can be corrected">
        {(close) => {
          const choice = (label: string, asked: Question) => (
            <button
              class="choice"
              type="button"
              aria-haspopup="dialog"
              onClick={() => {
                close();
                ask(asked);
              }}
            >
              {label}
            </button>
          );
          return (
            <>
              {choice('Also somebody else…', { kind: 'join', of: own })}
              {of.articles > 0 && choice('Two people…', { kind: 'part', of: own })}
              {choice('Don’t spot a name…', { kind: 'name', text: '' })}
            </>
          );
        }}
      </DropDown>
    </>
  );
}
