import { surveyReaders } from '@domain/access/shown-readers';
import { adultsAround } from '@/sync/own-data/adults-around';
import { useText } from '@/i18n/use-text';
import { useSurvey } from '../survey-context';
import { useReaderNames } from './use-reader-names';

/** Who reads what is sent, and what cannot stay with them: the same before the first item and after the last. */
export function ReadersSentence() {
  const { survey } = useSurvey();
  const { rich } = useText('survey');
  const common = useText('common');
  const names = useReaderNames()(surveyReaders(adultsAround(survey.session, survey.own)).all);
  return (
    <>
      <p>{names ? rich('readers.sentence', { names }) : rich('readers.nobodyKnown')}</p>
      <p>{common.rich('before-words')}</p>
    </>
  );
}
