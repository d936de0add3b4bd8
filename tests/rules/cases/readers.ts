/** Who may read, in groups. */
import { paths } from '@domain/paths';
import { SORA, type Name } from '../../support/rules-people';

export const pupils: Name[] = ['aoi', 'hina', 'mio'];
/** Who have aoi's class today. */
export const teachers: Name[] = ['homeroom', 'coverToday'];
export const allTeachers: Name[] = [...teachers, 'coverOver', 'nextClass', 'himawari', 'subject'];
export const counsellors: Name[] = ['counsellor', 'guidance'];
export const staff: Name[] = [...allTeachers, ...counsellors, 'leader', 'admin'];
export const members: Name[] = [...pupils, ...staff];
export const lookAfter: Name[] = [...teachers, ...counsellors, 'leader'];

export const pupil = (id: string, below: string) => `${paths.pupil(SORA, id)}/${below}`;
