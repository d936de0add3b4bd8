import { lockAfterDaysSchema } from '@domain/commands/lock-days';
import type { Policy } from '@domain/school/settings';
import { without } from '@domain/without';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { LOCK_DAYS, lockDays } from '@domain/tablet/lost-tablet';
import { Async } from '@/staff/async';
import { LineField } from '@/staff/form/fields';
import { numberOf } from '@/staff/form/number-of';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
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

const lockSchema = z.strictObject({ lockAfterDays: lockAfterDaysSchema });

/** After how many days without the server a pupil's tablet locks. */
function LockPart({ policy, online }: { policy: Policy; online: boolean }) {
  const { t } = useTranslation('account');
  const deed = useDeed();
  const { least, most, usual } = LOCK_DAYS;
  const form = useSentForm({
    schema: lockSchema,
    empty: { lockAfterDays: String(lockDays(policy.lockAfterDays)) },
    sentOf: ({ lockAfterDays }) => ({ lockAfterDays: numberOf(lockAfterDays) }),
    saysAtOnce: true,
    send: (days) => deed.run('store-policy', { ...policy, ...days }),
  });
  return (
    <Part heading={t('rules.lock')} why={t('rules.lockWhy')}>
      <SentFields of={form}>
        <LineField
          of={form}
          name="lockAfterDays"
          isNumber
          label={t('rules.lockDays')}
          hint={t('rules.lockHint', { usual })}
          wrong={t('rules.lockWrong', { least, most })}
        />
        {deed.problem}
        <Row>
          <SendButton of={form} live={online && !form.isEmpty}>
            {t('rules.lockSave')}
          </SendButton>
        </Row>
      </SentFields>
    </Part>
  );
}
