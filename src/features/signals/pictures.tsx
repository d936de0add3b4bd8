import { type SignalPicture, PICTURES } from '@domain/signals/choices';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import type { SignalReader, Wishes } from '@/local/note-draft';
import type { SaveOutcome } from '@/local/save-outcome';
import { sendSignal } from '@/sync/answers/send-signal';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { useReadAloud } from '@/ui/use-read-aloud';
import { aroundOf } from './around';
import { look } from './look';
import { type SendingProps, SentLine } from './note-form';
import { PictureDrawing } from './picture-drawing';
import { ReadWhen } from './read-when';
import { ReadersLines } from './readers-lines';
import { RecipientChoice } from './recipient-choice';
import { addresseeOf } from './recipients';
import { useNamesOf } from './use-names-of';
import { WishesFold } from './wishes-fold';

interface Chosen {
  readonly id: string;
  readonly picture?: SignalPicture;
  readonly reader?: SignalReader;
  readonly outcome?: SaveOutcome;
}

/** For whoever cannot write: a picture, and who is to know. What was chosen is not shown again. */
export function Pictures({ session, own, written }: SendingProps) {
  const { t, rich } = useText('signals');
  const pupil = useText('pupil');
  const common = useText('common');
  const namesOf = useNamesOf();
  const [chosen, setChosen] = useState<Chosen>();
  const [wishes, setWishes] = useState<Wishes>({});
  const isSending = useRef(false);
  const around = aroundOf(session, own);
  const isSent = chosen?.outcome === 'saved' || chosen?.outcome === 'sent';

  const send = async (picture: SignalPicture, reader: SignalReader, id: string) => {
    if (isSending.current) return;
    isSending.current = true;
    const message = { kind: 'picture', to: addresseeOf(reader), picture, ...wishes } as const;
    const outcome = await sendSignal(session, id, message);
    isSending.current = false;
    setChosen(outcome === 'not-saved' ? { id, picture, reader, outcome } : { id, outcome });
  };

  return (
    <section className={`${look.card ?? ''} card`} aria-labelledby="picture-question">
      <h2 id="picture-question">{rich('picture.question')}</h2>
      {!isSent && (
        <ul className={look.pictures}>
          {PICTURES.map((picture) => (
            <li key={picture}>
              <Button
                className={look.picture}
                aria-pressed={chosen?.picture === picture}
                onClick={() => setChosen({ ...chosen, id: chosen?.id ?? crypto.randomUUID(), picture })}
              >
                <PictureDrawing name={picture} />
                {rich(`picture.of.${picture}`)}
              </Button>
              <ReadOut picture={picture} />
            </li>
          ))}
        </ul>
      )}
      {chosen?.picture && !isSent && asking(chosen.picture, chosen)}
      <div role="status">
        {chosen && isSent && (
          <p className={look.sent}>
            <SentLine {...{ session, own, written }} id={chosen.id} />
          </p>
        )}
      </div>
      {isSent && (
        <div className="choice-row">
          <Button onClick={() => setChosen(undefined)}>{rich('picture.another')}</Button>
        </div>
      )}
    </section>
  );

  function asking(picture: SignalPicture, { id, reader, outcome }: Chosen) {
    const readers = reader && around.readersOf(reader, wishes);
    const names = namesOf(readers?.first.map(({ displayName }) => displayName) ?? []);
    return (
      <div className={look.form}>
        <p className={look.before}>{common.rich('before-words')}</p>
        <RecipientChoice
          people={around.people}
          chosen={reader}
          onChoose={(one) => {
            if (one !== 'me') setChosen({ id, picture, reader: one });
          }}
        />
        {reader && readers && (
          <>
            <p>
              <strong>{rich('note.label', { names: names === '' ? t('names.unknown') : names })}</strong>
            </p>
            <ReadersLines readers={readers} />
            <ReadWhen own={own} readers={readers} />
            <WishesFold wanted={[]} {...{ readers, wishes }} staff={around.staff} onChange={setWishes} />
            <div className={look.row}>
              <span />
              <Button variant="primary" onClick={() => void send(picture, reader, id)}>
                {rich('send')}
              </Button>
            </div>
          </>
        )}
        {outcome === 'not-saved' && (
          <p role="alert" className="field-error">
            {pupil.rich('today.not-saved')}
          </p>
        )}
      </div>
    );
  }
}

/** The words beside a picture, spoken where the tablet has a voice of its own. */
function ReadOut({ picture }: { picture: SignalPicture }) {
  const { t: marked, i18n } = useTranslation('signals');
  const { t } = useText('signals');
  const voice = useReadAloud(i18n.language);
  if (!voice.available) return null;
  return (
    <Button
      variant="quiet"
      aria-label={t('picture.hear', { words: t(`picture.of.${picture}`) })}
      onClick={() => voice.speak(spoken(marked(`picture.of.${picture}`)))}
    >
      <Icon name="speak" size={20} />
    </Button>
  );
}
