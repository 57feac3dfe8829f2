import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../../dataset/model/displayed-quotation.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import type { AskedChange } from '../../messages/writer-requests.ts';
import { formatCount } from '../../ui/format-number.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { EndsChoice } from './ends-choice.tsx';
import { SpeakerChoice } from './speaker-choice.tsx';
import { useCorrections } from './use-corrections.ts';

/** Asks what is wrong with a quotation. The arrow keys go through the answers, as Tab does; Escape closes it. */
export function WrongDialog({ of, close }: { of: QuotationInArticle; close: () => void }) {
  const { correct, setUndone } = useCorrections();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<'ask' | 'speaker' | 'ends'>('ask');
  const id = useId();
  // As the dialog is modal, the browser keeps the focus in it, and gives it back afterwards.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('.answers button')?.focus();
  }, [of]);
  const answer = (change: AskedChange) => {
    dialog.current?.close();
    correct(of, change);
  };
  const { quotation, corrections = [] } = of;
  const speaker = clearSpeaker(quotation)?.name;
  const displayed = displayedQuotation(quotation, of.sentence);
  return (
    <dialog class="dialog wrong-dialog" ref={dialog} aria-labelledby={`${id}-name`} onClose={close}>
      <h2 class="name" id={`${id}-name`}>
        {TITLES[step]}
      </h2>
      <div class="wrong-words" hidden={step === 'ends'}>
        <QuotationText {...displayed} />
        <p class="small">{speaker ? <bdi>{speaker}</bdi> : <span class="is-unsure">Speaker not clear</span>}</p>
      </div>
      {step === 'speaker' ? (
        <SpeakerChoice of={of} choose={(entity, name) => answer({ kind: 'speaker', entity, name })} />
      ) : step === 'ends' ? (
        <EndsChoice of={of} choose={answer} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it
        <div class="answers" onKeyDown={moveByArrows}>
          <button class="choice" type="button" onClick={() => setStep('speaker')}>
            Wrong speaker… <span class="small">choose who said it</span>
          </button>
          <button class="choice" type="button" onClick={() => answer({ kind: 'not said' })}>
            Nobody said this <span class="small">take it off the record</span>
          </button>
          {!displayed.reported && (
            <button class="choice" type="button" onClick={() => answer({ kind: 'reported' })}>
              Reported, not spoken <span class="small">not the speaker’s own words</span>
            </button>
          )}
          <button class="choice" type="button" onClick={() => setStep('ends')}>
            Begins or ends elsewhere… <span class="small">choose its words</span>
          </button>
          {corrections.length > 0 && (
            <button
              class="choice"
              type="button"
              onClick={() => {
                dialog.current?.close();
                setUndone(corrections, true);
              }}
            >
              As it was read <span class="small">take back {formatCount(corrections.length, 'correction')}</span>
            </button>
          )}
        </div>
      )}
      <div class="tools-in">
        {step !== 'ask' && (
          <button class="btn first" type="button" onClick={() => setStep('ask')}>
            Back
          </button>
        )}
        <button class="btn" type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </div>
    </dialog>
  );
}

const TITLES = { ask: 'What is wrong?', speaker: 'Who said this?', ends: 'Where does it begin and end?' };

/** Moves the focus to the next button of a list, or to the one before. */
function moveByArrows(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at((at + by) % buttons.length)?.focus();
  event.preventDefault();
}
