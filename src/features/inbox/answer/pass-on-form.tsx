import { ANSWER_TEXT_MAX, DUTIES } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { isTooLong } from '@/i18n/characters';
import { StaffButton } from '@/staff/staff-button';
import { ChoiceList } from '@/ui/choice-list';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';

type Duty = (typeof DUTIES)[number];

interface PassOn {
  readonly to: string[];
  readonly duty: Duty;
  readonly childTold: boolean;
  readonly because?: string;
}

interface PassOnFormProps {
  thread: Thread;
  busy: boolean;
  send: (passOn: PassOn) => Promise<boolean>;
}

/** 伝える: what cannot stay with one person. To whom, by which duty, and whether the child was told before. */
export function PassOnForm({ thread, busy, send }: PassOnFormProps) {
  const { t } = useTranslation(['inbox', 'staff']);
  const { uid } = useMember();
  const { live } = useInboxReader();
  const colleagues = useColleagues(thread.school);
  const [duty, setDuty] = useState<Duty>();
  const [to, setTo] = useState<readonly string[]>([]);
  const [told, setTold] = useState<'told' | 'could-not'>();
  const [because, setBecause] = useState('');
  const others = Object.keys(colleagues.all).filter(
    (one) => one !== uid && !thread.owners.includes(one) && colleagues.all[one]?.role !== 'admin',
  );
  const why = because.trim();
  const isWhole =
    duty !== undefined &&
    to.length > 0 &&
    (told === 'told' || (told === 'could-not' && why !== '' && !isTooLong(because, ANSWER_TEXT_MAX)));
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole) return;
        const childTold = told === 'told';
        void send({ to: [...to], duty, childTold, ...(!childTold && { because: why }) });
      }}
    >
      <p>{t('inbox:passOn.why')}</p>
      <ChoiceList
        legend={t('inbox:passOn.duty')}
        name="inbox-duty"
        options={DUTIES.map((value) => ({ value, label: t(`inbox:duty.${value}`) }))}
        chosen={duty}
        onChoose={setDuty}
      />
      <fieldset className={look.people}>
        <legend>{t('inbox:passOn.to')}</legend>
        {others.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={to.includes(one)}
              onChange={({ target }) =>
                setTo(target.checked ? [...to, one] : to.filter((other) => other !== one))
              }
            />
            {colleagues.calledOf(one)}
          </label>
        ))}
      </fieldset>
      <ChoiceList
        legend={t('inbox:passOn.told')}
        name="inbox-told"
        options={[
          { value: 'told', label: t('inbox:passOn.toldBefore') },
          { value: 'could-not', label: t('inbox:passOn.couldNot') },
        ]}
        chosen={told}
        onChoose={setTold}
      />
      {told === 'could-not' && (
        <div className="field">
          <label htmlFor="inbox-because">{t('inbox:passOn.because')}</label>
          <textarea id="inbox-because" value={because} onChange={(event) => setBecause(event.target.value)} />
        </div>
      )}
      <StaffButton type="submit" disabled={!live || busy || !isWhole}>
        {t('inbox:passOn.submit')}
      </StaffButton>
    </form>
  );
}
