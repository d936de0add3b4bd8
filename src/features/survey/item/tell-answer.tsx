import type { Audience } from '@domain/answers/note-audiences';
import { useRef, useState } from 'react';
import type { Item } from '@domain/survey/instrument';
import { paths } from '@domain/paths';
import type { Answer } from '@domain/answers/pupil-records';
import type { Reader } from '@domain/access/around-child';
import { signalReaders } from '@domain/access/shown-signal-readers';
import { toldFirst } from '@domain/answers/told-answer';
import { plain } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { SaveOutcome } from '@/local/save-outcome';
import { adultsAround } from '@/sync/own-data/adults-around';
import { sendSignal } from '@/sync/answers/send-signal';
import { useArrival } from '@/sync/own-data/use-arrival';
import { Button } from '@/ui/button';
import { answerWords } from './answer-words';
import type { Survey } from '../survey-context';
import { useReaderNames } from '../pages/use-reader-names';
import { look } from '../look';

interface TellAnswerProps {
  survey: Survey;
  item: Item;
  /** Absent when the item has no answer. */
  answer: Answer | undefined;
  /** Whether the answer may be on screen. */
  isShown: boolean;
}

interface Told {
  readonly audience: Audience;
  readonly outcome: SaveOutcome;
  readonly id: string;
}

/** In the help sheet of an item: this one answer can go ahead to somebody who is chosen by name. The same for every answer. */
export function TellAnswer({ survey, item, answer, isShown }: TellAnswerProps) {
  const { rich } = useText('survey');
  const common = useText('common');
  const words = useToldWords(survey, item, answer);
  const [told, setTold] = useState<Told>();
  const ids = useRef<Record<string, string>>({});
  const { session, own, instrument } = survey;
  const isKept = instrument.indicators.some(
    ({ id, keptFromHomeroom }) => id === item.indicator && keptFromHomeroom,
  );
  const adults = adultsAround(session, own);
  const choices = toldFirst(item, isKept)
    .map((audience) => ({
      audience,
      readers: signalReaders({ group: audience }, adults, own.choices?.not ?? []).first,
    }))
    .filter(({ readers }) => readers.length > 0);

  /** A second tap with the same answer is the same message. */
  const tell = async (audience: Audience) => {
    if (words === undefined) return;
    const key = `${audience} ${String(answer)}`;
    const id = (ids.current[key] ??= crypto.randomUUID());
    const outcome = await sendSignal(session, id, {
      kind: 'told',
      to: { group: audience },
      text: words,
      ...(typeof answer === 'number' && { told: { round: survey.roundId, item: item.id, answer } }),
    });
    setTold({ audience, outcome, id });
  };

  if (choices.length === 0) return null;
  return (
    <section className={look.tell}>
      <h3>{rich('tell.heading')}</h3>
      <p>{what()}</p>
      {choices.map(({ audience, readers }) => (
        <div key={audience} className={look.tellChoice}>
          {survey.beforeSending?.(audience)}
          <TellButton
            readers={readers}
            label={`tell.${audience}`}
            disabled={words === undefined}
            onTell={() => void tell(audience)}
          />
          <div role="status">{told?.audience === audience && <ToldLine survey={survey} told={told} />}</div>
        </div>
      ))}
      <p>{common.rich('before-words')}</p>
      <p>{rich('tell.mayTakeTime', { help: survey.sosName })}</p>
    </section>
  );

  function what() {
    if (words === undefined) return rich('tell.noAnswer');
    return isShown ? rich('tell.what', { words }) : rich('tell.asBefore');
  }
}

interface TellButtonProps {
  readers: readonly Reader[];
  label: 'tell.homeroom' | 'tell.counsellor';
  disabled: boolean;
  onTell: () => void;
}

function TellButton({ readers, label, disabled, onTell }: TellButtonProps) {
  const { rich } = useText('survey');
  const names = useReaderNames()(readers);
  return (
    <Button disabled={disabled} onClick={onTell}>
      <span>
        {rich('tell.send', { names })}
        <small>{rich(label)}</small>
      </span>
    </Button>
  );
}

/** Says "sent" only once it has arrived. */
function ToldLine({ survey: { session, sosName }, told }: { survey: Survey; told: Told }) {
  const { rich } = useText('survey');
  const arrival = useArrival(session, paths.outgoing(session.school, session.pupilId, told.id));
  if (told.outcome === 'not-saved')
    return <p className={look.warning}>{rich('tell.not-saved', { help: sosName })}</p>;
  return arrival ? <p>{rich(`tell.${arrival}`)}</p> : null;
}

/** What is told, in the words of the form that the pupil answers: adults of the school read Japanese. */
function useToldWords({ session }: Survey, item: Item, answer: Answer | undefined): string | undefined {
  const { t } = useText('survey');
  if (answer === undefined) return undefined;
  const japanese = { lng: session.form === 'grades1_3' ? 'ja-easy' : 'ja' };
  return t('tell.words', {
    ...japanese,
    item: plain(item.wording[session.form].ja),
    answer: t(answerWords(answer, session.form), japanese),
  });
}
