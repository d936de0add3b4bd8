import clsx from 'clsx';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { useQueueStatus, type QueueStatus } from '@/sync/queue-status';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { usePageHeading } from '@/ui/use-page-heading';
import { ReadersSentence } from './readers-sentence';
import { useSurvey } from '../survey-context';
import { useMoment } from '../sending/use-moment';
import type { Sending } from '../sending/use-sending';
import { look } from '../look';

/** The last page, the same for everybody whatever was answered. */
export function ThanksPage({ outcome }: { outcome: Sending['outcome'] }) {
  const { survey } = useSurvey();
  const { t, rich } = useText('survey');
  const heading = usePageHeading(useWindowTitle()(t('thanks.heading')));

  return (
    <section className={clsx('card', look.card, look.thanks)}>
      <h1 ref={heading} tabIndex={-1}>
        {rich('thanks.heading')}
      </h1>
      {survey.round.practice === true ? (
        <p role="status">{rich('practice.done')}</p>
      ) : (
        <Sent outcome={outcome} />
      )}
      <h2>{rich('thanks.helpHeading')}</h2>
      <div className={look.row}>
        <Button variant="help" onClick={() => survey.onOpenHelp()}>
          <Icon name="help" />
          {rich('thanks.help')}
        </Button>
        <Link href="/survey" className="button button-primary">
          {rich('thanks.done')}
        </Link>
      </div>
      {survey.helpLines}
    </section>
  );
}

function Sent({ outcome }: { outcome: Sending['outcome'] }) {
  const { survey } = useSurvey();
  const { rich } = useText('survey');
  const moment = useMoment();
  const queue = useQueueStatus(survey.session);
  return (
    <>
      <p role="status">{rich(`thanks.${outcome === 'sent' ? 'arrived' : whereabouts(queue)}`)}</p>
      <h2>{rich('thanks.nextHeading')}</h2>
      <ReadersSentence />
      <ul className={look.notes}>
        <li>{rich('thanks.mayTalk')}</li>
        <li>{rich('thanks.correctable', moment(survey.round.closesAt))}</li>
        <li>{rich('thanks.ownPage')}</li>
      </ul>
    </>
  );
}

/** Only what is known: while anything waits it may be these answers. */
function whereabouts(queue: QueueStatus | undefined): 'arrived' | 'saved' | 'sending' | 'trying' | 'parked' {
  if (queue?.kind === 'sending' || queue?.kind === 'trying') return queue.kind;
  if (!queue || queue.kind === 'waiting' || queue.kind === 'unknown') return 'saved';
  return queue.parked > 0 ? 'parked' : 'arrived';
}
