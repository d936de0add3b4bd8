/** The screens of a school's year, with the names of its classes. */
import { HelpPreview } from '@/features/help/help-preview';
import { NewRoundPage } from '@/features/rounds/new-round-page';
import { RoundPage } from '@/features/rounds/round-page';
import { ReadinessLine } from '@/features/readiness/readiness-line';
import ReadinessPage from '@/features/readiness/readiness-page';
import { RoundsPage } from '@/features/rounds/rounds-page';
import { HelpPage } from '@/features/school-settings/help-page';
import SetUpPage from '@/features/set-up/set-up-page';
import { SurveyWordsPage } from '@/features/survey-words/survey-words-page';
import { usePresentClasses } from './use-present-classes';

/** The list, one of it, or what a new one asks. */
export function RoundScreens({ school, roundId }: { school: string; roundId: string | undefined }) {
  const { classIds, classNameOf } = usePresentClasses(school);
  if (roundId === undefined) return <RoundsPage {...{ school, classNameOf }} />;
  if (roundId === NEW) return <NewRoundPage {...{ school, classIds, classNameOf }} />;
  return <RoundPage key={roundId} {...{ school, roundId, classIds, classNameOf }} />;
}

/** What children wrote beside a round, with the names of classes. */
export function SurveyWords({ school, roundId }: { school: string; roundId: string | undefined }) {
  const { classNameOf } = usePresentClasses(school);
  return <SurveyWordsPage {...{ school, roundId, classNameOf }} />;
}

/** No round is called so: what a round is called begins with its year. */
const NEW = 'new';

/** Numbers and windows, with what a child reads of them. */
export function HelpSettings({ school }: { school: string }) {
  return <HelpPage school={school} preview={(help) => <HelpPreview help={help} />} />;
}

/** The next two weeks, with the names of all classes. */
export function Readiness({ school }: { school: string }) {
  const { classNameOf } = usePresentClasses(school);
  return <ReadinessPage {...{ school, classNameOf }} />;
}

/** What an administrator begins with. */
export function SetUp({ school }: { school: string }) {
  return <SetUpPage school={school} waiting={<ReadinessLine school={school} />} />;
}
