import type { School } from '@domain/school/school';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/staff/page';
import { Picker } from '@/staff/picker';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';
import { EffectsOfScope } from './effects-of-scope';

interface EffectsPageProps {
  /** A leader's own school. */
  school: string;
  /** Related screens. */
  links: ReactNode;
}

const NONE: Readonly<Record<string, School>> = {};

/** 気づきは役に立っているか, for leaders: their own school, and the city beside it. */
export function SchoolEffectsPage({ school, links }: EffectsPageProps) {
  const { t } = useTranslation('models');
  return (
    <EffectsFrame tools={links}>
      <EffectsOfScope scope={t('effects.school')} school={school} />
      <EffectsOfScope scope={t('effects.city')} />
    </EffectsFrame>
  );
}

/** The same for the board of education: the city, or one school at a time. */
export function CityEffectsPage() {
  const { watchSchools } = usePorts().schools;
  const { t } = useTranslation('models');
  const watched = useLive(watchSchools);
  const [chosen, setChosen] = useState('');
  const schools = valueOr(watched, NONE);
  const school = schools[chosen];
  const picker = (
    <Picker
      label={t('effects.chooseSchool')}
      chosen={chosen}
      onChoose={setChosen}
      options={[
        { value: '', label: t('effects.city') },
        ...Object.entries(schools).map(([id, { name }]) => ({ value: id, label: name })),
      ]}
    />
  );
  return (
    <EffectsFrame tools={picker}>
      {school ? (
        <EffectsOfScope key={chosen} scope={school.name} school={chosen} />
      ) : (
        <EffectsOfScope key="city" scope={t('effects.city')} />
      )}
    </EffectsFrame>
  );
}

/** Waits for all words of the page, so that its tables do not take it off the screen again. */
function EffectsFrame({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  const { t } = useTranslation(['models', 'notices']);
  return (
    <Page heading={t('effects.heading')} screen={t('area.effects')} intro={t('effects.intro')} tools={tools}>
      {children}
    </Page>
  );
}
