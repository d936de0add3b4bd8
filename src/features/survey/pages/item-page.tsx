import clsx from 'clsx';
import { useId, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { SaveOutcome } from '@/local/save-outcome';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { usePageHeading } from '@/ui/use-page-heading';
import { FourAnswers } from '../item/four-answers';
import { minutesFor } from '../sending/pace';
import { ProgressBar } from '../item/progress-bar';
import { ReadAloudButton } from '../item/read-aloud-button';
import { SavingNotice } from '../sending/saving-notice';
import { useSurvey } from '../survey-context';
import { isShown, pacesOf } from '../survey-state';
import { TellAnswer } from '../item/tell-answer';
import { TwoTapAnswers } from '../item/two-tap-answers';
import { look } from '../look';

interface ItemPageProps {
  index: number;
  fromReview: boolean;
  saved: SaveOutcome | undefined;
}

/** One item. Nothing on it but the chosen answer itself differs by what was answered. */
export function ItemPage({ index, fromReview, saved }: ItemPageProps) {
  const { survey, state, dispatch } = useSurvey();
  const { t, rich } = useText('survey');
  const { instrument, session, onOpenHelp } = survey;
  const item = instrument.items[index];
  const count = instrument.items.length;
  const heading = usePageHeading(useWindowTitle()(t('item.title', { position: index + 1, count })));
  const headingId = useId();
  if (!item) return null;

  const stored = state.answers[item.id];
  const isCovered = stored !== undefined && !isShown(state, item);
  const answer = isCovered ? undefined : stored;
  const Answers = session.form === 'grades1_3' ? TwoTapAnswers : FourAnswers;
  const isPractice = survey.round.practice === true;
  // An answer that is tried out tells nobody anything; the help sheet is as real as ever.
  const openHelp = () =>
    onOpenHelp(
      !isPractice && <TellAnswer survey={survey} item={item} answer={stored} isShown={!isCovered} />,
    );
  const minutes = fromReview ? undefined : minutesFor(count - index, session.grade, pacesOf(state));
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    dispatch({ type: 'next', at: performance.now() });
  };

  return (
    <>
      <ProgressBar position={index + 1} count={count} minutes={minutes} />
      <form className={clsx('card', look.card, look.item)} onSubmit={goOn}>
        <div className={look.tools}>
          <p className="muted">
            <L text={instrument.stem[session.form]} />
          </p>
          <div className={look.aids}>
            <ReadAloudButton key={item.id} item={item} />
            <Button className={look.small} onClick={openHelp}>
              <Icon name="help" size={20} />
              {rich('item.help')}
            </Button>
          </div>
        </div>
        <h1 ref={heading} tabIndex={-1} id={headingId}>
          <L text={item.wording[session.form]} />
        </h1>
        {item.aboutHome && <p className={look.home}>{rich('item.home')}</p>}
        <Answers
          key={item.id}
          labelledBy={headingId}
          answer={answer}
          half={state.half}
          onHalf={(half) => dispatch({ type: 'half', half })}
          onAnswer={(given) => dispatch({ type: 'answer', answer: given, at: performance.now() })}
        />
        <p role="status" className={look.hint}>
          {isCovered && rich('item.covered')}
          {state.halfNoticed && rich('item.halfMissing')}
        </p>
        <SavingNotice outcome={saved} />
        <div className={look.row}>
          <Button onClick={() => dispatch({ type: 'back', at: performance.now() })}>
            {rich('item.back')}
          </Button>
          <div className={look.asides}>
            {stored !== undefined && (
              <Button variant="quiet" onClick={() => dispatch({ type: 'clear' })}>
                {rich('item.clear')}
              </Button>
            )}
            {item.aboutHome && (
              <Button onClick={() => dispatch({ type: 'put-off', at: performance.now() })}>
                {rich('item.later')}
              </Button>
            )}
          </div>
          <Button variant="primary" type="submit">
            {rich(fromReview ? 'item.toReview' : 'item.next')}
          </Button>
        </div>
      </form>
      <div className={look.foot}>
        <span className="muted">
          {!isPractice && rich(saved === 'saved' && stored !== undefined ? 'saving.saved' : 'item.stop')}
        </span>
        <Link href="/survey" className="button button-quiet">
          {rich('item.pause')}
        </Link>
      </div>
    </>
  );
}
