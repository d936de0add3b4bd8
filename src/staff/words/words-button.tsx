import { can } from '@domain/access/capabilities';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../people/member';
import { StaffButton } from '../staff-button';
import { NOTHING, NOTHING_OF_NURSE } from './fields';
import { look } from './look';
import { WordsDialog } from './words-dialog';

interface WordsButtonProps {
  pupilId: string;
  name: string;
  live: boolean;
  className?: string | undefined;
}

/** Opens the form from wherever a child is named. */
export function WordsButton({ pupilId, name, live, className }: WordsButtonProps) {
  const { t } = useTranslation('words');
  const member = useMember();
  const [state, setState] = useState<'closed' | 'open' | 'stored'>('closed');
  if (!can(member, 'write-words')) return null;
  return (
    <>
      <StaffButton
        className={className}
        aria-label={t('writeFor', { name })}
        onClick={() => setState('open')}
      >
        {t('write')}
      </StaffButton>
      <span role="status" className={look.said}>
        {state === 'stored' && t('stored')}
      </span>
      {state === 'open' && (
        <WordsDialog
          {...{ pupilId, name, live }}
          begin={member.title === 'nurse' ? NOTHING_OF_NURSE : NOTHING}
          onClose={(isStored) => setState(isStored ? 'stored' : 'closed')}
        />
      )}
    </>
  );
}
