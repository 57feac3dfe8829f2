import { cardQuotation } from '../../dataset/model/card-quotation.ts';
import type { EntitySummary, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../../dataset/model/displayed-quotation.ts';
import type { SearchMarker } from '../../dataset/model/search/marked-text.ts';
import type { ArticleHit } from '../../dataset/read/search-dataset.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { articlePlace, quotationsPlace } from '../../ui/options-places.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { CopyButtons } from '../copy-buttons.tsx';
import { WrongButton } from '../corrections/wrong-button.tsx';
import { Chip, isCountry } from '../entities/entity-name.tsx';
import { AlsoAt, Speaker } from '../quotations/quotation-columns.tsx';
import { MarkedWords } from './marked-words.tsx';

// What a search found, an item of a list each. `data-hit` is on what the arrow keys go to.

interface HitProps<Of> {
  of: Of;
  marker: SearchMarker;
}

export const EntityHit = ({ of: { id, name, role, said, about }, marker }: HitProps<EntitySummary>) => (
  <>
    {isCountry(id) && <Chip id={id} />}
    <a data-hit href={quotationsPlace(isCountry(id) ? 'about' : 'speaker', id)}>
      <bdi>
        <MarkedWords of={marker.parts(name)} />
      </bdi>
    </a>
    <span class="small dots">
      {role && (
        <span>
          <bdi>{roleText(role)}</bdi>
        </span>
      )}
      <span class="num">
        {isCountry(id) ? `${formatCount(about, 'quotation')} about it` : formatCount(said, 'quotation')}
      </span>
    </span>
  </>
);

export const ArticleHitItem = ({ of: { meta, snippet }, marker }: HitProps<ArticleHit>) => (
  <>
    <a data-hit href={articlePlace(meta.id)} dir="auto">
      <MarkedWords of={marker.parts(meta.title ?? 'Untitled article')} />
    </a>
    {snippet && (
      <p class="snippet" dir="auto">
        <MarkedWords of={snippet} />
      </p>
    )}
    <span class="small dots">
      {meta.source && (
        <span>
          <bdi>
            <MarkedWords of={marker.parts(meta.source)} />
          </bdi>
        </span>
      )}
      <span>{formatDate(meta.date)}</span>
    </span>
  </>
);

interface QuotationHitProps extends HitProps<ListedQuotation> {
  named: ReadonlyMap<EntityId, EntitySummary>;
  copy: (text: string, what: string) => void;
}

export const QuotationHit = ({ of, named, marker, copy }: QuotationHitProps) => {
  const { id, article, quotation, sentence } = of;
  const card = cardQuotation(of, named);
  const title = article.title ?? 'Untitled article';
  return (
    <>
      <QuotationText
        {...displayedQuotation(quotation, sentence)}
        marked={(text) => <MarkedWords of={marker.parts(text)} />}
      />
      <div class="hit-foot">
        <span class="dots">
          <span class="who">
            <Speaker of={clearSpeaker(quotation)} />
          </span>
          <span class="small">
            <a data-hit href={articlePlace(article.id, id)} title={`Open sentence: ${title}`}>
              <bdi>{article.source ?? title}</bdi>
            </a>
          </span>
          <span class="small">{formatDate(quotation.date ?? article.date)}</span>
        </span>
        <span class="acts">
          <CopyButtons of={card} copy={copy} />
          <WrongButton of={of} />
        </span>
      </div>
      {of.sourceCount > 0 && <AlsoAt {...of} />}
    </>
  );
};
