import type { Staff } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { ColleagueChips } from '@/staff/people/colleague-chips';
import { ChoiceList } from '@/ui/choice-list';

interface TeamChoiceProps {
  /** `null`: as every school begins. */
  team: readonly string[] | null;
  colleagues: Readonly<Record<string, Staff>>;
  isWrong: boolean;
  onChange: (team: string[] | null) => void;
}

/** Whom an answer about bullying reaches: the usual circle, or people by name. Who has left stays in sight to be taken out. */
export function TeamChoice({ team, colleagues, isWrong, onChange }: TeamChoiceProps) {
  const { t } = useTranslation('models');
  const [before, setBefore] = useState<readonly string[]>(team ?? []);
  return (
    <Part heading={t('noticeSettings.team')}>
      <ChoiceList
        legend={t('noticeSettings.members')}
        name="notice-team"
        options={[
          { value: 'usual', label: t('noticeSettings.usualTeam') },
          { value: 'own', label: t('noticeSettings.ownTeam') },
        ]}
        chosen={team === null ? 'usual' : 'own'}
        onChoose={(choice) => {
          if (team !== null) setBefore(team);
          onChange(choice === 'own' ? [...before] : null);
        }}
      />
      {team !== null && (
        <ColleagueChips
          label={t('noticeSettings.ownTeam')}
          colleagues={colleagues}
          chosen={team}
          alsoShown={before}
          onChoose={onChange}
        />
      )}
      {isWrong && (
        <p role="alert" className="field-error">
          {t('noticeSettings.wrong.team')}
        </p>
      )}
    </Part>
  );
}
