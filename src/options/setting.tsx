import type { ComponentChildren } from 'preact';

/** A setting's name beside what it is. */
export const Setting = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <section class="set" aria-label={label}>
    <h3>{label}</h3>
    <div>{children}</div>
  </section>
);
