import { roomFor } from './characters';
import { useText } from './use-text';

interface TextRoomProps {
  /** What the field names as its description. */
  id: string;
  text: string;
  max: number;
}

/** How much more can be written; or that it is too long to be sent. Nothing of it is cut off. */
export function TextRoom({ id, text, max }: TextRoomProps) {
  const { rich } = useText('common');
  const room = roomFor(text, max);
  return (
    <span id={id}>
      {room >= 0 && <span className="muted">{rich('room.left', { count: room })}</span>}
      <span role="status" className="field-error">
        {room < 0 && rich('room.over', { count: -room })}
      </span>
    </span>
  );
}
