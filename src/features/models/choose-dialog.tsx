import type { CommandOutcome } from '@domain/commands/wire';
import type { ModelChoice } from '@domain/risk/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandWords } from '@/i18n/use-command-words';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { usePorts } from '@/staff/ports';

interface ChooseDialogProps {
  /** Words of the button that asks for it. */
  label: string;
  /** What it will mean. */
  sure: string;
  choice: Pick<ModelChoice, 'active' | 'shadow'>;
  online: boolean;
  primary?: boolean;
  /** It stands. The button that asked for it may go with it, and whoever pressed it must not be left nowhere. */
  onChosen: () => void;
}

/** A choice takes two taps: it changes what every school of the city is told. */
export function ChooseDialog({ label, sure, choice, online, primary = false, onChosen }: ChooseDialogProps) {
  const { commands } = usePorts();
  const { t } = useTranslation('models');
  const commandWords = useCommandWords();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<CommandOutcome | 'choosing'>();
  const choose = async () => {
    setState('choosing');
    const outcome = await commands.send('choose-model', choice);
    setState(outcome);
    if (outcome !== 'stored') return;
    setOpen(false);
    onChosen();
  };
  return (
    <>
      <Button
        variant={primary ? 'primary' : 'plain'}
        disabled={!online}
        onClick={() => {
          setState(undefined);
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog
        open={open}
        title={label}
        closeLabel={t('choose.cancel')}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" disabled={!online || state === 'choosing'} onClick={() => void choose()}>
            {t(state === 'choosing' ? 'choose.choosing' : 'choose.confirm')}
          </Button>
        }
      >
        <p>{sure}</p>
        <p className="muted">{t('choose.now')}</p>
        <p role="status" className="field-error">
          {!online && t('choose.offline')}
          {state !== 'choosing' && commandWords(state)}
        </p>
      </Dialog>
    </>
  );
}
