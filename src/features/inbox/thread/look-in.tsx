import { askedOfThread } from '@domain/commands/signal-payloads';
import { ANSWER_TEXT_MAX } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useTranslation } from 'react-i18next';
import { WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import type { ThreadPlace } from '@/staff/ports/signals';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';
import { useDeed } from '@/staff/use-deed';
import { ChildWords } from './child-words';

const EMPTY = { reason: '' };

/** The second person reads the child's words only with a reason that the child is told. */
export function LookIn({ place, thread }: { place: ThreadPlace; thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { live } = useInboxReader();
  const { problem, run } = useDeed();
  const form = useSentForm({
    schema: askedOfThread,
    empty: EMPTY,
    about: useAddress(place),
    send: (asked) => run('open-signal-words', asked),
  });
  // The words may be read a moment after the reason stands there: what changes on the thread then asks for them again.
  if (thread.opened.some(({ by }) => by.uid === uid))
    return <ChildWords key={thread.dueAt} place={place} thread={thread} />;
  return (
    <SentFields of={form} className={look.form}>
      <h3>{t('lookIn.heading')}</h3>
      <p>{t('lookIn.why')}</p>
      <WordsField of={form} name="reason" label={t('lookIn.reason')} max={ANSWER_TEXT_MAX} />
      {problem}
      <SendButton of={form} live={live}>
        {t('lookIn.submit')}
      </SendButton>
    </SentFields>
  );
}
