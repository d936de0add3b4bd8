/** Under which heading a screen stands in the menu of what is not needed every day, by its path. */
export const MENU_GROUPS = ['children', 'surveys', 'settings', 'records'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

const PATHS: Readonly<Record<MenuGroup, readonly string[]>> = {
  children: [
    ...[
      '/results',
      '/survey-words',
      '/health',
      '/absences',
      '/outside',
      '/centre',
      '/praise',
      '/report-harm',
      '/people',
      '/children',
      '/cards',
      '/model-lists',
    ],
  ],
  surveys: ['/rounds', '/instruments', '/stats', '/effects', '/models', '/exports'],
  settings: ['/settings', '/readiness', '/imports', '/schools', '/places', '/board-people'],
  records: ['/changes', '/access-log', '/who-may', '/sign-ins', '/rights', '/optional', '/faults'],
};

/** `undefined`: under none, which stands first. `path`: a route, of which the beginning counts. */
export function menuGroupOf(path: string): MenuGroup | undefined {
  const [, first = ''] = path.split('/');
  return MENU_GROUPS.find((group) => PATHS[group].includes(`/${first}`));
}
