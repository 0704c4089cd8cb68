/** The moment at which a filled database stands, and at which it is asked. */
export const present = '2026-03-16T20:00:00+08:00';
