import { systemSession, type Session } from '../service/session.ts';

/** Whoever has the machine in hand, for setting up: an administrator of everything. What it does is named as the system's own doing. */
export const setupSession: Session = { ...systemSession, roles: ['administrator'] };
