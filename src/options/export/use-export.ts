import { useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../citations/export-formats.ts';
import { ExportedFile } from '../../citations/exported-file.ts';
import type { EntitySummary, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import type { QuotationChoice } from '../../dataset/read/choose-quotations.ts';
import type { OfArticles, SearchedList } from '../../dataset/read/fold-quotations.ts';
import type { EntityId } from '../../engine/types.ts';
import { isoDay } from '../../ui/format-date.ts';
import { formatCount } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { type OptionsHost, useHost } from '../host/options-host.ts';
import { citedQuotation } from './cited-quotation.ts';

/** What is exported: a whole list, as the dataset has it by then, perhaps without some of it; or quotations that are shown. */
export type Exported = WholeList | readonly ListedQuotation[];

type WholeList = (QuotationChoice | SearchedList | OfArticles) & { readonly except?: ReadonlySet<string> };

interface Export {
  readonly run: (format: ExportFormat) => Promise<void>;
  readonly result: { readonly words: string; readonly isFailure: boolean };
}

/**
 * Exports quotations as a file, and says how that went.
 * @param subject whose they are, in the file's name
 */
export function useExport(of: Exported, subject: string): Export {
  const host = useHost();
  const [result, setResult] = useState({ words: '', isFailure: false });
  const busy = useRef(false);
  const run = async (format: ExportFormat) => {
    if (busy.current) return;
    busy.current = true;
    setResult({ words: 'Writing the file…', isFailure: false });
    try {
      const file = await fileOf(host, of, format);
      host.save(
        new Blob([...file.parts()], { type: `${format.mediaType};charset=utf-8` }),
        `on-record-${subject}-${isoDay(new Date())}.${format.extension}`,
      );
      const words = `${formatCount(file.count, 'quotation')} saved as ${format.name}, among your downloads.`;
      setResult({ words, isFailure: false });
    } catch (error) {
      const words = failureMessage(error, 'The file could not be written. Nothing was changed; try again.');
      setResult({ words, isFailure: true });
    } finally {
      busy.current = false;
    }
  };
  return { run, result };
}

type Named = ReadonlyMap<EntityId, EntitySummary>;

async function fileOf(host: OptionsHost, of: Exported, format: ExportFormat): Promise<ExportedFile> {
  const start = () => new ExportedFile(format);
  const add = (file: ExportedFile, quotations: readonly ListedQuotation[], named: Named) =>
    file.add(quotations.map((one) => citedQuotation(one, named)));
  if (!isRows(of)) {
    const { except, ...list } = of;
    return host.foldQuotations(list, start, (file, all, named) =>
      add(file, except ? all.filter(({ id }) => !except.has(id)) : all, named),
    );
  }
  const file = start();
  const speakers = of.flatMap(({ quotation: { speaker } }) => speaker?.entity ?? []);
  add(file, of, await host.summaries(speakers));
  return file;
}

const isRows = (of: Exported): of is readonly ListedQuotation[] => Array.isArray(of);

/** A record's part of a file's name: "ilham-aliyev", "AZ". */
export const subjectOf = (entity: EntityId): string =>
  entity.slice(entity.indexOf(':') + 1).replace(/[^\p{L}\p{N}]+/gu, '-');
