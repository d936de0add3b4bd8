import type { Policy } from '@domain/school/settings';
import { without } from '@domain/without';
import { useTranslation } from 'react-i18next';
import { LOCK_DAYS, lockDays } from '@domain/tablet/lost-tablet';
import { useState } from 'react';
import { Async } from '@/staff/async';
import { Field } from '@/staff/form/field';
import { Form } from '@/staff/form/form';
import { Message } from '@/staff/message';
import { Page, Part, Row, Stack } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';

/** ログインのきまり: what adults show beside their password. */
export default function SignInSettingsPage({ school }: { school: string }) {
  const { setup } = usePorts();
  const { t } = useTranslation(['account', 'models']);
  const policy = useLive(setup.watchPolicy, school);
  return (
    <Page
      heading={t('account:rules.heading')}
      screen={t('account:rules.heading')}
      intro={t('account:rules.intro')}
    >
      <Async of={policy} offline={null}>
        {(known, online) =>
          known === null ? (
            <Message
              heading={t('models:noticeSettings.noPolicy')}
              why={t('models:noticeSettings.noPolicyWhy')}
            />
          ) : (
            <Stack>
              <FactorPart policy={known} online={online} />
              <CardsPart policy={known} online={online} />
              <LockPart key={known.lockAfterDays} policy={known} online={online} />
            </Stack>
          )
        }
      </Async>
    </Page>
  );
}

function FactorPart({ policy, online }: { policy: Policy; online: boolean }) {
  const { t } = useTranslation('account');
  const deed = useDeed();
  const { requireMfa } = policy;
  return (
    <Part heading={t('rules.factor')} why={t('rules.factorWhy')}>
      <p>
        <strong>{t(requireMfa ? 'rules.on' : 'rules.off')}</strong>
      </p>
      {!requireMfa && <p className="muted">{t('rules.before')}</p>}
      <Row>
        <StaffButton
          disabled={deed.busy || !online}
          onClick={() => void deed.run('store-policy', { ...policy, requireMfa: !requireMfa })}
        >
          {t(requireMfa ? 'rules.stop' : 'rules.start')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}

function CardsPart({ policy, online }: { policy: Policy; online: boolean }) {
  const { t } = useTranslation('account');
  const deed = useDeed();
  const { cards = false } = policy;
  return (
    <Part heading={t('rules.cards')} why={t('rules.cardsWhy')}>
      <p>
        <strong>{t(cards ? 'rules.cardsOn' : 'rules.cardsOff')}</strong>
      </p>
      <Row>
        <StaffButton
          disabled={deed.busy || !online}
          onClick={() =>
            void deed.run('store-policy', { ...without(policy, 'cards'), ...(!cards && { cards: true }) })
          }
        >
          {t(cards ? 'rules.cardsStop' : 'rules.cardsStart')}
        </StaffButton>
      </Row>
      {deed.problem}
    </Part>
  );
}

/** After how many days without the server a pupil's tablet locks. */
function LockPart({ policy, online }: { policy: Policy; online: boolean }) {
  const { t } = useTranslation('account');
  const deed = useDeed();
  const { least, most, usual } = LOCK_DAYS;
  const stands = String(lockDays(policy.lockAfterDays));
  const [days, setDays] = useState(stands);
  const isWrong = !/^\d{1,2}$/.test(days) || Number(days) < least || Number(days) > most;
  const send = () => deed.run('store-policy', { ...policy, lockAfterDays: Number(days) });
  return (
    <Part heading={t('rules.lock')} why={t('rules.lockWhy')}>
      <Form onSubmit={() => void send()}>
        <Field
          label={t('rules.lockDays')}
          hint={t('rules.lockHint', { usual })}
          wrong={isWrong ? t('rules.lockWrong', { least, most }) : undefined}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={days}
              onChange={(event) => setDays(event.target.value.trim())}
            />
          )}
        </Field>
        {deed.problem}
        <Row>
          <StaffButton type="submit" disabled={isWrong || days === stands || deed.busy || !online}>
            {t('rules.lockSave')}
          </StaffButton>
        </Row>
      </Form>
    </Part>
  );
}
