import { describe, expect, it } from 'vitest';
import { paths } from '../paths';
import { pathOf } from './path';

describe('a path', () => {
  it('is taken apart into what it was built of', () => {
    const path = paths.note('umi-sho', 'p1', '2026-11-29', 'homeroom');
    expect(path).toBe('schools/umi-sho/pupils/p1/notes/2026-11-29_homeroom');
    expect(paths.note.in(path)).toEqual({
      ...{ school: 'umi-sho', pupilId: 'p1', day: '2026-11-29', audience: 'homeroom' },
    });
  });

  it('of another kind has nothing of it', () => {
    expect(paths.note.in('schools/s/pupils/p/checkIns/2026-11-29')).toBeUndefined();
    expect(paths.pupil.in('schools/s/pupils/p/checkIns/2026-11-29')).toBeUndefined();
    expect(paths.note.in('x/schools/s/pupils/p/notes/2026-11-29_homeroom')).toBeUndefined();
  });

  it('finds an account or a round whose own id holds the sign between two parts', () => {
    const mark = paths.contact.in(paths.contact('s', 'p', '2026-11-29', 'u_1_2'));
    expect(mark).toMatchObject({ day: '2026-11-29', uid: 'u_1_2' });
    const entry = paths.accessLog.in(paths.accessLog('s', 'p', 'u_1', '2026-11-29'));
    expect(entry).toMatchObject({ uid: 'u_1', day: '2026-11-29' });
    const round = paths.classRound.in(paths.classRound('s', '2026_autumn', '2026-2-himawari'));
    expect(round).toMatchObject({ roundId: '2026_autumn', classId: '2026-2-himawari' });
    expect(paths.noticeId.in(paths.noticeId('safety', 'leader', 'p1', 'round_2'))).toEqual({
      ...{ kind: 'safety', circle: 'leader', pupilId: 'p1', window: 'round_2' },
    });
  });

  it('tells an observation from a colleague’s other words', () => {
    expect(paths.observation.in(paths.topic('s', 'p', '2026-11-29_u1'))).toBeUndefined();
    expect(paths.observation.in(paths.observation('s', 'p', '2026-11-29', 'u1'))?.uid).toBe('u1');
  });

  it('keeps signs of a replacement in what is put into it', () => {
    expect(pathOf('a/{x}/b')('$&')).toBe('a/$&/b');
  });
});
