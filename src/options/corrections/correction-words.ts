import { type Correction, isOfPeople, type QuotationCorrection } from '../../dataset/model/corrections.ts';
import type { PeopleChange } from '../../dataset/model/people-changes.ts';
import { roleText } from '../../engine/role-text.ts';
import type { AskedChange } from '../../messages/writer-requests.ts';

/** What may be said in words: a correction that was made, or one that is asked for. */
type SaidChange = QuotationCorrection['change'] | PeopleChange | AskedChange;

/** What a correction says, as a sentence. */
export function correctionWords(change: SaidChange): string {
  switch (change.kind) {
    case 'speaker':
      return `${change.name} said this.`;
    case 'not said':
      return 'Nobody said this.';
    case 'reported':
      return 'Reported, not spoken.';
    case 'words':
      return `It is: ${shortened(change.words)}`;
    case 'somebody else':
      return change.page === undefined
        ? `${change.name} is meant, somebody else.`
        : `${change.name} is meant on this page, somebody else.`;
    case 'article':
      return `${Object.entries(change.facts).map(factWords).join(', ')}.`;
    case 'one person':
      return 'They are one person.';
    case 'two people':
      return 'They are two people.';
    case 'facts':
      return `${personWords(change.facts).join(', ')}.`;
    case 'added':
      return `${change.name} was added.`;
    case 'not a name':
      return `“${change.name}” is not spotted.`;
  }
}

/** What a correction is about, in words of the article or the names of people. */
export function correctedWords(correction: Correction): string {
  const { change } = correction;
  if (isOfPeople(correction))
    return change.kind === 'added' || change.kind === 'not a name' ? change.name : (correction.was ?? '');
  if (change.kind === 'somebody else') return correction.was ?? '';
  return (correction.places[0]?.words ?? '').replace(/\s+/g, ' ');
}

const FACTS: Readonly<Record<string, string>> = { url: 'Address' };

const factWords = ([fact, value]: [string, string | undefined]): string => {
  const label = FACTS[fact] ?? fact.charAt(0).toUpperCase() + fact.slice(1);
  return value ? `${label}: ${shortened(value)}` : `${label} not known`;
};

function personWords({ name, names, role, note }: Extract<PeopleChange, { kind: 'facts' }>['facts']): string[] {
  return [
    name !== undefined && (name === null ? 'Name as in the articles' : `Name: ${name}`),
    names !== undefined && (names.length === 0 ? 'No other names' : `Other names: ${names.join(', ')}`),
    role !== undefined &&
      (role === null
        ? 'Role as in the articles'
        : `Role: ${roleText(role)}${[role.from && ` from ${role.from}`, role.until && ` until ${role.until}`].filter(Boolean).join('')}`),
    note !== undefined && (note === '' ? 'No note' : 'Note'),
  ].filter((words) => words !== false);
}

/** Characters of a text that a sentence about it has, at most. */
const MAX_SHOWN_CHARS = 120;

const shortened = (text: string): string =>
  text.length > MAX_SHOWN_CHARS ? `${text.slice(0, MAX_SHOWN_CHARS)} […]` : text;
