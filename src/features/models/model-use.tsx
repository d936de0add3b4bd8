import { builtInModel } from '@domain/defaults/model-a';
import { NO_MODEL, whyNotActive, whyNotShadow } from '@domain/risk/choices';
import type { RiskModel } from '@domain/risk/model';
import type { DryRun, ModelChoice } from '@domain/risk/records';
import { useTranslation } from 'react-i18next';
import { Async } from '@/staff/async';
import { Part, Row } from '@/staff/page';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { ChooseDialog } from './choose-dialog';
import { DryRunSection } from './dry-run-section';
import type { BoardModels } from './use-board-models';
import { useFocusAfter } from './use-focus-after';
import { look } from './look';

interface ModelUseProps {
  board: BoardModels;
  model: RiskModel;
  online: boolean;
}

/** How the model is used, what it may be used for and why not, and its trial. The built-in one needs none. */
export function ModelUse({ model, ...rest }: ModelUseProps) {
  const { models } = usePorts();
  const isBuiltIn = model.id === builtInModel.id;
  const trial = useLive(isBuiltIn ? null : models.watchDryRun, model.id);
  if (isBuiltIn) return <Choices model={model} trial="not-needed" {...rest} />;
  return (
    <Async of={trial} offline={null}>
      {(known) => (
        <>
          <Choices model={model} trial={known} {...rest} />
          <DryRunSection trial={known} />
        </>
      )}
    </Async>
  );
}

interface ChoicesProps extends ModelUseProps {
  trial: DryRun | null | 'not-needed';
}

function Choices({ board: { now, titleOf }, model, online, trial }: ChoicesProps) {
  const { t } = useTranslation('models');
  const { target: status, focus } = useFocusAfter<HTMLParagraphElement>();
  const { id } = model;
  const isActive = now.active === id;
  const isShadow = now.shadow === id;
  const notActive = trial === 'not-needed' ? null : whyNotActive(model, trial);
  const notShadow = trial === 'not-needed' ? null : whyNotShadow(trial);
  const beside = now.shadow !== undefined && !isShadow ? { shadow: now.shadow } : {};
  const dialog = (
    name: 'activate' | 'shadow' | 'endShadow' | 'stop',
    choice: Pick<ModelChoice, 'active' | 'shadow'>,
  ) => (
    <ChooseDialog
      key={name}
      label={t(`choose.${name}`)}
      sure={t(`choose.sure.${name}`, { title: titleOf(model.id) })}
      primary={name === 'activate'}
      {...{ choice, online }}
      onChosen={focus}
    />
  );
  return (
    <Part heading={t('choose.heading')}>
      <p role="status" ref={status} tabIndex={-1}>
        {t(isActive ? 'choose.isActive' : isShadow ? 'choose.isShadow' : 'choose.isIdle')}
      </p>
      {!isActive && notActive !== null && (
        <p className={look.refused}>{t('choose.cannotActivate', { why: t(`choose.why.${notActive}`) })}</p>
      )}
      {!isActive && notShadow !== null && notShadow !== notActive && (
        <p className={look.refused}>{t('choose.cannotShadow', { why: t(`choose.why.${notShadow}`) })}</p>
      )}
      <Row>
        {!isActive && notActive === null && dialog('activate', { active: id, ...beside })}
        {!isActive && !isShadow && notShadow === null && dialog('shadow', { active: now.active, shadow: id })}
        {isShadow && dialog('endShadow', { active: now.active })}
        {isActive && dialog('stop', { active: NO_MODEL, ...beside })}
      </Row>
      {!online && <p className="field-error">{t('choose.offline')}</p>}
    </Part>
  );
}
