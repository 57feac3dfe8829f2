import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import type { ComparedWords, OtherWords } from '../messages/page-reading.ts';
import { formatDate } from '../ui/format-date.ts';
import { openSentence, SentenceLink } from './quotation-source.tsx';

/** Of more quotations the page says the rest by its underlines. */
const MAX_SHOWN = 3;

interface DifferentWordsProps extends Pick<CardOptions, 'askHere' | 'openOptions'> {
  entity: EntityId;
  /** Whether a link may be followed now. */
  mayAct: () => boolean;
  /** Called after each render, before the browser paints it: the card is higher then. */
  onPainted: () => void;
}

/**
 * What the open page quotes from the card's entity in other words than are on record, beside these. It says that they differ, not who is
 * right. Nothing until the page has been read, and where there is none.
 */
export function DifferentWords({ entity, askHere, onPainted, ...acts }: DifferentWordsProps) {
  const [different, setDifferent] = useState<readonly OtherWords[]>([]);
  useEffect(() => {
    let isOver = false;
    askHere(entity).then((found) => {
      const said = found.filter(({ speaker }) => speaker?.entity === entity);
      if (!isOver) setDifferent(said.flatMap(({ otherWords }) => otherWords ?? []).slice(0, MAX_SHOWN));
    });
    return () => {
      isOver = true;
    };
  }, [entity]);
  useLayoutEffect(onPainted, [different]);
  return (
    <>
      {different.map((one, n) => (
        <Comparison key={n} {...one} {...acts} />
      ))}
    </>
  );
}

const Comparison = ({
  kind,
  here,
  onRecord,
  speaker,
  source,
  ...acts
}: OtherWords & Pick<DifferentWordsProps, 'openOptions' | 'mayAct'>) => (
  <section class="here different">
    <h3 class="label">{kind === 'words' ? 'Different words on record' : 'Another speaker on record'}</h3>
    <dl>
      <dt>On this page</dt>
      <dd>
        <Compared words={here} />
      </dd>
      <dt>
        On record
        {kind === 'speaker' && (
          <>
            {': '}
            <bdi class="strong">{speaker}</bdi>
          </>
        )}
      </dt>
      <dd>
        <Compared words={onRecord} />
        <div class="src">
          <span>
            {source.source && (
              <>
                <bdi>{source.source}</bdi>
                {' · '}
              </>
            )}
            {formatDate(source.date)}
            {' · '}
          </span>
          <SentenceLink class="src-title" quotation={source} {...acts} title={openSentence(source)}>
            <bdi>{source.title ?? 'Untitled article'}</bdi>
          </SentenceLink>
        </div>
      </dd>
    </dl>
  </section>
);

const Compared = ({ words }: { words: readonly ComparedWords[] }) => (
  <p class="quote" dir="auto">
    {words.map(({ text, isDifferent }) =>
      isDifferent ? (
        <mark>
          <span class="vh">Different: </span>
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </p>
);
