import type { Told } from '../item.ts';

/** Where a village makes things public, as people call these places. */
export const boards = {
  village: { zh: '村务公开栏', en: 'Village board' },
  villageAndChat: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  finance: { zh: '财务公开栏', en: 'Finance board' },
  party: { zh: '党务公开栏', en: 'Party affairs board' },
} as const satisfies Readonly<Record<string, Told>>;
