import { useEffect, useState } from 'react';
import SignInPage from '@/features/sign-in/sign-in-page';
import { HelpSheet } from '@/features/help/help-sheet';
import { UpdatePrompt } from '@/features/update/update-prompt';
import { setGrade } from '@/i18n/start';

/** Before anybody is signed in: the numbers can be seen all the same. */
export function SignedOutArea() {
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => setGrade(undefined), []);
  return (
    <>
      <UpdatePrompt />
      <SignInPage onOpenHelp={() => setHelpOpen(true)} />
      <HelpSheet open={helpOpen} onClose={() => setHelpOpen(false)} help={undefined} />
    </>
  );
}
