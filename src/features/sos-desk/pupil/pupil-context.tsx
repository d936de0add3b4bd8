import { can } from '@domain/access/capabilities';
import type { Month } from '@domain/days';
import type { Pupil } from '@domain/school/school';
import { type AccessLog, PURPOSES } from '@domain/school/staff-records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { ChoiceList } from '@/ui/choice-list';
import type { Reader } from '@/staff/ports/pupils';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useDesk } from '../desk-context';
import { PupilRecord } from './pupil-record';
import { look } from '../look';

interface PupilContextProps {
  pupil: Pupil;
  pupilId: string;
  /** Whose attendance is looked at beside this month's. */
  months?: readonly Month[];
}

/** The child's record, behind a reason that the child can read. Only a leader may keep the entry back. */
export function PupilContext({ pupil, pupilId, months }: PupilContextProps) {
  const { pupils } = usePorts();
  const { t } = useTranslation('desk');
  const { actor, school, title, today } = useDesk();
  const reader =
    school === undefined || title === undefined
      ? null
      : { school, title, pupilId, uid: actor.uid, day: today };
  const reason = useLive(pupils.watchOwnReason, reader);
  if (reader === null || reason.state === 'loading') return null;
  return (
    <section aria-labelledby="desk-context">
      <h3 id="desk-context">{t('context.heading')}</h3>
      {reason.state === 'ready' && reason.value ? (
        <>
          <p className="muted">
            {t('context.because', { purpose: t(`purpose.${reason.value.purpose}`) })}{' '}
            {t(reason.value.protective ? 'context.kept' : 'context.shown')}
          </p>
          <PupilRecord reader={reader} pupil={pupil} months={months} />
        </>
      ) : (
        <Gate reader={reader} />
      )}
    </section>
  );
}

function Gate({ reader }: { reader: Reader }) {
  const { pupils } = usePorts();
  const { t } = useTranslation('desk');
  const { actor, live } = useDesk();
  const [purpose, setPurpose] = useState<AccessLog['purpose']>();
  const [protective, setProtective] = useState(false);
  const [problem, setProblem] = useState<'refused' | 'unanswered' | null>(null);
  const open = async () => {
    if (purpose === undefined) return;
    const outcome = await pupils.storeReason(reader, purpose, protective);
    setProblem(outcome === 'stored' ? null : outcome);
  };
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>{t('context.why')}</p>
      <ChoiceList
        legend={t('context.purpose')}
        name="purpose"
        options={PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        chosen={purpose}
        onChoose={setPurpose}
      />
      {can(actor, 'protect-entries') && (
        <label className={look.check}>
          <input
            type="checkbox"
            checked={protective}
            onChange={(event) => setProtective(event.target.checked)}
          />
          <span>{t('context.protective')}</span>
        </label>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {t(`context.${problem}`)}
        </p>
      )}
      <Button type="submit" disabled={!live || purpose === undefined}>
        {t('context.open')}
      </Button>
    </form>
  );
}
