import { morningReaders } from '@domain/access/around-child';
import type { CheckIn } from '@domain/answers/pupil-records';
import { SOFT_ANSWERS, type SoftQuestion as Question } from '@domain/answers/soft-questions';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { adultsAround } from '@/sync/own-data/adults-around';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';

interface SoftQuestionProps {
  session: PupilSession;
  own: OwnData | undefined;
  question: Question;
  stored: CheckIn['soft'];
  onAnswer: (soft: CheckIn['soft']) => void;
}

/** One question more, with its readers' names: left alone it leaves nothing, and a second tap takes the answer back. */
export function SoftQuestion({ session, own, question, stored, onAnswer }: SoftQuestionProps) {
  const { t, rich } = useText('pupil');
  const readers = morningReaders(adultsAround(session, own)).map(({ displayName }) => displayName);
  const chosen = stored?.question === question ? stored.answer : undefined;
  return (
    <section className="after card" aria-labelledby="soft-question">
      <h2 id="soft-question">{rich(`soft.${question}.question`)}</h2>
      <p className="muted">
        {rich('soft.leave')}{' '}
        {rich('note.label.readers', {
          names: readers.length > 0 ? readers.join(t('list-comma')) : t('readers.unknown'),
        })}
      </p>
      <div className="choice-row">
        {SOFT_ANSWERS.map((answer) => (
          <Button
            key={answer}
            aria-pressed={chosen === answer}
            onClick={() => onAnswer(chosen === answer ? undefined : { question, answer })}
          >
            {rich(`soft.${question}.${answer}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
