import type { CardSubject } from '../messages/card-contract.ts';
import type { CardQuotation } from '../messages/card-data.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import { namePlace } from '../messages/name-place.ts';
import { quotationPlainText } from '../ui/citation.ts';
import { wrongPlace } from '../ui/options-places.ts';
import { WRONG_NAME, WRONG_QUOTATION, wrongsOf } from '../ui/wrong-words.ts';
import { CardBody } from './card-body.tsx';

/** A name as the page has it, and whom it was taken to mean, or may mean. */
export interface NameOnPage {
  readonly text: string;
  readonly of: readonly EntityId[];
}

/** The name that a card was opened at; null where that is not known, and where it names nobody. */
export function nameOnPage(subject: CardSubject): NameOnPage | null {
  const of = 'entity' in subject ? [subject.entity] : subject.candidates.map(({ entity }) => entity);
  const text = subject.text?.replace(/\s+/g, ' ').trim();
  return text && of.length > 0 ? { text, of } : null;
}

interface WrongMenuProps {
  quotation: CardQuotation | null;
  name: NameOnPage | null;
  openOptions: (at: string) => void;
}

/**
 * Asks what is wrong, with the current quotation or with the name on the page. Each answer opens On Record with the question: a card
 * changes nothing that is on record.
 */
export function WrongMenu({ quotation, name, openOptions }: WrongMenuProps) {
  // That a country is somebody else cannot be said.
  const isOfPerson = name?.of.some((id) => id.startsWith('person:')) === true;
  return (
    <CardBody>
      {quotation && (
        <section class="wrongs">
          <h3 class="label">The quotation</h3>
          <p class="about" dir="auto">
            {quotationPlainText(quotation)}
          </p>
          <ul class="choices">
            {wrongsOf(quotation).map((one) => (
              <Answer
                key={one}
                of={WRONG_QUOTATION[one]}
                answer={() => openOptions(wrongPlace(quotation.article, quotation.id, one))}
              />
            ))}
          </ul>
        </section>
      )}
      {name && (
        <section class="wrongs">
          <h3 class="label">
            The name “<bdi>{name.text}</bdi>”
          </h3>
          <ul class="choices">
            {isOfPerson && (
              <Answer of={WRONG_NAME.else} answer={() => openOptions(namePlace('else', name.text, name.of))} />
            )}
            <Answer of={WRONG_NAME.spot} answer={() => openOptions(namePlace('spot', name.text, name.of))} />
          </ul>
        </section>
      )}
    </CardBody>
  );
}

const Answer = ({ of, answer }: { of: { words: string; hint: string }; answer: () => void }) => (
  <li>
    <button class="choice" type="button" onClick={answer}>
      <span>{of.words}</span>
      <small>{of.hint}</small>
    </button>
  </li>
);
