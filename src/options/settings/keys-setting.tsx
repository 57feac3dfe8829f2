import { useState } from 'preact/hooks';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { SettingRow } from './setting-row.tsx';

/** Shows the keyboard commands as the browser has them, with a link to the browser's own page for changing them. */
export function KeysSetting() {
  const host = useHost();
  const { value: keys } = useLoaded(() => host.keys(), []);
  const [failure, setFailure] = useState('');
  const open = () =>
    host
      .openKeys()
      .catch(() => setFailure('This browser does not let us open it. Look for extension shortcuts in its settings.'));
  return (
    <SettingRow label="Keys">
      <dl class="keys">
        {keys?.map(({ name, keys: pressed }) => (
          <div key={name}>
            <dt>{name}</dt>
            {pressed ? (
              <dd>
                {pressed.split('+').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            ) : (
              <dd class="muted">not set</dd>
            )}
          </div>
        ))}
      </dl>
      <button class="act" type="button" onClick={open}>
        Change in the browser’s own page
      </button>
      <p class="small" role="status">
        {failure}
      </p>
    </SettingRow>
  );
}
