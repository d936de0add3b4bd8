import { reachedBy, testedOf, type ChannelCheck, type TestedChannel } from '@domain/readiness/channel-checks';
import type { ReadinessWorld } from '@domain/readiness/readiness';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '@domain/days';
import { longDay } from '@/i18n/dates';
import { Async } from '@/staff/async';
import { Part, Row } from '@/staff/page';
import { useCalled } from '@/staff/people/use-called';
import { useMember } from '@/staff/people/member';
import { usePorts } from '@/staff/ports';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import look from './readiness.module.css';

interface ChannelPartProps {
  school: string;
  world: ReadinessWorld;
}

const CHAINS = ['school', 'outOfHours'] as const;

/** Of each step of the chains, whose telephone and mail have been tried, by them and when. */
export function ChannelPart({ school, world }: ChannelPartProps) {
  const { setup } = usePorts();
  const { t } = useTranslation('year');
  const deed = useDeed();
  const checks = useLive(setup.watchChannelChecks, school);
  return (
    <Part heading={t('readiness.channels.heading')} why={t('readiness.channels.why')}>
      <Async of={checks} level={3}>
        {(known, online) => (
          <>
            {CHAINS.map((chain) => (
              <Steps key={chain} {...{ chain, world, known }} />
            ))}
            <Row>
              <StaffButton disabled={!online || deed.busy} onClick={() => void deed.run('test-channels', {})}>
                {t('readiness.channels.test')}
              </StaffButton>
            </Row>
            {deed.problem}
          </>
        )}
      </Async>
    </Part>
  );
}

interface StepsProps {
  chain: (typeof CHAINS)[number];
  world: ReadinessWorld;
  known: Readonly<Record<string, ChannelCheck>>;
}

function Steps({ chain, world: { settings, staff }, known }: StepsProps) {
  const { t } = useTranslation('year');
  const { today } = useMember();
  const called = useCalled();
  const steps = settings[chain]
    .map((step, index) => ({ step, number: index + 1, uids: reachedBy(step, staff, today) }))
    .filter(({ step, uids }) => testedOf(step).length > 0 && uids.length > 0);
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t(`readiness.channels.${chain}`)}</h3>
      <dl className={look.who}>
        {steps.map(({ step, number, uids }) => (
          <div key={number}>
            <dt>{t('readiness.step', { number })}</dt>
            <dd>
              <ul>
                {uids.map((uid) => {
                  const member = staff[uid];
                  return (
                    <li key={uid}>
                      {member && called(member.displayName, member.title)}
                      {testedOf(step).map((channel) => (
                        <Confirmed key={channel} {...{ channel, check: known[uid] }} />
                      ))}
                    </li>
                  );
                })}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Confirmed({ channel, check }: { channel: TestedChannel; check: ChannelCheck | undefined }) {
  const { t, i18n } = useTranslation('year');
  const at = check?.[channel];
  const way = t(`readiness.channels.way.${channel}`);
  if (at !== undefined)
    return (
      <span>
        {' '}
        {t('readiness.channels.confirmed', { way, day: longDay(i18n.language, dayOfInstant(at)) })}
      </span>
    );
  return (
    <span className="field-error">
      {' '}
      {t(check?.answeredAt === undefined ? 'readiness.channels.never' : 'readiness.channels.lost', { way })}
    </span>
  );
}
