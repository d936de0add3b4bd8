import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '@/i18n/clock';
import { useOnline } from '@/sync/use-online';
import { Message } from './message';
import { StaffButton } from './staff-button';
import type { Watched } from './watched';
import styles from './async.module.css';

/** For whatever stands in the shape of something that is on its way. */
export const shimmer = styles.shimmer;

interface Words {
  readonly heading: string;
  readonly why?: ReactNode;
}

interface AsyncProps<T> {
  of: Watched<T>;
  /** While it loads, in place of a shimmer. */
  meanwhile?: ReactNode;
  /** What is said of a value in which there is nothing to show. */
  empty?: Words & { when: (value: T) => boolean };
  /** What is said when it is not there for this reader, whether it is gone or was never theirs. */
  gone?: Words & { back: ReactNode };
  /** What it means that it cannot be shown, where that is more than that a screen is empty. */
  whyFailed?: string | undefined;
  /** What it means that there is no connection; `null`: the screen says it itself. */
  offline?: ReactNode;
  /** Somebody has to know at once when it fails or the connection goes. */
  urgent?: boolean;
  /** Of the heading of what is said instead, below what it stands. */
  level?: 2 | 3;
  /** There is nothing else on the page. */
  wholePage?: boolean;
  /** `live`: what stands here is what the server has, so that something can be done about it. */
  children: (value: T, live: boolean) => ReactNode;
}

/** Whatever a staff screen listens to: on its way, not there and why, empty, from before the connection went, or there. */
export function Async<T>({
  of,
  meanwhile,
  empty,
  gone,
  whyFailed,
  offline,
  urgent = false,
  level = 2,
  wholePage = false,
  children,
}: AsyncProps<T>) {
  const online = useOnline();
  if (of.state === 'loading') return meanwhile ?? <Waiting />;
  const isGone = of.state === 'failed' ? of.failure === 'denied' : of.value === null;
  if (gone && isGone)
    return (
      <Message heading={gone.heading} why={gone.why} {...{ level, wholePage }}>
        {gone.back}
      </Message>
    );
  if (of.state === 'failed')
    return (
      <Failed of={of} why={whyFailed} {...{ urgent, level, wholePage }}>
        {gone?.back}
      </Failed>
    );
  const { newer = 0 } = of;
  if (empty?.when(of.value))
    return (
      <>
        {newer > 0 && <Newer count={newer} />}
        <Message heading={empty.heading} why={empty.why} {...{ level, wholePage }} />
      </>
    );
  const live = online && of.live;
  return (
    <>
      {newer > 0 && <Newer count={newer} />}
      {!live && offline !== null && (
        <Offline at={of.at} urgent={urgent}>
          {offline}
        </Offline>
      )}
      {children(of.value, live)}
    </>
  );
}

/** The shape of something that is on its way. */
export function Waiting() {
  const { t } = useTranslation('staff');
  return (
    <div className={clsx(styles.waiting, shimmer, 'card')} role="status" aria-label={t('state.loading')} />
  );
}

/** The same where nothing is known of its shape. */
export function WaitingLine() {
  const { t } = useTranslation('staff');
  return (
    <p className={styles.line} role="status">
      {t('state.loading')}
    </p>
  );
}

interface FailedProps {
  of: Extract<Watched<unknown>, { state: 'failed' }>;
  why: string | undefined;
  urgent: boolean;
  level: 2 | 3;
  wholePage: boolean;
  /** Another way on. */
  children: ReactNode;
}

function Failed({ of: { failure, again }, why, children, ...how }: FailedProps) {
  const { t } = useTranslation('staff');
  return (
    <Message heading={t(`state.${failure}`)} why={why ?? t(`state.${failure}Why`)} {...how}>
      <StaffButton onClick={again}>{t('state.retry')}</StaffButton>
      {children}
    </Message>
  );
}

/** Says that there is more than stands here: somebody works with a later version. */
function Newer({ count }: { count: number }) {
  const { t } = useTranslation('staff');
  return (
    <p className={clsx(styles.newer, 'card')} role="status">
      {t('state.newer', { count })}
    </p>
  );
}

interface OfflineProps {
  /** When what is shown was last up to date, ms since 1970. */
  at: number;
  urgent?: boolean;
  children?: ReactNode;
}

/** Says that what stands here may have changed since. */
export function Offline({ at, urgent = false, children }: OfflineProps) {
  const { t, i18n } = useTranslation('staff');
  return (
    <p className={clsx(styles.offline, 'card')} role={urgent ? 'alert' : 'status'}>
      {children ?? t('state.offline', { time: clock(i18n.language, at) })}
    </p>
  );
}
