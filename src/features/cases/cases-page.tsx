import type { IncomingCase } from '@domain/cases/passing';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { Async } from '@/staff/async';
import { NamesToolbar } from '@/staff/names-toolbar';
import { Page, Row } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import type { CaseList } from '@/staff/ports/cases';
import { ButtonLink } from '@/staff/staff-button';
import type { Watched } from '@/staff/watched';
import { useOnline } from '@/sync/use-online';
import { type Names, useNames } from '@/ui/use-names';
import { CasePage } from './case/case-page';
import { CasesContext, type CasesReader, useCasesReader } from './cases-context';
import { CaseLists } from './list/case-lists';
import { CasesGate } from './list/cases-gate';
import { IncomingCases } from './list/incoming';
import { protectedOf } from './list/protected-of';
import { ProtectionList } from './list/protection-list';
import { look } from './look';
import { Agenda } from './sheets/agenda';
import { isSheet, SheetPage } from './sheets/sheet-page';

/** Pages beside the list, at the place of a case. */
const BESIDE = ['agenda', 'protection'] as const;
type Beside = (typeof BESIDE)[number];
const ONE = /^\/cases\/(?<caseId>[^/]+)(?:\/(?<sheet>[^/]+))?(?:\/(?<supportId>[^/]+))?$/;

type Incoming = Readonly<Record<string, IncomingCase>>;

interface CasesPageProps {
  reader: Omit<CasesReader, 'live'>;
  cases: Watched<CaseList>;
  /** What other schools ask this one to go on with, as far as this reader may know. */
  incoming: Incoming;
}

/** ケース: children whom several adults look after together; the list, one of them, and what is printed of it. */
export default function CasesPage({ reader, cases, incoming }: CasesPageProps) {
  const names = useNames();
  const online = useOnline();
  const live = online && cases.state === 'ready' && cases.live;
  return (
    <CasesContext value={{ ...reader, live }}>
      <Routed {...{ cases, incoming, names }} />
    </CasesContext>
  );
}

interface RoutedProps {
  cases: Watched<CaseList>;
  incoming: Incoming;
  names: Names;
}

function Routed({ cases, incoming, names }: RoutedProps) {
  const { t } = useTranslation('cases');
  const { school } = useCasesReader();
  const [isAt, at] = useRoute(ONE);
  const { caseId = '', sheet, supportId } = at ?? {};
  const beside = BESIDE.find((one) => one === caseId);
  if (!isAt || beside || !names.shown)
    return <List {...{ cases, incoming, names, beside }} isOpened={isAt} />;
  const place = { school, caseId };
  if (isSheet(sheet)) return <SheetPage key={caseId} {...{ place, sheet, supportId }} />;
  return (
    <CasePage
      key={caseId}
      place={place}
      back={
        <Link href="/cases" className={look.back}>
          {t('back')}
        </Link>
      }
      tools={<NamesToolbar names={names} />}
    />
  );
}

interface ListProps extends RoutedProps {
  beside: Beside | undefined;
  /** One of them was asked for: that it is gone is not that there never was one. */
  isOpened: boolean;
}

const WORDS = {
  list: ['heading', 'intro'],
  agenda: ['sheet.agenda.heading', 'sheet.agenda.intro'],
  protection: ['protection.heading', 'protection.intro'],
} as const;

function List({ cases, incoming, names, beside, isOpened }: ListProps) {
  const { t } = useTranslation('cases');
  const member = useMember();
  const [heading, intro] = WORDS[beside ?? 'list'];
  const asked = beside ? 0 : Object.keys(incoming).length;
  const isAnyProtected = cases.state === 'ready' && protectedOf(cases.value.all, member).length > 0;
  return (
    <Page
      heading={t(heading)}
      intro={t(intro)}
      tools={
        <Row>
          {beside && <ButtonLink href="/cases">{t('back')}</ButtonLink>}
          {!beside && isAnyProtected && (
            <ButtonLink href="/cases/protection">{t('protection.heading')}</ButtonLink>
          )}
          {!beside && <ButtonLink href="/cases/agenda">{t('sheet.agenda.heading')}</ButtonLink>}
        </Row>
      }
    >
      <Async
        of={cases}
        offline={t('offline')}
        empty={{
          when: ({ all, unreadable }) =>
            !isOpened && asked === 0 && all.length === 0 && unreadable.length === 0,
          heading: t('empty.heading'),
          why: t('empty.why'),
        }}
      >
        {({ all, unreadable, more }) => (
          <>
            {unreadable.length > 0 && (
              <p className="card" role="alert">
                {t('unreadable', { count: unreadable.length })}
              </p>
            )}
            {names.shown ? (
              <>
                <NamesToolbar names={names} />
                {beside === 'agenda' && <Agenda all={all} />}
                {beside === 'protection' && <ProtectionList all={all} />}
                {!beside && <IncomingCases all={incoming} />}
                {!beside && <CaseLists all={all} />}
                {more && <p className="muted">{t('older')}</p>}
              </>
            ) : (
              <>
                {asked > 0 && <p>{t('incoming.count', { count: asked })}</p>}
                <CasesGate all={all} names={names} />
              </>
            )}
          </>
        )}
      </Async>
    </Page>
  );
}
