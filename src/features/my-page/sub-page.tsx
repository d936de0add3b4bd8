import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';
import { useWindowTitle } from '@/i18n/use-window-title';
import { usePageHeading } from '@/ui/use-page-heading';
import type { Part } from './parts';

/** The frame of a page under わたし: the way back, and its heading. */
export function SubPage({ part, children }: { part: Part; children: ReactNode }) {
  const { t, rich } = useText('me');
  const heading = usePageHeading(useWindowTitle()(t(`parts.${part}`)));
  return (
    <div className="me">
      <Link href="/me" className="button me-back">
        {rich('back')}
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {rich(`parts.${part}`)}
      </h1>
      {children}
    </div>
  );
}
