import { useState } from 'react';
import type { Day } from '@domain/days';
import { paths } from '@domain/paths';
import { AUDIENCES, type Audience } from '@domain/answers/note-audiences';
import { type Adults, hasStandIns, noteReaders } from '@domain/access/shown-readers';
import type { LocalText } from '@domain/school/settings';
import { useTranslation } from 'react-i18next';
import { wordingOf } from '@/i18n/local-text';
import { plain } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { Written } from '@/sync/own-data/own-data';
import { tellAhead } from '@/sync/answers/tell-ahead';
import { useArrival } from '@/sync/own-data/use-arrival';
import { schoolDay } from '@/sync/use-server-now';
import { Button } from '@/ui/button';
import { look } from './look';

/** Who tells, and what of it this tablet knows. */
export interface Teller {
  readonly session: PupilSession;
  readonly adults: Adults;
  readonly written: Written;
}

interface TellAboutProps {
  teller: Teller;
  /** What is wanted. */
  title: LocalText;
  /** Whom the school names for it; otherwise the child chooses. */
  to?: Audience | undefined;
}

interface Told {
  readonly audience: Audience;
  readonly outcome: 'kept' | 'full' | 'not-saved';
  readonly day: Day;
}

/** The way to a person: what would be sent stands there, to whom by name, and one tap adds it to the note of today. */
export function TellAbout({ teller, title, to }: TellAboutProps) {
  const { t, rich } = useText('help');
  const { t: marked, i18n } = useTranslation('help');
  const [told, setTold] = useState<Told>();
  const { session, adults, written } = teller;
  // Adults of the school read Japanese, in the wording of the child's grade.
  const lng = i18n.language.startsWith('ja') ? i18n.language : 'ja';
  const words = marked('tell.words', { lng, title: wordingOf(title, lng) });
  // Where nobody has the class the counsellors are offered once, as who they are.
  const choices = (to ? [to] : AUDIENCES)
    .map((audience) => ({
      audience,
      who: noteReaders(audience, adults),
      standIns: hasStandIns(audience, adults),
    }))
    .filter(({ who, standIns }) => who.length > 0 && (to !== undefined || !standIns));

  const tell = async (audience: Audience) => {
    const day = schoolDay();
    const { notes } = written;
    const outcome = await tellAhead(session, { adults, notes, day, audience }, plain(words));
    setTold({ audience, day, outcome });
  };

  if (choices.length === 0) return <p>{rich('tell.say', { words })}</p>;
  return (
    <details className={look.tell}>
      <summary>{rich('tell.open')}</summary>
      <p>{rich('tell.what', { words })}</p>
      {choices.map(({ audience, who, standIns }) => (
        <div key={audience}>
          <Button onClick={() => void tell(audience)}>
            <span>
              {rich('tell.send', {
                names: who
                  .map(({ displayName }) => t('tell.name', { name: displayName }))
                  .join(t('tell.comma')),
              })}
              {!standIns && <small>{rich(`tell.${audience}`)}</small>}
            </span>
          </Button>
          <div role="status">{told?.audience === audience && <ToldLine session={session} told={told} />}</div>
        </div>
      ))}
      <p className="muted">{rich('tell.may-take-time')}</p>
    </details>
  );
}

/** Says "sent" only once it has arrived. */
function ToldLine({ session, told }: { session: PupilSession; told: Told }) {
  const { rich } = useText('help');
  const { school, pupilId } = session;
  const arrival = useArrival(session, paths.note(school, pupilId, told.day, told.audience));
  if (told.outcome !== 'kept') return <p className="field-error">{rich(`tell.${told.outcome}`)}</p>;
  return arrival ? <p>{rich(`tell.${arrival}`)}</p> : null;
}
