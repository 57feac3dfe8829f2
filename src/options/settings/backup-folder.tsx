import { useState } from 'preact/hooks';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';

/** Where backups go, and a button to have them in a folder of the reader's; nothing where the browser has no such folders. */
export function BackupFolder() {
  const host = useHost();
  const { value: folder, reload } = useLoaded(() => host.backupFolder(), []);
  const [failure, setFailure] = useState('');
  const { chooseBackupFolder: choose } = host;
  if (!choose || folder === undefined) return null;
  const act = (doing: Promise<unknown>) =>
    doing.then(
      () => {
        setFailure('');
        reload();
      },
      (error: unknown) => setFailure(failureMessage(error, 'The folder could not be chosen. Try another one.')),
    );
  return (
    <div class="backup-folder">
      <p class="small">
        {folder === null ? 'Backups are saved among your downloads.' : 'Backups are saved in the folder '}
        {folder !== null && <bdi class="strong">{folder}</bdi>}
        {folder !== null && '.'}
      </p>
      <span class="acts">
        <button class="act" type="button" onClick={() => act(choose())}>
          {folder === null ? 'Choose a folder' : 'Choose another folder'}
        </button>
        {folder !== null && (
          <button class="act" type="button" onClick={() => act(host.forgetBackupFolder())}>
            Save among the downloads
          </button>
        )}
      </span>
      <p class="small is-danger" role="alert">
        {failure}
      </p>
    </div>
  );
}
