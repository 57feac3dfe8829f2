import { useId, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { BackupSetting } from './backup-setting.tsx';
import { KeysSetting } from './keys-setting.tsx';
import { ResetSetting } from './reset-setting.tsx';
import { SitesSetting } from './sites-setting.tsx';
import { StorageSetting } from './storage-setting.tsx';
import { useSettings } from './use-settings.ts';
import { WelcomeSetting } from './welcome-setting.tsx';

const MARKS: readonly [Settings['marks'], string][] = [
  ['dotted', 'Dotted'],
  ['tint', 'Tint'],
  ['nothing', 'Nothing'],
];
const OPEN_ON: readonly [Settings['openOn'], string][] = [
  ['rest', 'Rest'],
  ['shift-rest', 'Shift + rest'],
];

const CARD_COLOURS: readonly [Settings['cardColours'], string][] = [
  ['page', 'Like the page'],
  ['browser', 'Like the browser'],
];

const ON_OFF: readonly ['on' | 'off', string][] = [
  ['on', 'On'],
  ['off', 'Off'],
];

/** The page of settings. Each choice is saved at once. */
export function SettingsPage() {
  const host = useHost();
  const loaded = useSettings();
  const [failed, setFailed] = useState(false);
  const change = (to: (now: Settings) => Partial<Settings>) =>
    host.changeSettings(to).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <LoadedContent of={loaded}>
      {(settings) => (
        <>
          <p class="is-danger" role="alert">
            {failed && 'The setting could not be saved. Try again.'}
          </p>
          <Choice
            label="Mark names"
            options={MARKS}
            now={settings.marks}
            choose={(marks) => change(() => ({ marks }))}
            note="A page’s own scripts can see the marks. With Nothing they cannot tell until a card opens."
          />
          <Choice
            label="Open the card on"
            options={OPEN_ON}
            now={settings.openOn}
            choose={(openOn) => change(() => ({ openOn }))}
          />
          <Choice
            label="Light or dark card"
            options={CARD_COLOURS}
            now={settings.cardColours}
            choose={(cardColours) => change(() => ({ cardColours }))}
          />
          <Choice
            label="Read the open page"
            options={ON_OFF}
            now={settings.readsPages ? 'on' : 'off'}
            choose={(now) => change(() => ({ readsPages: now === 'on' }))}
            note="An article that you look at is read in memory, so that cards and the popup say what it quotes. Nothing of it is stored or sent."
          />
          <Choice
            label="Mark who only speaks on the page"
            options={ON_OFF}
            now={settings.marksSpeakers ? 'on' : 'off'}
            choose={(now) => change(() => ({ marksSpeakers: now === 'on' }))}
            note="People who are not on record, and whom the open page names in full and quotes, get a lighter mark."
          />
          <Choice
            label="Number on the toolbar button"
            options={ON_OFF}
            now={settings.countsOnButton ? 'on' : 'off'}
            choose={(now) => change(() => ({ countsOnButton: now === 'on' }))}
            note="How many people on record the open page names."
          />
          <SitesSetting settings={settings} change={change} />
          <KeysSetting />
          <WelcomeSetting />
          <StorageSetting />
          <BackupSetting backupAt={settings.backupAt} />
          <ResetSetting />
        </>
      )}
    </LoadedContent>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  options: readonly [Value, string][];
  now: Value;
  choose: (value: Value) => void;
  note?: string;
}

function Choice<Value extends string>({ label, options, now, choose, note }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="set" role="radiogroup" aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <div>
        <div class="seg">
          {options.map(([value, words]) => (
            <label key={value}>
              <input type="radio" name={label} checked={value === now} onChange={() => choose(value)} />
              <span>{words}</span>
            </label>
          ))}
        </div>
        {note && <p class="small">{note}</p>}
      </div>
    </div>
  );
}
