import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat } from '../../citations/export-formats.ts';
import { formatCount } from '../../ui/format-number.ts';
import { DownIcon } from '../../ui/icons.tsx';
import { type Exported, useExport } from './use-export.ts';

interface ExportMenuProps {
  of: Exported;
  /** How many quotations that are. */
  count: number;
  /** Whose they are, in the file's name. */
  subject: string;
}

/**
 * A button that opens a list of formats; the one that is chosen is saved. The list closes with Escape, with a choice, and when the
 * focus leaves it. The arrow keys go through it, as Tab does.
 */
export function ExportMenu({ of, count, subject }: ExportMenuProps) {
  const { run, result } = useExport(of, subject);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (format: ExportFormat) => {
    close();
    run(format);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      move(list.current, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it
    <div
      class="export"
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
      }}
    >
      <span class={result.isFailure ? 'small is-danger' : 'small num'} role={result.isFailure ? 'alert' : 'status'}>
        {result.words}
      </span>
      <button
        class="btn"
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={`Export ${formatCount(count, 'quotation')}`}
        onClick={() => setOpen(!isOpen)}
      >
        Export <DownIcon />
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div class="export-formats" id={id} ref={list} role="group" aria-label="Export as" tabIndex={-1}>
          {EXPORT_FORMATS.map((format) => (
            <button class="choice" key={format.name} type="button" onClick={() => choose(format)}>
              {format.name} <span class="small">{format.hint}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Moves the focus to the next button of a list, or the one before; from outside, to the first or the last. */
function move(list: HTMLElement | null, by: 1 | -1): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at(at < 0 ? Math.min(0, by) : (at + by) % buttons.length)?.focus();
}
