import { MESSAGE_MAX } from '@domain/sos/choices';
import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { Field } from '@/staff/form/field';
import { Form, Problem } from '@/staff/form/form';
import type { SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDesk } from '../desk-context';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import { useDraft } from './use-draft';
import { look } from '../look';

const QUICK = ['seen', 'coming', 'come', 'wait', 'thanks', 'where'] as const;

interface MessagesProps {
  place: SosPlace;
  sos: Sos;
  pupilName: string;
  colleagues: Colleagues;
}

/** What the child and the adults write to each other, until the SOS is closed. */
export function Messages({ place, sos, pupilName, colleagues }: MessagesProps) {
  const { sosDesk } = usePorts();
  const { t } = useTranslation('desk');
  const { time } = useTimes();
  const { school, sosId } = place;
  const watched = useLive(sosDesk.watchSosMessages, { school, sosId });
  const messages = watched.state === 'ready' ? Object.entries(watched.value) : [];
  const inTurn = messages.toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  return (
    <section className={look.messages} aria-labelledby="desk-messages">
      <h3 id="desk-messages">{t('messages.heading')}</h3>
      {watched.state === 'failed' && <p role="status">{t('messages.failed')}</p>}
      <ol aria-live="polite">
        {inTurn.map(([id, { by, from, text, at }]) => (
          <li key={id} className={look[`message-${from}`]}>
            <p className="muted">
              {from === 'pupil' ? pupilName : colleagues.calledOf(by)} {time(at)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {watched.state === 'ready' && inTurn.length === 0 && <p className="muted">{t('messages.none')}</p>}
      {sos.state === 'resolved' ? (
        <p className="muted">{t('messages.closed')}</p>
      ) : (
        <Composer place={place} />
      )}
    </section>
  );
}

function Composer({ place }: { place: SosPlace }) {
  const { t } = useTranslation('desk');
  const { live } = useDesk();
  const { text, setText, send, sending, problem } = useDraft(place);
  const tooLong = isTooLong(text, MESSAGE_MAX);
  return (
    <Form
      className={look.composer}
      onSubmit={() => {
        if (!tooLong) void send();
      }}
    >
      <div className={look.quick} role="group" aria-label={t('messages.quick')}>
        {QUICK.map((quick) => (
          <button key={quick} type="button" onClick={() => setText(t(`quick.${quick}`))}>
            {t(`quick.${quick}`)}
          </button>
        ))}
      </div>
      <Field label={t('messages.write')} room={{ text, max: MESSAGE_MAX, isOver: tooLong }}>
        {(control) => (
          <textarea {...control} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <Problem>{problem && t(`messages.${problem}`)}</Problem>
      <Button variant="primary" type="submit" disabled={!live || sending || tooLong || text.trim() === ''}>
        {t('messages.send')}
      </Button>
    </Form>
  );
}
