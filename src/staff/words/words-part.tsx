import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Async } from '../async';
import { orNothing } from '../or-nothing';
import { useMember } from '../people/member';
import { useSigners } from '../people/use-signers';
import { usePorts } from '../ports';
import type { Reader } from '../ports/pupils';
import { StaffButton } from '../staff-button';
import { useDeed } from '../use-deed';
import { useLive } from '../use-live';
import { together } from '../watched';
import { entriesOf, fieldsOf, type WordEntry } from './entries';
import { look } from './look';
import { WordsDialog } from './words-dialog';
import { WordsEntry } from './words-entry';

/** How many stand on the page before somebody asks for more. */
const FIRST = 20;

interface WordsPartProps {
  reader: Reader;
  /** Of the child. */
  name: string;
  live: boolean;
}

/** What colleagues have written about a child: read when somebody asks for it, written, corrected and withdrawn from here. */
export function WordsPart({ reader, name, live }: WordsPartProps) {
  const { t } = useTranslation('words');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={clsx('card', look.part)} aria-label={t('list.heading')}>
      <div className={look.head}>
        <h2>{t('list.heading')}</h2>
        <div className={look.deeds}>
          {!isOpen && <StaffButton onClick={() => setOpen(true)}>{t('list.open')}</StaffButton>}
        </div>
      </div>
      {isOpen && <Listed {...{ reader, name, live }} />}
    </section>
  );
}

/** Whom the child leaves out sees a child of whom nobody has written anything. */
function Listed({ reader, name, live }: WordsPartProps) {
  const { words } = usePorts();
  const { uid } = useMember();
  const { school, pupilId } = reader;
  const all = together({
    topics: orNothing(useLive(words.watchTopics, school, pupilId), {}),
    contacts: orNothing(useLive(words.watchContacts, school, pupilId), {}),
    nurseVisits: orNothing(useLive(words.watchNurseVisits, school, pupilId), {}),
    consultations: orNothing(useLive(words.watchConsultations, school, pupilId, uid), {}),
  });
  return (
    <Async of={all}>{(known) => <Entries entries={entriesOf(known)} {...{ reader, name, live }} />}</Async>
  );
}

function Entries({ entries, reader, name, live }: WordsPartProps & { entries: readonly WordEntry[] }) {
  const { t } = useTranslation('words');
  const { uid } = useMember();
  const { school, pupilId } = reader;
  const [all, setAll] = useState(false);
  const [correcting, setCorrecting] = useState<ReturnType<typeof fieldsOf>>();
  const { busy, problem, run } = useDeed();
  const shown = all ? entries : entries.slice(0, FIRST);
  const signers = useSigners(
    school,
    shown.map(({ entry }) => entry.by),
  );
  if (entries.length === 0) return <p className="muted">{t('list.noneWhy')}</p>;
  return (
    <>
      {problem}
      <ul className={look.list}>
        {shown.map((one) => (
          <WordsEntry
            key={`${one.of} ${one.id}`}
            one={one}
            by={signers[one.entry.by]}
            deeds={
              one.entry.by === uid && {
                disabled: !live || busy,
                correct: () => setCorrecting(fieldsOf(one)),
                withdraw: () => void run('withdraw-words', { pupilId, kind: one.of, id: one.id }),
              }
            }
          />
        ))}
      </ul>
      {shown.length < entries.length && (
        <StaffButton onClick={() => setAll(true)}>{t('list.more')}</StaffButton>
      )}
      {correcting && (
        <WordsDialog
          {...{ pupilId, name, live }}
          begin={correcting}
          onClose={() => setCorrecting(undefined)}
        />
      )}
    </>
  );
}
