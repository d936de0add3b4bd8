import type { Thread } from '@domain/signals/records';
import type { SignalAnswer } from '@domain/signals/own-signal';
import { useTranslation } from 'react-i18next';
import { useTimes } from '@/staff/use-times';
import { serverNow } from '@/sync/use-server-now';
import { look } from '../look';

/** Every word of the adults, oldest first: nothing of it can be changed or taken away. */
export function Answers({ thread: { answers, opened } }: { thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { weekdayAndTime: when } = useTimes();
  if (answers.length + opened.length === 0) return null;
  return (
    <div className={look.answers}>
      <h3>{t('answers.heading')}</h3>
      <ol>
        {answers.map((answer) => (
          <li key={answer.id}>
            <p className="muted">
              {t('answers.by', { name: answer.by.name, when: when(answer.at) })} <Delivered answer={answer} />
            </p>
            <Answer answer={answer} />
          </li>
        ))}
      </ol>
      {opened.map(({ by, reason, at }) => (
        <p key={by.uid} className="muted">
          {t('answers.lookedIn', { name: by.name, reason, when: when(at) })}
        </p>
      ))}
    </div>
  );
}

function Answer({ answer: { how, stamp, text, meeting, passedOn } }: { answer: SignalAnswer }) {
  const { t } = useTranslation('inbox');
  const { weekdayAndTime: when } = useTimes();
  return (
    <>
      {how === 'stamp' && <p>{t(`stamp.${stamp ?? 'thank-you'}`)}</p>}
      {how === 'spoken' && <p>{t('answers.spoken')}</p>}
      {meeting && <p>{t('answers.meeting', { place: meeting.place, when: when(meeting.at) })}</p>}
      {passedOn && (
        <p>
          {t('answers.passedOn', {
            names: passedOn.to.map(({ name }) => name).join('、'),
            duty: t(`duty.${passedOn.duty}`),
          })}{' '}
          {passedOn.childTold
            ? t('answers.childTold')
            : t('answers.childNotTold', { because: passedOn.because ?? '' })}
        </p>
      )}
      {text !== undefined && <p className={look.adultText}>{text}</p>}
    </>
  );
}

/** Passing on is told to the child by the adult: it has no time of its own. */
function Delivered({ answer: { deliverAt } }: { answer: SignalAnswer }) {
  const { t } = useTranslation('inbox');
  const { weekdayAndTime: when } = useTimes();
  return Date.parse(deliverAt) <= serverNow()
    ? t('answers.delivered')
    : t('answers.deliveredFrom', { when: when(deliverAt) });
}
