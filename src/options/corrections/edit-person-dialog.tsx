import { useId, useState } from 'preact/hooks';
import { MAX_NOTE_CHARS, MAX_OWN_NAMES, MAX_SPEAKER_CHARS } from '../../dataset/model/corrections.ts';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import type { PersonFacts } from '../../dataset/model/people-changes.ts';
import { countryId } from '../../engine/countries/country-by-id.ts';
import { COUNTRIES } from '../../engine/countries/country-table.ts';
import type { CountryId, PersonId } from '../../engine/types.ts';
import { DownIcon } from '../../ui/icons.tsx';
import { PARTIAL_DATE } from '../../ui/partial-date.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useCorrections } from './use-corrections.ts';

interface Written {
  readonly name: string;
  readonly names: string;
  readonly title: string;
  readonly country: string;
  readonly from: string;
  readonly until: string;
  readonly note: string;
}

/** The countries by name, to choose from. */
const COUNTRY_NAMES = COUNTRIES.map(({ code, name }) => ({ id: countryId(code), name })).sort((a, b) =>
  a.name.localeCompare(b.name),
);

/** Asks for a person's name, other names, role and a note. What is left empty is as the articles have it. */
export function EditPersonDialog({ of, close }: { of: EntitySummary & { readonly id: PersonId }; close: () => void }) {
  const { correctPeople } = useCorrections();
  const before = writtenOf(of);
  const [now, setNow] = useState(before);
  const id = useId();
  const facts = changedFacts(of, before, now);
  const text = (field: keyof Written, label: string, more: Record<string, unknown> = {}) => (
    <div class="detail">
      <label class="field-label" for={`${id}-${field}`}>
        {label}
      </label>
      <input
        class="field"
        id={`${id}-${field}`}
        autocomplete="off"
        dir="auto"
        maxLength={MAX_SPEAKER_CHARS}
        value={now[field]}
        onInput={({ currentTarget }) => setNow({ ...now, [field]: currentTarget.value })}
        {...more}
      />
    </div>
  );
  return (
    <QuestionDialog
      title={`Edit ${of.name}`}
      close={close}
      action={{
        words: 'Save',
        isReady: Object.keys(facts).length > 0,
        act: () => correctPeople([{ kind: 'facts', person: of.id, facts }]),
      }}
    >
      {text('name', 'Name', { placeholder: of.own?.read ?? of.name })}
      <div class="detail">
        <label class="field-label" for={`${id}-names`}>
          Other names, one a line
        </label>
        <textarea
          class="field"
          id={`${id}-names`}
          rows={2}
          dir="auto"
          value={now.names}
          onInput={({ currentTarget }) => setNow({ ...now, names: currentTarget.value })}
        />
      </div>
      {text('title', 'Role', { placeholder: of.own?.role ? '' : (of.role?.title ?? '') })}
      <div class="detail">
        <label class="field-label" for={`${id}-country`}>
          Of which country
        </label>
        <span class="select">
          <select
            class="field"
            id={`${id}-country`}
            value={now.country}
            onChange={({ currentTarget }) => setNow({ ...now, country: currentTarget.value })}
          >
            <option value="">no country</option>
            {COUNTRY_NAMES.map((country) => (
              <option key={country.id} value={country.id}>
                {country.name}
              </option>
            ))}
          </select>
          <DownIcon />
        </span>
      </div>
      <div class="detail pair">
        {text('from', 'From', { pattern: PARTIAL_DATE, placeholder: '2019 or 2019-05' })}
        {text('until', 'Until', { pattern: PARTIAL_DATE, placeholder: 'today' })}
      </div>
      <div class="detail">
        <label class="field-label" for={`${id}-note`}>
          Note
        </label>
        <textarea
          class="field"
          id={`${id}-note`}
          rows={3}
          dir="auto"
          maxLength={MAX_NOTE_CHARS}
          value={now.note}
          onInput={({ currentTarget }) => setNow({ ...now, note: currentTarget.value })}
        />
      </div>
      <p class="small">What you leave empty stays as the articles have it.</p>
    </QuestionDialog>
  );
}

const writtenOf = ({ name, own }: EntitySummary): Written => ({
  name: own?.read === undefined ? '' : name,
  names: (own?.names ?? []).join('\n'),
  title: own?.role?.title ?? '',
  country: own?.role?.country ?? '',
  from: own?.role?.from ?? '',
  until: own?.role?.until ?? '',
  note: own?.note ?? '',
});

/** What the reader has changed of what was written; a role as a whole. */
function changedFacts({ name, role }: EntitySummary, before: Written, now: Written): PersonFacts {
  const isChanged = (...fields: (keyof Written)[]): boolean =>
    fields.some((field) => now[field].trim() !== before[field].trim());
  const title = now.title.trim() || (now.country || now.from || now.until ? (role?.title ?? '') : '');
  const country = COUNTRY_NAMES.find(({ id }) => id === now.country)?.id ?? inheritedCountry(now, role);
  const [from, until] = [now.from.trim(), now.until.trim()];
  return {
    ...(isChanged('name') && { name: tidied(now.name) === '' || tidied(now.name) === name ? null : tidied(now.name) }),
    ...(isChanged('names') && { names: namesIn(now.names) }),
    ...(isChanged('title', 'country', 'from', 'until') && {
      role: title === '' ? null : { title, country, ...(from && { from }), ...(until && { until }) },
    }),
    ...(isChanged('note') && { note: now.note.trim() }),
  };
}

/** Where only the time of a role is written, it is that of the role which the articles give. */
const inheritedCountry = (now: Written, role: EntitySummary['role']): CountryId | null =>
  now.title.trim() === '' && now.country === '' ? (role?.country ?? null) : null;

const tidied = (name: string): string => name.replace(/\s+/g, ' ').trim();

const namesIn = (lines: string): string[] =>
  [...new Set(lines.split('\n').map((line) => tidied(line).slice(0, MAX_SPEAKER_CHARS)))]
    .filter((name) => /\p{L}/u.test(name))
    .slice(0, MAX_OWN_NAMES);
