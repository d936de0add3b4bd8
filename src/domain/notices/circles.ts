/**
 * Whom a notice is for: the homeroom teachers of the pupil's present classes, the counsellors, the leaders, the adults named for
 * safety answers, or the bullying team. One document per audience, with only the reasons that this audience may read.
 */
export const NOTICE_AUDIENCES = ['homeroom', 'counsellor', 'leader', 'safety', 'bullying'] as const;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];
