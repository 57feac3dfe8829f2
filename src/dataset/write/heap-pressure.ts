/** More than V8 lets memory outside of its heap grow before it begins to collect: 64 MB (`kExternalAllocationSoftLimit`, v8-internal.h). */
const UNTOUCHED_BYTES = 80_000_000;

/**
 * Returns a function that counts work, and has the browser look for garbage after so much of it. A Worker that makes some garbage at a
 * time, for minutes, is let grow to a multiple of what it holds. No script can have garbage collected, but the browser counts memory
 * outside of its heap when it decides: this asks for some and never touches it, so that no page of it comes to be.
 * @param every how much work
 */
export function heapPressure(every: number): (work: number) => void {
  let done = 0;
  return (work) => {
    done += work;
    if (done < every) return;
    done = 0;
    try {
      new ArrayBuffer(UNTOUCHED_BYTES);
    } catch {
      // The browser has not as much memory left: it collects by itself.
    }
  };
}
