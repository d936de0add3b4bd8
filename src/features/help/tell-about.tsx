import { type ReactNode, useRef, useState } from 'react';
import { paths } from '@domain/paths';
import { AUDIENCES, type Audience } from '@domain/answers/note-audiences';
import type { Adults } from '@domain/access/around-child';
import { signalReaders } from '@domain/access/shown-signal-readers';
import type { SignalGroup } from '@domain/signals/choices';
import type { LocalText } from '@domain/school/settings';
import { useTranslation } from 'react-i18next';
import { wordingOf } from '@/i18n/local-text';
import { plain } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { SaveOutcome } from '@/local/save-outcome';
import type { PupilSession } from '@/local/session-types';
import { sendSignal } from '@/sync/answers/send-signal';
import { useArrival } from '@/sync/own-data/use-arrival';
import { Button } from '@/ui/button';
import { look } from './look';

/** Who tells, and whom. */
export interface Teller {
  readonly session: PupilSession;
  readonly adults: Adults;
  /** Whom the child leaves out for good. */
  readonly not: readonly string[];
  /** Who reads what is sent to these, and when. */
  readonly beforeSending: (to: SignalGroup) => ReactNode;
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
  readonly outcome: SaveOutcome;
  readonly id: string;
}

/** The way to a person: what would be sent stands there, to whom by name, and one tap sends it. */
export function TellAbout({ teller, title, to }: TellAboutProps) {
  const { t, rich } = useText('help');
  const { t: marked, i18n } = useTranslation('help');
  const [told, setTold] = useState<Told>();
  const ids = useRef<Partial<Record<Audience, string>>>({});
  const { session, adults, not, beforeSending } = teller;
  // Adults of the school read Japanese, in the wording of the child's grade.
  const lng = i18n.language.startsWith('ja') ? i18n.language : 'ja';
  const words = marked('tell.words', { lng, title: wordingOf(title, lng) });
  // Where nobody has the class the counsellors are offered once, as who they are.
  const choices = (to ? [to] : AUDIENCES)
    .map((audience) => {
      const { first, areStandIns } = signalReaders({ group: audience }, adults, not);
      return { audience, who: first, standIns: areStandIns };
    })
    .filter(({ who, standIns }) => who.length > 0 && (to !== undefined || !standIns));

  /** A second tap is the same message. */
  const tell = async (audience: Audience) => {
    const id = (ids.current[audience] ??= crypto.randomUUID());
    const message = { kind: 'note', to: { group: audience }, text: plain(words) } as const;
    setTold({ audience, id, outcome: await sendSignal(session, id, message) });
  };

  if (choices.length === 0) return <p>{rich('tell.say', { words })}</p>;
  return (
    <details className={look.tell}>
      <summary>{rich('tell.open')}</summary>
      <p>{rich('tell.what', { words })}</p>
      {choices.map(({ audience, who, standIns }) => (
        <div key={audience}>
          {beforeSending(audience)}
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
  const arrival = useArrival(session, paths.outgoing(school, pupilId, told.id));
  if (told.outcome === 'not-saved') return <p className="field-error">{rich('tell.not-saved')}</p>;
  return arrival ? <p>{rich(`tell.${arrival}`)}</p> : null;
}
