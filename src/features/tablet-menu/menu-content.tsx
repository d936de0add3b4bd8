import type { PupilSession } from '@/local/session-types';
import { InstallHint } from './install-hint';
import { Leave } from './leave';
import { WordsChoice } from './words-choice';
import './menu-content.css';

export function MenuContent({ session }: { session: PupilSession }) {
  return (
    <>
      <WordsChoice />
      <InstallHint />
      <Leave session={session} />
    </>
  );
}
