import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, matchRoute, useLocation, useRoute, useRouter } from 'wouter';
import { OwnAccountButton } from '@/features/sign-in/own-account-dialog';
import { stack } from '@/firebase/this-stack';
import type { StaffSession } from '@/local/session';
import { StaffButton } from '@/staff/staff-button';
import { leaveStaff } from './leave-staff';
import { MENU_GROUPS, type MenuGroup } from './menu-groups';
import { SchoolSwitch } from './school-switch';
import { SeldomLinks } from './seldom-links';
import { LanguageSwitch } from './staff-language-switch';

export interface StaffLink {
  /** Route pattern of the screen that the link leads to. */
  readonly pattern: string;
  readonly href: string;
  readonly label: string;
  /** How many wait behind it; read out as `said`. */
  readonly waiting?: { readonly count: number; readonly said: string } | undefined;
  /** Stands behind the menu of what is not needed every day. */
  readonly isBehind?: boolean;
  /** Under which heading of that menu. */
  readonly group?: MenuGroup | undefined;
}

interface StaffHeaderProps {
  session: StaffSession;
  links: readonly StaffLink[];
  /** Who is signed in; null until that is known. */
  who: string | null;
}

export function StaffHeader({ session, links, who }: StaffHeaderProps) {
  const { t } = useTranslation('staff');
  const { parser } = useRouter();
  const [at] = useLocation();
  const behind = links.filter(({ isBehind }) => isBehind);
  const isHere = behind.some(({ pattern }) => matchRoute(parser, pattern, at)[0]);
  return (
    <header className="staff-header">
      <span className="staff-product">{t('area.product')}</span>
      <nav aria-label={t('area.navigation')}>
        <div className="staff-links">
          {links
            .filter(({ isBehind }) => !isBehind)
            .map((link) => (
              <HeaderLink key={link.pattern} {...link} />
            ))}
        </div>
        {behind.length > 0 && (
          <SeldomLinks isHere={isHere}>{(close) => <Groups links={behind} onFollow={close} />}</SeldomLinks>
        )}
      </nav>
      <div className="staff-who">
        {stack.emulators && <span className="tag">{t('area.demo')}</span>}
        {session.schools && <SchoolSwitch session={session} />}
        {who !== null && <OwnAccountButton who={who} />}
        <LanguageSwitch />
        <StaffButton onClick={() => void leaveStaff(session)}>{t('area.signOut')}</StaffButton>
      </div>
    </header>
  );
}

/** A long menu in parts, each under what it is about. */
function Groups({ links, onFollow }: { links: readonly StaffLink[]; onFollow: () => void }) {
  const { t } = useTranslation('staff');
  const linksOf = (group: MenuGroup | undefined) =>
    links
      .filter((link) => link.group === group)
      .map((link) => <HeaderLink key={link.pattern} {...link} onFollow={onFollow} />);
  return (
    <>
      {linksOf(undefined)}
      {MENU_GROUPS.filter((group) => links.some((link) => link.group === group)).map((group) => (
        <div key={group} role="group" aria-label={t(`area.group.${group}`)} className="staff-group">
          <p aria-hidden="true">{t(`area.group.${group}`)}</p>
          {linksOf(group)}
        </div>
      ))}
    </>
  );
}

function HeaderLink({ pattern, href, label, waiting, onFollow }: StaffLink & { onFollow?: () => void }) {
  const [here] = useRoute(pattern);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!here) return undefined;
    const show = () => showInRow(link.current);
    show();
    addEventListener('resize', show);
    return () => removeEventListener('resize', show);
  }, [here]);
  return (
    <Link ref={link} href={href} aria-current={here ? 'page' : undefined} onClick={onFollow}>
      {label}
      {waiting && waiting.count > 0 && (
        <span className="staff-waiting">
          <span aria-hidden="true">{waiting.count}</span>
          <span className="visually-hidden">{waiting.said}</span>
        </span>
      )}
    </Link>
  );
}

/** On a phone the links are a row that scrolls: the screen one is on stands in the middle of it. */
function showInRow(link: HTMLElement | null): void {
  const row = link?.parentElement;
  if (!row) return;
  const [ofLink, ofRow] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += ofLink.left + ofLink.width / 2 - (ofRow.left + ofRow.width / 2);
}
