import { ANSWER_TEXT_MAX } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { useMember } from '@/staff/people/member';
import { isTooLong } from '@/i18n/characters';
import type { ThreadPlace } from '@/staff/ports/signals';
import { StaffButton } from '@/staff/staff-button';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';
import { useDeed } from '@/staff/use-deed';
import { ChildWords } from './child-words';

/** The second person reads the child's words only with a reason that the child is told. */
export function LookIn({ place, thread }: { place: ThreadPlace; thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { live } = useInboxReader();
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useDeed();
  const address = useAddress(place);
  // The words may be read a moment after the reason stands there: what changes on the thread then asks for them again.
  if (thread.opened.some(({ by }) => by.uid === uid))
    return <ChildWords key={thread.dueAt} place={place} thread={thread} />;
  const isEmpty = reason.trim() === '';
  const tooLong = isTooLong(reason, ANSWER_TEXT_MAX);
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void run('open-signal-words', { ...address, reason: reason.trim() });
      }}
    >
      <h3>{t('lookIn.heading')}</h3>
      <p>{t('lookIn.why')}</p>
      <Field
        id="inbox-reason"
        label={t('lookIn.reason')}
        room={{ text: reason, max: ANSWER_TEXT_MAX, isOver: tooLong }}
      >
        {(control) => (
          <textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      {problem}
      <StaffButton type="submit" disabled={!live || busy || isEmpty || tooLong}>
        {t('lookIn.submit')}
      </StaffButton>
    </form>
  );
}
