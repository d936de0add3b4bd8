import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageHeading } from '@/ui/use-page-heading';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { EffectsOfScope } from './effects-of-scope';
import './effects.css';

interface EffectsPageProps {
  /** A leader's own school. */
  school: string;
  /** Related screens. */
  links: ReactNode;
}

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
  const schools = watched.state === 'ready' ? watched.value : {};
  const school = schools[chosen];
  const picker = (
    <label className="staff-picker">
      <span>{t('effects.chooseSchool')}</span>
      <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('effects.city')}</option>
        {Object.entries(schools).map(([id, { name }]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
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
  const heading = usePageHeading(t('documentTitle', { screen: t('area.effects') }));
  return (
    <div className="staff-page">
      <div className="effects-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('effects.heading')}
        </h1>
        {tools}
      </div>
      <p className="muted">{t('effects.intro')}</p>
      {children}
    </div>
  );
}
