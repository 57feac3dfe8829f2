import type { Person } from '../../people/resolve-people.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';

/**
 * Finds the person whom an interview's label means where the label is no full name: initials ("MS"), a family name or a given
 * name, in any case, of a person whom the article names in full. Null where it fits nobody, or two people.
 */
export function meantByLabel({ words, mentions }: AnnotatedArticle): (first: number, last: number) => Person | null {
  const byLabel = new Map<string, Set<Person>>();
  const put = (label: string, person: Person): void => {
    byLabel.set(label, (byLabel.get(label) ?? new Set()).add(person));
  };
  for (const person of new Set(mentions.map((one) => one.person))) {
    const { tokens } = person;
    if (tokens.length < 2) continue;
    put(tokens.join(' '), person);
    put(tokens[tokens.length - 1] ?? '', person);
    put(tokens[0] ?? '', person);
    put(tokens.map((token) => token.charAt(0)).join(''), person);
  }
  return (first, last) => {
    const label: string[] = [];
    for (let i = first; i <= last; i++) if (words.type(i).shape !== 'punct') label.push(words.lower(i));
    const whole = label.join(' ');
    const initials = words.type(first).shape === 'caps' ? whole.replace(/[. ]/g, '') : whole;
    const bearers = byLabel.get(whole) ?? byLabel.get(initials);
    const [only] = bearers ?? [];
    return bearers?.size === 1 && only ? only : null;
  };
}
