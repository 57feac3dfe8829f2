import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../../dataset/model/displayed-quotation.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import type { AskedChange } from '../../messages/writer-requests.ts';
import { formatCount } from '../../ui/format-number.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { WRONG_NAME, WRONG_QUOTATION, type WrongQuotation, wrongsOf } from '../../ui/wrong-words.ts';
import { isPerson } from '../entities/entity-name.tsx';
import { EndsChoice } from './ends-choice.tsx';
import { SomebodyElseChoice } from './somebody-else-dialog.tsx';
import { SpeakerChoice } from './speaker-choice.tsx';
import { useCorrections } from './use-corrections.ts';

interface WrongDialogProps {
  of: QuotationInArticle;
  /** What the reader has said elsewhere is wrong: asked for at once, or with the focus on that answer. */
  wrong: WrongQuotation | null;
  close: () => void;
}

type Step = 'ask' | 'speaker' | 'ends' | 'else';

/** Asks what is wrong with a quotation. The arrow keys go through the answers, as Tab does; Escape closes it. */
export function WrongDialog({ of, wrong, close }: WrongDialogProps) {
  const { correct, correctPeople, setUndone } = useCorrections();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<Step>(wrong === 'speaker' || wrong === 'ends' ? wrong : 'ask');
  /** The step that the reader has come back from. */
  const [left, setLeft] = useState<Step | null>(null);
  const id = useId();
  // As the dialog is modal, the browser keeps the focus in it, and gives it back afterwards.
  useLayoutEffect(() => dialog.current?.showModal(), [of]);
  useLayoutEffect(() => {
    const named = (which: string) => dialog.current?.querySelector<HTMLElement>(`.answers ${which}`);
    if (step === 'ask') (named('.first') ?? named('button'))?.focus();
  }, [of, step]);
  const answer = (change: AskedChange) => {
    dialog.current?.close();
    correct(of, change);
  };
  const { quotation, corrections = [] } = of;
  const speaker = clearSpeaker(quotation);
  const person = speaker?.entity && isPerson(speaker.entity) ? { text: speaker.name, people: [speaker.entity] } : null;
  const answers: Readonly<Record<WrongQuotation, () => void>> = {
    speaker: () => setStep('speaker'),
    'not-said': () => answer({ kind: 'not said' }),
    reported: () => answer({ kind: 'reported' }),
    ends: () => setStep('ends'),
  };
  const displayed = displayedQuotation(quotation, of.sentence);
  return (
    <dialog class="dialog wrong-dialog" ref={dialog} aria-labelledby={`${id}-name`} onClose={close}>
      <h2 class="name" id={`${id}-name`}>
        {TITLES[step]}
      </h2>
      <div class="wrong-words" hidden={step === 'ends'}>
        <QuotationText {...displayed} />
        <p class="small">{speaker ? <bdi>{speaker.name}</bdi> : <span class="is-unsure">Speaker not clear</span>}</p>
      </div>
      {step === 'speaker' ? (
        <SpeakerChoice of={of} choose={(entity, name) => answer({ kind: 'speaker', entity, name })} />
      ) : step === 'ends' ? (
        <EndsChoice of={of} choose={answer} />
      ) : step === 'else' && person ? (
        <SomebodyElseChoice
          of={{ ...person, article: of.article.id, page: null }}
          close={() => dialog.current?.close()}
        />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the buttons in it
        <div class="answers" onKeyDown={moveByArrows}>
          {wrongsOf(displayed).map((one) => (
            <Answer key={one} of={WRONG_QUOTATION[one]} answer={answers[one]} isFirst={one === (left ?? wrong)} />
          ))}
          {corrections.length > 0 && (
            <Answer
              of={{ words: 'As it was read', hint: `take back ${formatCount(corrections.length, 'correction')}` }}
              answer={() => {
                dialog.current?.close();
                setUndone(corrections, true);
              }}
            />
          )}
          {person && (
            <>
              <p class="label">
                The name “<bdi>{person.text}</bdi>”
              </p>
              <Answer of={WRONG_NAME.else} answer={() => setStep('else')} isFirst={left === 'else'} />
              <Answer
                of={WRONG_NAME.spot}
                answer={() => {
                  dialog.current?.close();
                  correctPeople([{ kind: 'not a name', name: person.text }]);
                }}
              />
            </>
          )}
        </div>
      )}
      <div class="tools-in">
        {step !== 'ask' && (
          <button
            class="btn first"
            type="button"
            onClick={() => {
              setLeft(step);
              setStep('ask');
            }}
          >
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

/** @param isFirst whether it gets the focus */
const Answer = ({
  of: { words, hint },
  answer,
  isFirst = false,
}: {
  of: { readonly words: string; readonly hint: string };
  answer: () => void;
  isFirst?: boolean;
}) => (
  <button class={`choice${isFirst ? ' first' : ''}`} type="button" onClick={answer}>
    {words} <span class="small">{hint}</span>
  </button>
);

const TITLES: Readonly<Record<Step, string>> = {
  ask: 'What is wrong?',
  speaker: 'Who said this?',
  ends: 'Where does it begin and end?',
  else: 'Who is this?',
};

/** Moves the focus to the next button of a list, or to the one before. */
function moveByArrows(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  buttons.at((at + by) % buttons.length)?.focus();
  event.preventDefault();
}
