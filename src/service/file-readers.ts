import type { TokenRole } from './token-roles.ts';

/** Minutes and proofs of identity are not for everybody who may see that a matter exists. */
export const fileReaders: readonly TokenRole[] = [
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
];
