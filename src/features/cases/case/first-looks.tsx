import { entryWritten } from '@domain/commands/cases/payloads';
import type { Case } from '@domain/cases/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useCalled } from '@/staff/people/use-called';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useTimes } from '@/staff/use-times';
import { isMine } from '../list/sections';
import { look } from '../look';
import type { PlacedEntry } from './entries';
import { ofKind } from './entries';
import { EntryBody } from './entry-body';
import { CaseForm, Words } from './parts';

interface FirstLooksProps {
  caseId: string;
  kept: Case;
  entries: readonly PlacedEntry[];
}

/** What each has seen. Whoever is of the team writes their own before they read the others'. */
export function FirstLooks({ caseId, kept, entries }: FirstLooksProps) {
  const { t } = useTranslation('cases');
  const { uid } = useMember();
  const [withoutOwn, setWithoutOwn] = useState(false);
  const looks = ofKind(entries, 'first-look').toReversed();
  const own = looks.some(({ entry }) => entry.by === uid);
  const others = looks.filter(({ entry }) => entry.by !== uid);
  const comesFirst = isMine(kept, uid) && !own && !withoutOwn && kept.state !== 'closed';
  return (
    <div className={look.stack}>
      {kept.state !== 'closed' && !own && <FirstLookForm caseId={caseId} />}
      {comesFirst && others.length > 0 && (
        <p className={look.remark}>
          {t('firstLook.ownFirst', { count: others.length })}{' '}
          <StaffButton onClick={() => setWithoutOwn(true)}>{t('firstLook.withoutOwn')}</StaffButton>
        </p>
      )}
      {looks.length === 0 && <p className="muted">{t('firstLook.none')}</p>}
      <ul className={look.looks}>
        {(comesFirst ? [] : looks).map((one) => (
          <Look key={one.id} kept={kept} {...one} />
        ))}
      </ul>
    </div>
  );
}

function Look({ kept, entry }: PlacedEntry & { kept: Case }) {
  const { t } = useTranslation('cases');
  const called = useCalled();
  const { dateAndTime } = useTimes();
  const duty = kept.team.find(({ uid }) => uid === entry.by)?.duty;
  return (
    <li>
      <p className={look.entryHead}>
        <b>{called(entry.name, entry.title)}</b>
        {duty && <span className="tag">{t(`teamDuty.${duty}`)}</span>}
        <span className="muted">{dateAndTime(entry.at)}</span>
      </p>
      <EntryBody entry={entry} />
    </li>
  );
}

const PHRASES = ['thanks', 'notYourFault', 'together', 'told'] as const;
const schema = z.strictObject(entryWritten);
const EMPTY = { text: '', childsWords: '' };

/** My own look: the child's words as they were said, apart from what I think. */
function FirstLookForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const form = useSentForm({
    ...{ schema, empty: EMPTY, about: { kind: 'first-look' }, keptAs: `case ${caseId} first-look` },
    send: (entry) => deed.run('add-case-entry', { caseId, ...entry }),
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('firstLook.submit')}>
      <h3>{t('firstLook.own')}</h3>
      <Careful />
      <Words
        of={form}
        name="childsWords"
        label={t('firstLook.childsWords')}
        hint={t('firstLook.childsWordsHint')}
      />
      <Words of={form} name="text" label={t('firstLook.text')} hint={t('firstLook.textHint')} />
    </CaseForm>
  );
}

/** How to listen: repeated questions spoil what a child remembers. It stands there always; nothing that is written is searched. */
export function Careful() {
  const { t } = useTranslation('cases');
  return (
    <div className={look.careful}>
      <p>{t('firstLook.careful')}</p>
      <ul>
        {PHRASES.map((phrase) => (
          <li key={phrase}>{t(`firstLook.phrase.${phrase}`)}</li>
        ))}
      </ul>
    </div>
  );
}
