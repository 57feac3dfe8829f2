import type { ComponentChildren } from 'preact';

/** A row of the settings page: the setting's name, and beside it its controls. */
export const SettingRow = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <section class="set" aria-label={label}>
    <h3>{label}</h3>
    <div>{children}</div>
  </section>
);
