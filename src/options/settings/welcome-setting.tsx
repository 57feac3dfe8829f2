import { SettingRow } from './setting-row.tsx';

/** Leads to the page that opened after the installation. */
export const WelcomeSetting = () => (
  <SettingRow label="First steps">
    <a class="act" href="welcome.html" target="_blank" rel="noopener">
      Open the welcome page
    </a>
  </SettingRow>
);
