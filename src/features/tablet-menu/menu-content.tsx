import type { ReactNode } from 'react';
import type { PupilSession } from '@/local/session-types';
import { InstallHint } from './install-hint';
import { Leave } from './leave';
import { WordsChoice } from './words-choice';
import './menu-content.css';

interface MenuContentProps {
  session: PupilSession;
  /** Whether this tablet may tell of a reply. */
  push: ReactNode;
}

export function MenuContent({ session, push }: MenuContentProps) {
  return (
    <>
      <WordsChoice />
      <InstallHint />
      {push}
      <Leave session={session} />
    </>
  );
}
