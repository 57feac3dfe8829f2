import * as v from 'valibot';
import { OWN_PAGE_SCHEMAS, PAGE_SCHEMAS } from '../../messages/background-request-schemas.ts';
import type { OwnPageRequests } from '../../messages/own-page-requests.ts';
import type { PageRequests } from '../../messages/page-requests.ts';
import type { SenderFrame } from '../request-handler.ts';
import { answerCard } from './answer-card.ts';
import { datasetChanged } from './dataset-changed.ts';
import { importing } from './importing.ts';
import { injectCard, injectCardFrame } from './inject-card.ts';
import { injectInteraction, injectOnDemand } from './inject-interaction.ts';
import { keepPage } from './keep-page.ts';
import { changeDetails, keepTab, readTab, undoKeep } from './keep-tab.ts';
import { newOnRecord, onRecord } from './new-on-record.ts';
import { openOptions } from './open-options.ts';
import { paintStyles, unpaintStyles } from './paint-styles.ts';
import { injectThisPage, readThisPage } from './read-this-page.ts';
import { showCount } from './show-count.ts';
import { spotNames } from './spot-names.ts';
import { tintQuotations } from './tint-quotations.ts';
import { answerWakeWriter } from './wake-writer.ts';

// All handlers by request, each behind the schema that checks what is asked.

/** Checks a request by its schema, and answers it; null where it does not fit the schema. */
type ValidatedHandler = (ask: unknown, from: SenderFrame) => Promise<unknown> | null;

/** The handlers of what a web page's content script may ask. */
export const PAGE_HANDLERS: ReadonlyMap<string, ValidatedHandler> = new Map(
  Object.entries({
    card: validated(PAGE_SCHEMAS.card, answerCard),
    injectCard: validated(PAGE_SCHEMAS.injectCard, injectCard),
    injectCardFrame: validated(PAGE_SCHEMAS.injectCardFrame, injectCardFrame),
    injectInteraction: validated(PAGE_SCHEMAS.injectInteraction, injectInteraction),
    injectOnDemand: validated(PAGE_SCHEMAS.injectOnDemand, injectOnDemand),
    injectThisPage: validated(PAGE_SCHEMAS.injectThisPage, injectThisPage),
    keepPage: validated(PAGE_SCHEMAS.keepPage, keepPage),
    openOptions: validated(PAGE_SCHEMAS.openOptions, openOptions),
    paintStyles: validated(PAGE_SCHEMAS.paintStyles, paintStyles),
    readThisPage: validated(PAGE_SCHEMAS.readThisPage, readThisPage),
    showCount: validated(PAGE_SCHEMAS.showCount, showCount),
    spot: validated(PAGE_SCHEMAS.spot, spotNames),
    tintQuotations: validated(PAGE_SCHEMAS.tintQuotations, tintQuotations),
    unpaintStyles: validated(PAGE_SCHEMAS.unpaintStyles, unpaintStyles),
  } satisfies Record<keyof PageRequests, ValidatedHandler>),
);

/** The handlers of what only our own pages may ask besides. */
export const OWN_PAGE_HANDLERS: ReadonlyMap<string, ValidatedHandler> = new Map(
  Object.entries({
    changed: validated(OWN_PAGE_SCHEMAS.changed, datasetChanged),
    importing: validated(OWN_PAGE_SCHEMAS.importing, importing),
    readTab: validated(OWN_PAGE_SCHEMAS.readTab, readTab),
    keepTab: validated(OWN_PAGE_SCHEMAS.keepTab, keepTab),
    undoKeep: validated(OWN_PAGE_SCHEMAS.undoKeep, undoKeep),
    changeDetails: validated(OWN_PAGE_SCHEMAS.changeDetails, changeDetails),
    newOnRecord: validated(OWN_PAGE_SCHEMAS.newOnRecord, newOnRecord),
    onRecord: validated(OWN_PAGE_SCHEMAS.onRecord, onRecord),
    wakeWriter: validated(OWN_PAGE_SCHEMAS.wakeWriter, answerWakeWriter),
  } satisfies Record<keyof OwnPageRequests, ValidatedHandler>),
);

function validated<Ask>(
  schema: v.GenericSchema<unknown, Ask>,
  handler: (ask: Ask, from: SenderFrame) => Promise<unknown>,
): ValidatedHandler {
  return (ask, from) => {
    const parsed = v.safeParse(schema, ask);
    return parsed.success ? handler(parsed.output, from) : null;
  };
}
