import type { CardCandidate } from '../messages/card-contract.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import { formatCount } from '../ui/format-number.ts';
import { ForwardIcon } from '../ui/icons.tsx';

interface PersonChoiceProps {
  candidates: readonly CardCandidate[];
  go: (entity: EntityId, name: string) => void;
}

/** "Which Weller?": a list of everybody that a mention may name. Each opens their card in the place of this list. */
export const PersonChoice = ({ candidates, go }: PersonChoiceProps) => (
  <div class="card-body">
    <section>
      <ul class="choices">
        {candidates.map(({ entity, name, role, quotations }) => (
          <li key={entity}>
            <button class="choice" type="button" data-entity={entity} onClick={() => go(entity, name)}>
              <b dir="auto">{name}</b>
              {role && <span dir="auto">{role}</span>}
              <small>{quotations ? formatCount(quotations, 'quotation') : 'No quotations'}</small>
              <ForwardIcon />
            </button>
          </li>
        ))}
      </ul>
    </section>
  </div>
);
