import * as v from 'valibot';
import type { OwnRequests } from '../../messages/own.ts';
import type { PageRequests } from '../../messages/page.ts';
import { OWN_SCHEMAS, PAGE_SCHEMAS } from '../../messages/schemas.ts';
import type { Frame } from '../handler.ts';
import { card } from './card.ts';
import { changed } from './changed.ts';
import { injectCard, injectCardFrame } from './inject-card.ts';
import { injectInteraction } from './inject-interaction.ts';
import { openOptions } from './open-options.ts';
import { paintStyles, unpaintStyles } from './paint-styles.ts';
import { spot } from './spot.ts';
import { wake } from './wake-writer.ts';

/** Answers a request whose form it checks first; null where the form is wrong. */
type Checked = (ask: unknown, from: Frame) => Promise<unknown> | null;

/** By request: what a web page's content script may ask. */
export const PAGE_HANDLERS: ReadonlyMap<string, Checked> = new Map(
  Object.entries({
    card: checked(PAGE_SCHEMAS.card, card),
    injectCard: checked(PAGE_SCHEMAS.injectCard, injectCard),
    injectCardFrame: checked(PAGE_SCHEMAS.injectCardFrame, injectCardFrame),
    injectInteraction: checked(PAGE_SCHEMAS.injectInteraction, injectInteraction),
    openOptions: checked(PAGE_SCHEMAS.openOptions, openOptions),
    paintStyles: checked(PAGE_SCHEMAS.paintStyles, paintStyles),
    spot: checked(PAGE_SCHEMAS.spot, spot),
    unpaintStyles: checked(PAGE_SCHEMAS.unpaintStyles, unpaintStyles),
  } satisfies Record<keyof PageRequests, Checked>),
);

/** What only our own pages may ask besides. */
export const OWN_HANDLERS: ReadonlyMap<string, Checked> = new Map(
  Object.entries({
    changed: checked(OWN_SCHEMAS.changed, changed),
    wakeWriter: checked(OWN_SCHEMAS.wakeWriter, wake),
  } satisfies Record<keyof OwnRequests, Checked>),
);

function checked<Ask>(
  schema: v.GenericSchema<unknown, Ask>,
  handler: (ask: Ask, from: Frame) => Promise<unknown>,
): Checked {
  return (ask, from) => {
    const parsed = v.safeParse(schema, ask);
    return parsed.success ? handler(parsed.output, from) : null;
  };
}
