import { isArticleId } from '../../dataset/model/article-ids.ts';
import { formatCount } from '../../ui/format-number.ts';
import { quotationsPlace } from '../../ui/options-places.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { type OptionsHost, useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { PageHeading } from '../page-heading.tsx';
import { QuotationsByDay } from './quotations-by-day.tsx';

interface ThenAndNowPageProps {
  article: string;
  quotation: string;
}

/** What somebody said on one topic, then and now: the statements side by side, the oldest first, undated ones last. */
export function ThenAndNowPage({ article, quotation }: ThenAndNowPageProps) {
  const host = useHost();
  const loaded = useLoaded(() => statementsOf(host, article, quotation), [article, quotation]);
  return (
    <LoadedContent of={loaded}>
      {(found) =>
        found === null ? (
          <>
            <PageHeading title="Then and now">Then and now</PageHeading>
            <p class="note">This quotation is not on record any more, or it is not clear who said it.</p>
          </>
        ) : (
          <>
            <PageHeading title={`${found.speaker.name}, then and now`}>
              <bdi>{found.speaker.name}</bdi>, then and now
            </PageHeading>
            <div class="tools">
              <span class="muted" role="status">
                {found.statements.length > 1
                  ? `${formatCount(found.statements.length, 'statement')} on the same topic, oldest first`
                  : 'Nothing else on record on this topic'}
              </span>
              <a class="act push" href={quotationsPlace('speaker', found.speaker.id)}>
                All quotations
              </a>
            </div>
            <div class="then-and-now">
              <QuotationsByDay
                quotations={found.statements}
                paragraphs={found.paragraphs}
                named={new Map()}
                thenAndNowOf={found.of}
                noteOf={({ id }) =>
                  id === found.of && found.statements.length > 1 && <p class="small">The statement you came from</p>
                }
              />
            </div>
          </>
        )
      }
    </LoadedContent>
  );
}

async function statementsOf(host: OptionsHost, article: string, quotation: string) {
  const found = isArticleId(article) ? await host.statementsOnTopic(article, quotation) : null;
  return found && { ...found, paragraphs: await host.paragraphs(found.statements) };
}
