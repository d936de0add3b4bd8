import type { ReactNode } from 'react';
import type { PupilSession } from '@/local/session-types';
import { InstallHint } from './install-hint';
import { Leave } from './leave';
import { look } from './look';
import { WordsChoice } from './words-choice';

interface MenuContentProps {
  session: PupilSession;
  /** Whether this tablet may tell of a reply. */
  push: ReactNode;
}

export function MenuContent({ session, push }: MenuContentProps) {
  return (
    <div className={look.content}>
      <WordsChoice />
      <InstallHint />
      {push}
      <Leave session={session} />
    </div>
  );
}
