import clsx from 'clsx';
import { COMMENT_MAX } from '@domain/answers/pupil-choices';
import { surveyReaders } from '@domain/access/shown-readers';
import { useId } from 'react';
import { TextRoom } from '@/i18n/text-room';
import { adultsAround } from '@/sync/own-data/adults-around';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import type { SaveOutcome } from '@/local/save-outcome';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { SavingNotice } from '../sending/saving-notice';
import { useSurvey } from '../survey-context';
import { useReaderNames } from './use-reader-names';
import { look } from '../look';

/** つたえたいこと: may stay empty; the readers' names stand above the field. */
export function CommentPage({ saved }: { saved: SaveOutcome | undefined }) {
  const { survey, state, dispatch } = useSurvey();
  const { t, rich } = useText('survey');
  const common = useText('common');
  const heading = usePageHeading(useWindowTitle()(t('comment.heading')));
  const field = useId();
  const hints = useId();
  const room = useId();
  const names = useReaderNames()(surveyReaders(adultsAround(survey.session, survey.own)).counsellors);

  return (
    <section className={clsx('card', look.card)}>
      <h1 ref={heading} tabIndex={-1}>
        {rich('comment.heading')}
      </h1>
      <div id={hints}>
        <p>{rich('comment.hint')}</p>
        {names && <p className="muted">{rich('comment.readers', { names })}</p>}
        <p>{common.rich('before-words')}</p>
      </div>
      <div className="field">
        <label htmlFor={field}>{rich('comment.label', { max: COMMENT_MAX })}</label>
        <textarea
          id={field}
          aria-describedby={`${hints} ${room}`}
          value={state.comment}
          onChange={({ target }) => dispatch({ type: 'comment', text: target.value })}
        />
        <p className={look.count}>
          <TextRoom id={room} text={state.comment} max={COMMENT_MAX} />
        </p>
      </div>
      <SavingNotice outcome={saved} />
      <div className={look.row}>
        <Button onClick={() => dispatch({ type: 'back', at: performance.now() })}>{rich('item.back')}</Button>
        <Button variant="primary" onClick={() => dispatch({ type: 'next', at: performance.now() })}>
          {rich('item.next')}
        </Button>
      </div>
    </section>
  );
}
