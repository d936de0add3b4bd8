import { type Staff, TITLES } from '@domain/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part, Row } from '@/staff/page';
import { useCalled } from '@/staff/people/use-called';
import { ChipBox } from '@/ui/chip-box';
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
  const called = useCalled();
  const [before, setBefore] = useState<readonly string[]>(team ?? []);
  const gone = [...new Set([...before, ...(team ?? [])])].filter((uid) => !(uid in colleagues));
  const people = Object.entries(colleagues).toSorted(
    ([, a], [, b]) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title),
  );
  const set = (uid: string, on: boolean) => {
    const next = (team ?? []).filter((one) => one !== uid);
    onChange(on ? [...next, uid] : next);
  };
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
        <div role="group" aria-label={t('noticeSettings.ownTeam')}>
          <Row>
            {people.map(([uid, { displayName, title }]) => (
              <ChipBox
                key={uid}
                checked={team.includes(uid)}
                onChange={(on) => set(uid, on)}
                label={called(displayName, title)}
              />
            ))}
            {gone.map((uid) => (
              <ChipBox
                key={uid}
                checked={team.includes(uid)}
                onChange={(on) => set(uid, on)}
                label={t('noticeSettings.gone')}
              />
            ))}
          </Row>
        </div>
      )}
      {isWrong && (
        <p role="alert" className="field-error">
          {t('noticeSettings.wrong.team')}
        </p>
      )}
    </Part>
  );
}
