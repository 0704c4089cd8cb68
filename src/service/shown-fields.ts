import { isPublicMember } from '../audit/mask-of.ts';
import { isPublicField } from '../contract/is-public-field.ts';
import type { Entry } from '../kernel/entry.ts';
import type { Json } from '../kernel/json.ts';

/**
 * Which fields of an entry are open in an archive that shows nothing of persons: what the entry is, when and where it was recorded and which way it
 * led, verdicts that hold no free text, data that can tell of nobody, and of a register what its public page shows. Who acted, what was gathered about them and whatever people wrote stay closed.
 */
export function shownFields(entry: Entry): (name: string) => boolean {
  return (name) => {
    if (name === 'verdicts') return entry.verdicts.every((verdict) => isImpersonal(verdict));
    const [, member] = registerMember.exec(name) ?? [];
    if (member !== undefined) return isPublicMember(member);
    if (name.startsWith('data.')) return isPublicField(entry.type, name.slice('data.'.length)) || name === openedItem;
    return open.has(name);
  };
}

/** `data.register.3.shown.name`: one member of one row. */
const registerMember = /^data\.register\.\d+\.(.+)$/;

/** The code of the item that a matter is of. */
const openedItem = 'data.item';

const open: ReadonlySet<string> = new Set(['flow', 'from', 'occurredAt', 'organisation', 'recordedAt', 'to', 'type']);

/** Words of the catalogue, citations, shares, days, moments, hashes. */
const impersonal = /^(?:[A-Za-z][A-Za-z0-9]*(?:[.:_-][A-Za-z0-9]+)*|\d{1,4}\/\d{1,4}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|[0-9a-f]{64}|)$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

function isImpersonal(value: Json): boolean {
  if (typeof value === 'string') return impersonal.test(value) && !uuid.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((each) => isImpersonal(each));
}
