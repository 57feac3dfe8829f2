import type { EntityId } from '../messages/ids.ts';
import { counted } from '../ui/counts.ts';
import { ForwardIcon } from '../ui/icons.tsx';
import type { CardState } from './state.ts';

interface ChoiceProps {
  candidates: NonNullable<CardState['choice']>['candidates'];
  go: (entity: EntityId, name: string) => void;
}

/** "Which Weller?": everybody the words may mean, each opening their card in place. */
export const Choice = ({ candidates, go }: ChoiceProps) => (
  <div class="card-body">
    <section>
      <ul class="choices">
        {candidates.map(({ entity, name, quotations }) => (
          <li key={entity}>
            <button class="choice" type="button" data-entity={entity} onClick={() => go(entity, name)}>
              <b dir="auto">{name}</b>
              <small>{quotations ? counted(quotations, 'quotation') : 'No quotations'}</small>
              <ForwardIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  </div>
);
