import type { PersonId } from '../../engine/types.ts';
import { isPerson } from '../entities/entity-name.tsx';
import { useHost } from '../host/options-host.ts';
import { NameChoice } from './name-choice.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { type MisreadName, useCorrections } from './use-corrections.ts';

interface SomebodyElseProps {
  of: MisreadName;
  close: () => void;
}

/** Asks who is meant by a name on a page. */
export const SomebodyElseDialog = ({ of, close }: SomebodyElseProps) => (
  <QuestionDialog title={`Who is “${of.text}” here?`} close={close}>
    <SomebodyElseChoice of={of} close={close} />
  </QuestionDialog>
);

/** Asks who is meant by a name on a page or in an article. It holds for that page, or article, alone. */
export function SomebodyElseChoice({ of, close }: SomebodyElseProps) {
  const host = useHost();
  const { part } = useCorrections();
  const { text, people, article, page } = of;
  const isOne = people.length === 1;
  const mean = (other: PersonId | null, name: string) => {
    close();
    const others = people.filter((id) => id !== other);
    part(others, { articles: [article], other, name, page });
  };
  const offer = async () =>
    isOne ? (await host.search(text)).people : [...new Set((await host.summaries(people)).values())];
  return (
    <>
      <p class="small">
        {page === null ? 'In this article' : <>On the page {addressWords(page)}, whenever you open it</>}, and nowhere
        else.
      </p>
      <NameChoice
        offer={offer}
        offerWords="Type who it is, or choose:"
        label="People"
        besides={isOne ? people : []}
        takes={{ countries: false, newNames: true }}
        choose={(entity, name) => mean(entity && isPerson(entity) ? entity : null, name)}
      />
      <div class="answers">
        <button class="choice" type="button" onClick={() => mean(null, text)}>
          Nobody on record <span class="small">not spotted here</span>
        </button>
      </div>
    </>
  );
}

/** The address of a page without what a reader does not look at. */
const addressWords = (page: string): string => page.replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/s, '');
