import type { Json, JsonObject } from '../kernel/json.ts';

/** Before the name of the member that carries a masked form: `shown.name` beside `name`. */
export const maskPrefix = 'shown.';

/** Members of a register that say of nobody who he is, and are published as they stand. */
const publicMembers: readonly string[] = ['amountFen', 'category', 'group'];

/**
 * The form in which a member of a register is published: 王**, 6101************12, 138******34. Null for a member that has none: it is either
 * public as it stands or never published. What it gives for a value holds for ever, since masks are recorded and checked by it again; another
 * way of masking is another member.
 */
export function maskOf(member: string, value: Json): string | null {
  return typeof value === 'string' && Object.hasOwn(masks, member) ? (masks[member] as Mask)(Array.from(value)) : null;
}

/** A row with the masked form of each of its personal members as a further member. */
export function withMasks(row: JsonObject): JsonObject {
  const shown = Object.entries(row).flatMap(([member, value]) => {
    const mask = maskOf(member, value);
    return mask === null ? [] : [[`${maskPrefix}${member}`, mask] as const];
  });
  return { ...row, ...Object.fromEntries(shown) };
}

/** Whether a member of a register may be shown to anybody. */
export function isPublicMember(member: string): boolean {
  return member.startsWith(maskPrefix) || publicMembers.includes(member);
}

type Mask = (characters: readonly string[]) => string;

const masks: Readonly<Record<string, Mask>> = {
  name: maskName,
  household: maskName,
  identity: (all) => keepEnds(all, 4, 2),
  phone: (all) => keepEnds(all, 3, 2),
  account: (all) => keepEnds(all, 0, 4),
  address: maskAddress,
};

/** The first character; how long the name is is not told. */
function maskName(all: readonly string[]): string {
  return all.length > 1 ? `${all[0] ?? ''}**` : '**';
}

/** So many characters at each end, a star for each between; nothing but stars where that would leave less than half of them. */
function keepEnds(all: readonly string[], first: number, last: number): string {
  if (2 * (first + last) > all.length) return '*'.repeat(all.length);
  return `${all.slice(0, first).join('')}${'*'.repeat(all.length - first - last)}${all.slice(all.length - last).join('')}`;
}

/** What names of villages and communities end in: U+6751 cun, U+793E she. */
const villageSign = /^[\u6751\u793e]$/;

/** As far as the village, or a third of it where none is named. */
function maskAddress(all: readonly string[]): string {
  const village = all.findIndex((character) => villageSign.test(character));
  const kept = village > 0 && village < all.length - 1 ? village + 1 : Math.floor(all.length / 3);
  return `${all.slice(0, kept).join('')}***`;
}
