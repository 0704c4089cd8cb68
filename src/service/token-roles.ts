/** The roles that a token may carry. `system` is the sweeper's and is given to nobody. */
export const tokenRoles = [
  'administrator',
  'officer',
  'clerk',
  'secretary',
  'director',
  'committee',
  'branch',
  'supervisor',
  'collective',
  'keeper',
  'villager',
] as const;

/** One of {@link tokenRoles}. */
export type TokenRole = (typeof tokenRoles)[number];
