import type { ComponentChildren } from 'preact';
import type { Loaded } from './use-loaded.ts';

/**
 * Shows what `useLoaded` has loaded, and nothing before that. If loading failed, it says so with a button to try again, above what
 * was loaded before.
 */
export function LoadedContent<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  return (
    <>
      {of.failure !== null && (
        <div class="tools told" role="alert">
          <span>
            <span class="is-danger strong">This could not be read.</span> {of.failure}
          </span>
          <button class="btn push" type="button" onClick={of.reload}>
            Try again
          </button>
        </div>
      )}
      {of.value !== undefined && children(of.value)}
    </>
  );
}
