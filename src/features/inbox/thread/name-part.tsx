import { can } from '@domain/access/capabilities';
import { askedOfThread } from '@domain/commands/signal-payloads';
import { ANSWER_TEXT_MAX, NAMING_MIN } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useTranslation } from 'react-i18next';
import { WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import type { ThreadPlace } from '@/staff/ports/signals';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';

const EMPTY = { reason: '' };

interface NamePartProps {
  place: ThreadPlace;
  thread: Thread;
}

/** A child has not said its name: who has asked for it and why, and whether leaders together open it. */
export function NamePart({ place, thread }: NamePartProps) {
  const { t } = useTranslation('inbox');
  const member = useMember();
  const { uid } = member;
  const { live } = useInboxReader();
  const { weekdayAndTime: when } = useTimes();
  const { busy, problem, run } = useDeed();
  const address = useAddress(place);
  const { naming, owners } = thread;
  const isMissing = naming !== undefined && naming.agreed.length < NAMING_MIN;
  const mayAgree = isMissing && !naming.agreed.some((one) => one.uid === uid);
  const opens = can(member, 'open-names');
  return (
    <div className={look.answer} role="group" aria-label={t('unnamed.heading')}>
      <h3>{t('unnamed.heading')}</h3>
      <p className="muted">{t(naming?.opened ? 'unnamed.openedWhy' : 'unnamed.why')}</p>
      {naming && (
        <ul className={look.standing}>
          <li>
            {t('unnamed.asked', { name: naming.by.name, when: when(naming.at), reason: naming.reason })}
          </li>
          {naming.agreed.length > 0 && (
            <li>
              {t(isMissing ? 'unnamed.agreed' : 'unnamed.agreedAll', {
                names: naming.agreed.map(({ name }) => name).join(t('unnamed.and')),
                count: NAMING_MIN - naming.agreed.length,
              })}
            </li>
          )}
          {naming.alone && <li>{t('unnamed.openedAlone', { name: naming.alone.name })}</li>}
          {naming.opened && <li>{t('unnamed.opened', { when: when(naming.opened.at) })}</li>}
        </ul>
      )}
      {problem}
      {mayAgree && opens && (
        <StaffButton disabled={!live || busy} onClick={() => void run('open-name', { ...address })}>
          {t(naming.alone ? 'unnamed.lookedAt' : 'unnamed.agree')}
        </StaffButton>
      )}
      {isMissing && opens && !naming.alone && (
        <details>
          <summary>{t('unnamed.alone')}</summary>
          <p>{t('unnamed.aloneWhy')}</p>
          <StaffButton
            disabled={!live || busy}
            onClick={() => void run('open-name', { ...address, danger: true })}
          >
            {t('unnamed.aloneSubmit')}
          </StaffButton>
        </details>
      )}
      {!naming && owners.includes(uid) && thread.state !== 'closed' && <AskForm {...{ place, live }} />}
    </div>
  );
}

function AskForm({ place, live }: { place: ThreadPlace; live: boolean }) {
  const { t } = useTranslation('inbox');
  const { problem, run } = useDeed();
  const form = useSentForm({
    schema: askedOfThread,
    empty: EMPTY,
    about: useAddress(place),
    send: (asked) => run('ask-name', asked),
  });
  return (
    <details>
      <summary>{t('unnamed.ask')}</summary>
      <SentFields of={form} className={look.form}>
        <p>{t('unnamed.askWhy')}</p>
        <WordsField of={form} name="reason" label={t('lookIn.reason')} max={ANSWER_TEXT_MAX} />
        {problem}
        <SendButton of={form} live={live}>
          {t('unnamed.askSubmit')}
        </SendButton>
      </SentFields>
    </details>
  );
}
