import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { SchoolEffectsPage } from '@/features/effects/effects-page';
import LongAbsencePage from '@/features/long-absence/long-absence-page';
import RecognitionPage from '@/features/recognition/recognition-page';
import ModelListsPage from '@/features/models/model-lists-page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { usePlainClassNames } from './class-names';

/** The lists of trials, with the names of all classes. */
export function ModelLists({ school }: { school: string }) {
  const { schools } = usePorts();
  const classes = useLive(schools.watchClasses, school, 'all');
  const classNameOf = usePlainClassNames(classes.state === 'ready' ? classes.value : {});
  return <ModelListsPage school={school} classNameOf={classNameOf} />;
}

/** The list of a month, with the names of all classes. */
export function LongAbsences({ school }: { school: string }) {
  const { schools } = usePorts();
  const classes = useLive(schools.watchClasses, school, 'all');
  const classNameOf = usePlainClassNames(classes.state === 'ready' ? classes.value : {});
  return <LongAbsencePage school={school} classNameOf={classNameOf} />;
}

/** The days of a month at places outside, with the names of all classes. */
export function Recognition({ school }: { school: string }) {
  const { schools } = usePorts();
  const classes = useLive(schools.watchClasses, school, 'all');
  const classNameOf = usePlainClassNames(classes.state === 'ready' ? classes.value : {});
  return <RecognitionPage school={school} classNameOf={classNameOf} />;
}

/** 気づきは役に立っているか, with the ways to what one may want to change after reading it. */
export function SchoolEffects({ school }: { school: string }) {
  const { t } = useTranslation('models');
  return (
    <SchoolEffectsPage
      school={school}
      links={
        <nav className="staff-row" aria-label={t('effects.links')}>
          <Link className="button" href="/settings/notices">
            {t('area.noticeSettings')}
          </Link>
          <Link className="button" href="/model-lists">
            {t('area.lists')}
          </Link>
        </nav>
      }
    />
  );
}
