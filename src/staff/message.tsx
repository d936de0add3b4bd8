import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import styles from './message.module.css';

interface MessageProps {
  heading: string;
  why?: ReactNode;
  /** Somebody has to know at once. */
  urgent?: boolean;
  /** Of its heading, below what it stands. */
  level?: 2 | 3;
  /** There is nothing else on the page: its heading is the page's. */
  wholePage?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}

/** In place of what a screen shows: why there is nothing, and what to do. */
export function Message({
  heading,
  why,
  urgent = false,
  level = 2,
  wholePage = false,
  children,
}: MessageProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={clsx(styles.message, 'card')} role={urgent ? 'alert' : 'status'}>
      {wholePage ? <PageHeading>{heading}</PageHeading> : <Heading>{heading}</Heading>}
      {why !== undefined && <p className="muted">{why}</p>}
      {children}
    </section>
  );
}

function PageHeading({ children }: { children: string }) {
  const { t } = useTranslation('staff');
  const heading = usePageHeading(t('area.documentTitle', { screen: children }));
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
