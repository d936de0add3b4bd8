import type { SurveyWords } from '@domain/survey/survey-words';
import { useTranslation } from 'react-i18next';
import { PupilName, ToRecord } from '@/staff/people/pupil-link';
import { usePupil } from '@/staff/people/use-pupil';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { WordsButton } from '@/staff/words/words-button';
import { PassedOn } from './passed-on';
import look from './survey-words.module.css';

interface WordsOfChildProps {
  words: SurveyWords;
  /** What stands here is what the server has. */
  live: boolean;
  classNameOf: (classId: string) => string;
}

/** What one child wrote, what adults have done about it, and what can be noted: each by one tap. */
export function WordsOfChild({ words, live, classNameOf }: WordsOfChildProps) {
  const { t } = useTranslation('year');
  const { weekdayAndTime: when } = useTimes();
  const { busy, problem, run } = useDeed();
  const { school, pupilId, roundId, classId, state } = words;
  const { name } = usePupil(school, pupilId);
  const cannot = !live || busy;
  const mark = (how: 'read' | 'answered') => void run('mark-survey-words', { pupilId, roundId, how });
  return (
    <li className={`${look.words ?? ''} card`}>
      <p className={look.head}>
        <strong>
          <PupilName pupilId={pupilId}>{name}</PupilName>
        </strong>
        <span className="muted">
          {classNameOf(classId)} {when(words.sentAt)}
        </span>
        <span className="tag">{t(`words.state.${state}`)}</span>
      </p>
      <blockquote className={look.text}>{words.text}</blockquote>
      <Deeds words={words} />
      {problem}
      <div className={look.tools}>
        {state === 'new' && (
          <StaffButton
            disabled={cannot}
            aria-label={t('words.markFor.read', { name })}
            onClick={() => mark('read')}
          >
            {t('words.mark.read')}
          </StaffButton>
        )}
        {state !== 'answered' && (
          <StaffButton
            disabled={cannot}
            aria-label={t('words.markFor.answered', { name })}
            onClick={() => mark('answered')}
          >
            {t('words.mark.answered')}
          </StaffButton>
        )}
        <WordsButton {...{ pupilId, name, live }} />
        <ToRecord pupilId={pupilId} name={name} />
      </div>
      <PassedOn {...{ words, cannot }} send={(on) => run('mark-survey-words', { pupilId, roundId, ...on })} />
    </li>
  );
}

function Deeds({ words: { deeds } }: Pick<WordsOfChildProps, 'words'>) {
  const { t } = useTranslation(['year', 'inbox']);
  const { weekdayAndTime: when } = useTimes();
  if (deeds.length === 0) return null;
  return (
    <ul className={look.deeds}>
      {deeds.map(({ how, by, at, passedOn }) => (
        <li key={`${how} ${by.uid} ${at}`}>
          {t(`year:words.deed.${how}`, {
            ...{ name: by.name, when: when(at) },
            to: passedOn?.to.map((one) => one.name).join('、') ?? '',
            duty: passedOn ? t(`inbox:duty.${passedOn.duty}`) : '',
          })}{' '}
          {passedOn &&
            (passedOn.childTold
              ? t('year:words.childTold')
              : t('year:words.childNotTold', { because: passedOn.because ?? '' }))}
        </li>
      ))}
    </ul>
  );
}
