import clsx from 'clsx';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { Button } from '@/ui/button';
import { usePageHeading } from '@/ui/use-page-heading';
import { useSurvey } from '../survey-context';
import { look } from '../look';

/** The end of a first sitting, for the youngest. */
export function HalfwayPage() {
  const { dispatch } = useSurvey();
  const { t, rich } = useText('survey');
  const heading = usePageHeading(useWindowTitle()(t('halfway.heading')));
  return (
    <section className={clsx('card', look.card)}>
      <h1 ref={heading} tabIndex={-1}>
        {rich('halfway.heading')}
      </h1>
      <p>{rich('halfway.body')}</p>
      <div className={look.row}>
        <Link href="/survey" className="button">
          {rich('halfway.later')}
        </Link>
        <Button variant="primary" onClick={() => dispatch({ type: 'next', at: performance.now() })}>
          {rich('halfway.goOn')}
        </Button>
      </div>
    </section>
  );
}
