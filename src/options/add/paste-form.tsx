import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, GivenFacts } from '../../dataset/model/dataset-types.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';

// A text that the reader pastes, with what is known about it.

type Field = 'title' | 'source' | 'url' | 'date';
type Fields = Readonly<Record<Field, string>>;

const NOTHING: Fields = { title: '', source: '', url: '', date: '' };
const LABELS: readonly (readonly [Field, string, string])[] = [
  ['title', 'Title', ''],
  ['source', 'Source', 'Example Courier'],
  ['url', 'Address', 'https://…'],
  ['date', 'Date', '2026-03-06'],
];

/** What the text says is looked for once it has not changed for so many ms. */
const PAUSE_MS = 500;

const DATE = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

/** @param added called with the article once the text is on record */
export function PasteForm({ added, cancel }: { added: (id: ArticleId) => void; cancel: () => void }) {
  const host = useHost();
  const [text, setText] = useState('');
  const [fields, setFields] = useState<Fields>(NOTHING);
  /** Fields that the reader has written in: what the text says does not overwrite them. */
  const own = useRef(new Set<Field>());
  const [told, setTold] = useState('');
  const [isAdding, setAdding] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  // The reader has just opened the form, so the field may take the focus.
  useEffect(() => area.current?.focus(), []);
  useEffect(() => {
    if (!text.trim()) return;
    let isOver = false;
    const pause = setTimeout(() => {
      host.factsOf(text).then(
        (facts) => isOver || setFields((now) => withFacts(now, facts, own.current)),
        () => {},
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(pause);
    };
  }, [text]);
  const add = async () => {
    const problem = problemOf(text, fields);
    if (problem) return setTold(problem);
    setAdding(true);
    try {
      const facts = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
      const { id, held } = await host.add(text, facts);
      if (held) setTold('This text is on record already.');
      else added(id);
    } catch (error) {
      setTold(failureMessage(error, 'The text could not be added. Nothing was changed; try again.'));
    }
    setAdding(false);
  };
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAdding) add();
      }}
    >
      <label for="paste">The article’s text, its headline first</label>
      <textarea
        class="field"
        id="paste"
        rows={8}
        dir="auto"
        value={text}
        ref={area}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <fieldset class="fields">
        <legend class="small">What is known about it. Fields are filled with what the text says.</legend>
        {LABELS.map(([field, label, example]) => (
          <div class="field-label" key={field}>
            <label for={`paste-${field}`}>{label}</label>
            <input
              class="field"
              id={`paste-${field}`}
              value={fields[field]}
              placeholder={example}
              onInput={(event) => {
                own.current.add(field);
                setFields({ ...fields, [field]: event.currentTarget.value });
              }}
            />
          </div>
        ))}
      </fieldset>
      <p class="is-danger" role="alert">
        {told}
      </p>
      <div class="tools-in">
        <button class="btn primary" type="submit" aria-disabled={isAdding}>
          Add this text
        </button>
        <button class="btn" type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function withFacts(now: Fields, facts: GivenFacts, own: ReadonlySet<Field>): Fields {
  const filled = { ...now };
  for (const [field] of LABELS) if (!own.has(field)) filled[field] = facts[field] ?? '';
  return filled;
}

function problemOf(text: string, { url, date }: Fields): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'Paste or write the article’s text first.';
  if (url.trim() && !/^(https?|file):\/\/\S+$/.test(url.trim()))
    return 'The address must begin with https:// or http://.';
  if (date.trim() && !DATE.test(date.trim())) return 'Write the date as 2026-03-06, 2026-03 or 2026.';
  return '';
}
