import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportFile } from '../host/options-host.ts';
import { droppedFiles } from './given-files.ts';

/**
 * Takes files that are dropped anywhere on the page, and shows, while files are held over it, that they may be let go. Without it
 * the browser would open them in place of the page.
 */
export function DropZone({ take }: { take: (files: readonly ImportFile[]) => void }) {
  const latest = useRef(take);
  latest.current = take;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        if (hasFiles(event)) setOver(true);
      },
      { signal },
    );
    // Leaving the window is leaving for no element.
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener('dragend', () => setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        droppedFiles(event.dataTransfer).then((files) => latest.current(files));
      },
      { signal },
    );
    return () => gone.abort();
  }, []);
  return isOver ? (
    <div class="landing" aria-hidden="true">
      <p class="name">Let go to add these</p>
    </div>
  ) : null;
}
