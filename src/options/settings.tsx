import { useId, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { Backup } from './backup.tsx';
import { useHost } from './host.ts';
import { Keys } from './keys.tsx';
import { Reset } from './reset.tsx';
import { Sites } from './sites.tsx';
import { Ready } from './trouble.tsx';
import { useSettings } from './use-settings.ts';

const MARKS: readonly [Settings['marks'], string][] = [
  ['dotted', 'Dotted'],
  ['tint', 'Tint'],
  ['nothing', 'Nothing'],
];
const OPEN_ON: readonly [Settings['openOn'], string][] = [
  ['rest', 'Rest'],
  ['shift-rest', 'Shift + rest'],
];

/** How the reader wants things. Each choice is saved as it is made. */
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
    <Ready of={loaded}>
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
            note="A page’s own scripts can see the marks. With Nothing they cannot tell until a card or the popup opens."
          />
          <Choice
            label="Open the card on"
            options={OPEN_ON}
            now={settings.openOn}
            choose={(openOn) => change(() => ({ openOn }))}
          />
          <Sites sites={settings.sitesOff} change={change} />
          <Keys />
          <Backup backupAt={settings.backupAt} />
          <Reset />
        </>
      )}
    </Ready>
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
