import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { idsInRecord } from '../../dataset/model/joined-record.ts';
import type { PersonId } from '../../engine/types.ts';
import { isPerson } from '../entities/entity-name.tsx';
import { useHost } from '../host/options-host.ts';
import { NameChoice } from './name-choice.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { useCorrections } from './use-corrections.ts';

/** Asks who is the same person as somebody. Whoever has another spelling of the name is offered first. */
export function JoinDialog({ of, close }: { of: EntitySummary & { readonly id: PersonId }; close: () => void }) {
  const host = useHost();
  const { correctPeople } = useCorrections();
  return (
    <QuestionDialog title={`Who is also ${of.name}?`} close={close}>
      <p class="small">
        Their two records become one, under the fuller of the names. You can part them again at any time.
      </p>
      <NameChoice
        offer={() => host.otherSpellings(of)}
        offerWords="Type a name on record."
        label="People"
        besides={idsInRecord(of)}
        takes={{ countries: false, newNames: false }}
        choose={(entity) => {
          close();
          if (entity && isPerson(entity)) correctPeople([{ kind: 'one person', people: [of.id, entity] }]);
        }}
      />
    </QuestionDialog>
  );
}
