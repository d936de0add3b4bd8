import { expect, it } from 'vitest';
import { ATTENDANCE_STATES, OF_STATE } from './attendance-states';

it('says of each state whether the child is away, what its silence means, and who enters it', () => {
  const those = (flag: keyof (typeof OF_STATE)['present']) =>
    ATTENDANCE_STATES.filter((state) => OF_STATE[state][flag]).join(' ');
  expect(those('isAway')).toBe('absent suspended');
  expect(those('mayStaySilent')).toBe('absent suspended recognised');
  expect(those('isCounted')).toBe('absent late');
  expect(those('inOneTap')).toBe('absent late');
  expect(those('isOnlyShown')).toBe('early suspended recognised');
});
