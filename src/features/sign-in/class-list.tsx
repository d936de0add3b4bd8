import type { ChildOnList, ClassListAnswer } from '@domain/accounts/class-list';
import { listPictureOf } from '@domain/accounts/class-tablet';
import { gradeOfClass } from '@domain/school/grades';
import clsx from 'clsx';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptClassTablet } from '@/local/class-tablet';
import { classList, signInFromList } from '@/sync/account/class-tablet';
import { Button } from '@/ui/button';
import { LoadingState } from '@/ui/states';
import { useIdle } from '@/ui/use-idle';
import { ListPicture } from './list-picture';
import { look } from './look';
import { Refusal } from './refusal';
import { SecretPictures } from './secret-pictures';

/** So long the names stand there when nobody touches the tablet, ms. */
const SHOWN_MS = 3 * 60_000;

interface ClassListProps {
  tablet: KeptClassTablet;
  /** To the other ways in: cards, and what adults use. */
  onLeave: () => void;
}

/** On a tablet that an adult has prepared: the child taps itself, then its pictures. */
export function ClassList({ tablet, onLeave }: ClassListProps) {
  const { t } = useTranslation('signin');
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const [chosen, setChosen] = useState<ChildOnList>();
  useEffect(() => {
    let isGone = false;
    void classList(tablet).then((next) => {
      if (!isGone) setAnswer(next);
    });
    return () => {
      isGone = true;
    };
  }, [tablet, asked]);
  const isShown = typeof answer === 'object' && answer.state === 'open';
  const putAway = () => {
    setChosen(undefined);
    setAnswer('away');
  };
  useIdle(isShown, SHOWN_MS, putAway);
  useHidden(() => {
    if (isShown) putAway();
  });
  const again = () => {
    setAnswer(undefined);
    setAsked(asked + 1);
  };
  if (chosen)
    return (
      <Chosen child={chosen} onOther={() => setChosen(undefined)}>
        <SecretPictures signIn={(pictures) => signInFromList(tablet, chosen.child, pictures)} />
      </Chosen>
    );
  return (
    <section className={look.form} aria-labelledby="list-heading">
      {answer === undefined ? (
        <>
          <h2 id="list-heading">{t('list.heading')}</h2>
          <LoadingState label={t('list.loading')} />
        </>
      ) : (
        <Answered answer={answer} onChoose={setChosen} onAgain={again} />
      )}
      <Button onClick={onLeave}>{t('list.leave')}</Button>
    </section>
  );
}

/** The screen goes dark, or something else is in front: whoever wakes the tablet up elsewhere reads no names. */
function useHidden(onHidden: () => void): void {
  const tell = useEffectEvent(onHidden);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') tell();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}

/** `away`: the names were there, and are asked for anew. */
type Answer = ClassListAnswer | 'offline' | 'unknown' | 'away';

interface AnsweredProps {
  answer: Answer;
  onChoose: (child: ChildOnList) => void;
  onAgain: () => void;
}

function Answered({ answer, onChoose, onAgain }: AnsweredProps) {
  const { t } = useTranslation('signin');
  if (typeof answer === 'object' && answer.state === 'open') {
    const { classId, className, children } = answer;
    const number = classId.split('-')[2] ?? '';
    return (
      <>
        <h2 id="list-heading">
          {/^\d+$/.test(number) ? t('list.ofClass', { grade: gradeOfClass(classId), number }) : className}
        </h2>
        {children.length === 0 ? (
          <p role="status">{t('list.nobody')}</p>
        ) : (
          <>
            <p>{t('list.tap')}</p>
            <ul className={look.listed}>
              {children.map((one) => (
                <li key={one.child}>
                  <button type="button" onClick={() => onChoose(one)}>
                    <Who child={one} />
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    );
  }
  const state = typeof answer === 'string' ? answer : answer.state;
  const isOver = state === 'ended';
  return (
    <>
      <h2 id="list-heading">{t('list.heading')}</h2>
      {state === 'away' ? <p role="status">{t('list.away')}</p> : <Refusal>{t(`list.${state}`)}</Refusal>}
      {!isOver && (
        <Button variant="primary" onClick={onAgain}>
          {t(state === 'away' ? 'list.show' : 'list.again')}
        </Button>
      )}
    </>
  );
}

function Who({ child: { number, name } }: { child: ChildOnList }) {
  const { t } = useTranslation('signin');
  return (
    <>
      <ListPicture {...listPictureOf(number)} />
      <span className={look.listNumber}>{t('list.number', { number })}</span>
      {name !== '' && <span className={look.listName}>{name}</span>}
    </>
  );
}

interface ChosenProps {
  child: ChildOnList;
  onOther: () => void;
  children: React.ReactNode;
}

function Chosen({ child, onOther, children }: ChosenProps) {
  const { t } = useTranslation('signin');
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever goes by keys has just lost the button that they pressed.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={clsx(look.form, look.chosen)} aria-labelledby="list-chosen">
      <h2 id="list-chosen" ref={heading} tabIndex={-1}>
        <Who child={child} />
      </h2>
      {children}
      <Button onClick={onOther}>{t('list.other')}</Button>
    </section>
  );
}
