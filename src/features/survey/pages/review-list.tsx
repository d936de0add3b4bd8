import clsx from 'clsx';
import { L } from '@/i18n/local-text';
import { useText } from '@/i18n/use-text';
import { useSurvey } from '../survey-context';
import { reviewMark, type ReviewMark } from '../survey-state';
import { answerWords } from '../item/answer-words';
import type { Form } from '@domain/school/grades';
import { look } from '../look';

/** The locale key of what an item's answer is called on a form. */
function wordsOf(mark: ReviewMark, form: Form) {
  return typeof mark === 'number' ? answerWords(mark, form) : (`review.mark.${mark}` as const);
}

/** Every item with its answer; a tap opens it. Marks say in words what is missing, in no colour of their own. */
export function ReviewList() {
  const { survey, state, dispatch } = useSurvey();
  const { rich } = useText('survey');
  const { instrument, session } = survey;
  return (
    <ol className={look.review}>
      {instrument.items.map((item, index) => {
        const mark = reviewMark(state, item);
        return (
          <li key={item.id}>
            <button type="button" onClick={() => dispatch({ type: 'open', index, at: performance.now() })}>
              <span className={look.number} aria-hidden="true">
                {index + 1}
              </span>
              <span>
                <L text={item.wording[session.form]} />
              </span>
              <span className={clsx(look.mark, (mark === 'skipped' || mark === 'later') && look.gap)}>
                {rich(wordsOf(mark, session.form))}
              </span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" onClick={() => dispatch({ type: 'open-comment' })}>
          <span className={look.number} aria-hidden="true" />
          <span>{rich('review.comment')}</span>
          <span className={clsx(look.mark, state.comment.trim() ? look.words : look.gap)}>
            {state.comment.trim() || rich('review.noComment')}
          </span>
        </button>
      </li>
    </ol>
  );
}
