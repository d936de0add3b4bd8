import type { SosCommand } from '@domain/sos/transition';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form, Problem } from '@/staff/form/form';
import type { Commands } from './use-commands';

export interface CommandDialogProps {
  open: boolean;
  onClose: () => void;
  commands: Commands;
}

interface CommandFormProps extends CommandDialogProps {
  title: string;
  submit: string;
  /** What submitting does; null as long as something is missing. */
  command: SosCommand | null;
  children: ReactNode;
}

/** A dialog that ends in one command, and stays open with the reason when it was not done. */
export function CommandForm({ open, onClose, commands, title, submit, command, children }: CommandFormProps) {
  const { t } = useTranslation('desk');
  return (
    <Dialog open={open} title={title} closeLabel={t('close')} onClose={onClose}>
      <Form
        onSubmit={() => {
          if (command === null) return;
          void commands.run(command).then((done) => {
            if (done) onClose();
          });
        }}
      >
        {children}
        <Problem>{commands.problem}</Problem>
        <Button variant="primary" type="submit" disabled={command === null || commands.busy}>
          {submit}
        </Button>
      </Form>
    </Dialog>
  );
}
