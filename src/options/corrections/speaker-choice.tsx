import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import type { EntityId } from '../../engine/types.ts';
import { useHost } from '../host/options-host.ts';
import { NameChoice } from './name-choice.tsx';

interface SpeakerChoiceProps {
  of: QuotationInArticle;
  /** `entity` is null for a name that is not on record. */
  choose: (entity: EntityId | null, name: string) => void;
}

/** Asks who said a quotation: whoever its article names is offered first. */
export function SpeakerChoice({ of, choose }: SpeakerChoiceProps) {
  const host = useHost();
  const speaker = of.quotation.speaker?.entity;
  return (
    <NameChoice
      offer={() => host.namedIn(of.article.id)}
      offerWords="Named in the article:"
      label="Speakers"
      besides={speaker ? [speaker] : []}
      takes={{ countries: true, newNames: true }}
      choose={choose}
    />
  );
}
