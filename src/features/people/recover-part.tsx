import { RECOVERY_MS } from '@domain/accounts/recovery';
import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';

interface RecoverPartProps {
  school: string;
  people: Readonly<Record<string, Staff>>;
  online: boolean;
}

/** Somebody has lost the device of their second step: two others say so, and they set up another. */
export function RecoverPart({ school, people, online }: RecoverPartProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('people');
  const { uid: own } = useMember();
  const called = useCalled();
  const deed = useDeed();
  const [uid, setUid] = useState('');
  const asked = valueOr(useLive(setup.watchRecoveries, school), {});
  const nameOf = (one: string) => {
    const person = people[one];
    return person ? called(person.displayName, person.title) : one;
  };
  const others = Object.entries(people).filter(([one, { active }]) => active && one !== own);
  const standing = Object.entries(asked).filter(([, { at }]) => serverNow() - Date.parse(at) < RECOVERY_MS);
  const send = async (whose: string) => {
    if (await deed.run('recover-sign-in', { uid: whose })) setUid('');
  };
  return (
    <Part heading={t('recover.heading')} why={t('recover.why')}>
      {standing.map(([whose, { by, byName }]) => (
        <Row key={whose}>
          <span>{t('recover.asked', { name: nameOf(whose), by: byName })}</span>
          {by !== own && whose !== own && (
            <StaffButton disabled={deed.busy || !online} onClick={() => void send(whose)}>
              {t('recover.agree')}
            </StaffButton>
          )}
        </Row>
      ))}
      <Row>
        <Picker
          label={t('recover.who')}
          chosen={uid}
          options={[
            { value: '', label: t('cover.choose') },
            ...others.map(([value]) => ({ value, label: nameOf(value) })),
          ]}
          onChoose={setUid}
        />
        <StaffButton disabled={uid === '' || deed.busy || !online} onClick={() => void send(uid)}>
          {t('recover.ask')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}
