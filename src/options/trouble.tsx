import type { ComponentChildren } from 'preact';
import type { Loaded } from './use-loaded.ts';

/** Shows what was loaded; says so where it could not be, keeping what was there before. Empty while it is on its way. */
export function Ready<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ComponentChildren }) {
  return (
    <>
      {of.trouble !== null && (
        <div class="tools told" role="alert">
          <span>
            <span class="is-danger strong">This could not be read.</span> {of.trouble}
          </span>
          <button class="btn push" type="button" onClick={of.again}>
            Try again
          </button>
        </div>
      )}
      {of.value !== undefined && children(of.value)}
    </>
  );
}
