import { useTranslation } from 'react-i18next';
import { look } from '../look';
import { Block, Facts, Grid, Lines, Paper } from './paper';
import type { SheetFacts, SheetSupport } from './sheet-facts';
import { SheetHead } from './sheet-parts';

interface ReferralSlipProps {
  facts: Pick<SheetFacts, 'school' | 'printedOn' | 'child' | 'lead' | 'wishes'>;
  support: SheetSupport;
}

/** What goes with a child to a doctor, to welfare or to a centre, and comes back: came, did not come, why. Nothing of how the case began. */
export function ReferralSlip({ facts, support }: ReferralSlipProps) {
  const { t } = useTranslation('cases');
  return (
    <Paper
      label={t('sheet.referral.heading')}
      head={<SheetHead heading={t('sheet.referral.heading')} facts={facts} />}
    >
      <Facts
        facts={[
          { what: t('sheet.referral.to'), is: support.what },
          { what: t('sheet.name'), is: facts.child.name },
          { what: t('sheet.kana'), is: facts.child.kana },
          { what: t('sheet.class'), is: facts.child.className },
          { what: t('sheet.referral.from'), is: facts.school },
          { what: t('sheet.lead'), is: facts.lead },
          { what: t('sheet.since'), is: support.from },
          { what: t('sheet.referral.how'), is: support.how },
        ]}
      />
      <Block heading={t('sheet.referral.asked')}>
        <Lines written={[]} atLeast={5} />
      </Block>
      <div className={look.beside}>
        <Block heading={t('sheet.childWish')}>
          <p className={look.free}>{facts.wishes.child}</p>
        </Block>
        <Block heading={t('sheet.referral.agreedBy')}>
          <p className={look.free} />
        </Block>
      </div>
      <Block heading={t('sheet.referral.back')}>
        <Grid
          columns={[
            t('sheet.referral.day'),
            t('sheet.referral.came'),
            t('sheet.referral.notCame'),
            t('sheet.referral.why'),
          ]}
          rows={[]}
          atLeast={5}
        />
      </Block>
      <p>{t('sheet.referral.send', { school: facts.school })}</p>
    </Paper>
  );
}
