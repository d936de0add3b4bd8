import { type ReactNode, useId } from 'react';
import { TextRoom } from '@/i18n/text-room';

/** What ties a control to its words. */
interface Wired {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  /** Of the control, where something leads to it. */
  id?: string;
  label: ReactNode;
  /** What to write, below the control. */
  hint?: ReactNode;
  /** What is wrong with it, in place of the room that is left. */
  wrong?: string | undefined;
  /** How much of a text fits. */
  room?: { readonly text: string; readonly max: number; readonly isOver: boolean };
  children: (control: Wired) => ReactNode;
}

/** A control with its label, what helps to fill it in, and what is wrong with it. */
export function Field({ id: given, label, hint, wrong, room, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [
    hint !== undefined && `${id}-hint`,
    wrong !== undefined ? `${id}-wrong` : room && `${id}-room`,
  ].filter((one) => typeof one === 'string');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': wrong !== undefined || room?.isOver === true,
        'aria-describedby': described.join(' ') || undefined,
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="muted">
          {hint}
        </span>
      )}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="field-error">
          {wrong}
        </p>
      )}
      {wrong === undefined && room && <TextRoom id={`${id}-room`} text={room.text} max={room.max} />}
    </div>
  );
}
