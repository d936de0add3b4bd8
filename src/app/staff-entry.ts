/** The way to the staff's screens. Apart, so that what pupils load names none of their files. */
export const staffArea = () => import('./staff-area');
