import { useState } from 'preact/hooks';
import { useHost } from './host.ts';
import { Setting } from './setting.tsx';
import { useLoaded } from './use-loaded.ts';

/** The keys as the browser has them, and the way to its own page for changing them. */
export function Keys() {
  const host = useHost();
  const { value: keys } = useLoaded(() => host.keys(), []);
  const [told, setTold] = useState('');
  const open = () =>
    host
      .openKeys()
      .catch(() => setTold('This browser does not let us open it. Look for extension shortcuts in its settings.'));
  return (
    <Setting label="Keys">
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
        {told}
      </p>
    </Setting>
  );
}
