import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { look } from '../look';
import { Block, Grid } from './paper';
import type { SheetFacts } from './sheet-facts';

interface SheetHeadProps {
  heading: string;
  facts: Pick<SheetFacts, 'school' | 'printedOn'>;
}

/** Which sheet it is, of which school, and from when. */
export function SheetHead({ heading, facts }: SheetHeadProps) {
  const { t, i18n } = useTranslation('cases');
  return (
    <>
      <h1>{heading}</h1>
      <p>
        {t('sheet.confidential')}
        <br />
        {facts.school} {longDate(i18n.language, facts.printedOn)}
      </p>
    </>
  );
}

interface OfFacts {
  facts: SheetFacts;
}

const lines = (...words: string[]) => words.filter((word) => word !== '').join('\n');

/** What each saw, with the child's own words apart. */
export function Looks({ facts, atLeast }: OfFacts & { atLeast: number }) {
  const { t } = useTranslation('cases');
  return (
    <Block heading={t('sheet.looks')}>
      <Grid
        columns={[t('sheet.who'), t('sheet.childsWords'), t('sheet.seen')]}
        rows={facts.looks.map(({ id, by, duty, childsWords, text }) => ({
          id,
          cells: [lines(by, duty), childsWords, text],
        }))}
        atLeast={atLeast}
      />
    </Block>
  );
}

/** What is done, by whom, since when, and what came of it. */
export function Supports({ facts, atLeast }: OfFacts & { atLeast: number }) {
  const { t } = useTranslation('cases');
  const columns = ['what', 'who', 'since', 'state', 'views'] as const;
  return (
    <Block heading={t('sheet.supports')}>
      <Grid
        columns={columns.map((column) => t(`sheet.${column}`))}
        rows={facts.supports.map(({ id, what, who, from, how, state, views }) => ({
          id,
          cells: [what, who, lines(from, how), state, views],
        }))}
        atLeast={atLeast}
      />
    </Block>
  );
}

/** What the child and the guardians wish, and what is aimed at. */
export function Wishes({ facts }: OfFacts) {
  const { t } = useTranslation('cases');
  return (
    <>
      <div className={look.beside}>
        <Block heading={t('sheet.childWish')}>
          <p className={look.free}>{facts.wishes.child}</p>
        </Block>
        <Block heading={t('sheet.guardiansWish')}>
          <p className={look.free}>{facts.wishes.guardians}</p>
        </Block>
      </div>
      <Block heading={t('sheet.goal')}>
        <p className={look.free}>{facts.goal}</p>
      </Block>
    </>
  );
}
