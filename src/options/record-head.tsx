import type { EntitySummary } from '../dataset/model/types.ts';
import { countryById } from '../engine/countries/index.ts';
import { roleText } from '../engine/people/role-text.ts';
import type { EntityId } from '../engine/types.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { quotationsPlace } from '../ui/routes.ts';
import { Chip, EntityLink, isCountry } from './entity-name.tsx';
import { Heading } from './heading.tsx';
import { useHost } from './host.ts';
import { Ready } from './trouble.tsx';
import { useLoaded } from './use-loaded.ts';

interface RecordHeadProps {
  entity: EntityId;
  side: 'speaker' | 'about';
}

/** Whose quotations are listed, what else there is of them, and with whom they are named. */
export function RecordHead({ entity, side }: RecordHeadProps) {
  const host = useHost();
  const loaded = useLoaded(async () => {
    const own = (await host.summaries([entity])).get(entity);
    const others = own ? [...own.people, ...own.companions].map(({ id }) => id) : [];
    return { own, others: await host.summaries(others) };
  }, [entity]);
  const gone = countryById(entity)?.name ?? 'Nobody in the dataset has this name now.';
  return (
    <div class="record-head">
      <Ready of={loaded}>
        {({ own, others }) =>
          own ? <Facts own={own} others={others} side={side} /> : <Heading title={gone}>{gone}</Heading>
        }
      </Ready>
    </div>
  );
}

type Others = ReadonlyMap<EntityId, EntitySummary>;

function Facts({ own, others, side }: { own: EntitySummary; others: Others; side: RecordHeadProps['side'] }) {
  const country = countryById(own.id);
  const facts = country
    ? [country.official !== own.name && country.official, country.capital && `capital ${country.capital}`]
    : [own.role ? roleText(own.role) : undefined];
  return (
    <>
      <Heading title={own.name}>
        {isCountry(own.id) && <Chip id={own.id} />}
        <bdi>{own.name}</bdi>
      </Heading>
      <p class="dots" dir="auto">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <p class="small num">{counted(own.articles, 'article')}</p>
      {own.said > 0 && own.about > 0 && (
        <nav class="sides" aria-label={`Quotations of ${own.name}`}>
          <SideLink to="speaker" label="Said" count={own.said} entity={own.id} side={side} />
          <SideLink to="about" label="About" count={own.about} entity={own.id} side={side} />
        </nav>
      )}
      <dl class="with">
        <Row label="Its people" of={own.people} others={others} />
        <Row label="Named with" of={own.companions} others={others} />
      </dl>
    </>
  );
}

interface SideLinkProps {
  to: RecordHeadProps['side'];
  label: string;
  count: number;
  entity: EntityId;
  side: RecordHeadProps['side'];
}

const SideLink = ({ to, label, count, entity, side }: SideLinkProps) => (
  <a class="place" href={quotationsPlace(to, entity)} aria-current={to === side ? 'page' : undefined}>
    {label} <span class="num">{shownNumber(count)}</span>
  </a>
);

function Row({ label, of, others }: { label: string; of: readonly { id: EntityId; count: number }[]; others: Others }) {
  const known = of.flatMap(({ id, count }) => {
    const name = others.get(id)?.name;
    return name ? [{ id, count, name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul>
          {known.map(({ id, name, count }) => (
            <li key={id}>
              <EntityLink id={id} name={name} /> <span class="num muted">{shownNumber(count)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
