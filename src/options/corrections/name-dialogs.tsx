import { useId, useState } from 'preact/hooks';
import { MAX_SPEAKER_CHARS } from '../../dataset/model/corrections.ts';
import { personId } from '../../engine/person-id.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useCorrections } from './use-corrections.ts';

/** Asks for the name of somebody who is to be on record although no article need name them. */
export function AddPersonDialog({ close }: { close: () => void }) {
  const { correctPeople } = useCorrections();
  return (
    <OneNameDialog
      title="Add a person"
      hint="Their name is looked for on pages at once. Their role, other names and a note can be added in their record."
      words="Add"
      start=""
      close={close}
      act={(name) => correctPeople([{ kind: 'added', person: personId(name), name }])}
    />
  );
}

/** Asks for words that are not to be spotted on pages, as they are nobody's name or not wanted. @param text as they were spotted */
export function NotANameDialog({ text, close }: { text: string; close: () => void }) {
  const { correctPeople } = useCorrections();
  return (
    <OneNameDialog
      title="Don’t spot this name"
      hint="It is marked on no page any more, whoever it may name. What is on record stays. “Corrections” has the way back."
      words="Don’t spot it"
      start={text}
      close={close}
      act={(name) => correctPeople([{ kind: 'not a name', name }])}
    />
  );
}

interface OneNameDialogProps {
  title: string;
  hint: string;
  words: string;
  start: string;
  close: () => void;
  act: (name: string) => void;
}

function OneNameDialog({ title, hint, words, start, close, act }: OneNameDialogProps) {
  const [written, setWritten] = useState(start);
  const id = useId();
  const name = written.replace(/\s+/g, ' ').trim();
  return (
    <QuestionDialog title={title} close={close} action={{ words, isReady: /\p{L}/u.test(name), act: () => act(name) }}>
      <div class="detail">
        <label class="field-label" for={id}>
          Name
        </label>
        <input
          class="field"
          id={id}
          autocomplete="off"
          dir="auto"
          maxLength={MAX_SPEAKER_CHARS}
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      </div>
      <p class="small">{hint}</p>
    </QuestionDialog>
  );
}
