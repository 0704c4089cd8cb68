import type { z } from 'zod';
import { eventData } from './events/event-data.ts';
import { sha256 } from './field.ts';

/**
 * Whether a field of an event's data can tell nothing of a person whatever is put into it: counts, amounts, yes and no, words of a closed list, hashes,
 * days and moments, and lists and objects of such. A text that people write is never public, whatever stands in it; nor is an id, nor a field that is not known.
 */
export function isPublicField(type: string, name: string): boolean {
  const data = Object.hasOwn(eventData, type) ? (eventData as Readonly<Record<string, z.ZodType>>)[type] : undefined;
  const shape = data === undefined ? undefined : (data as { readonly shape?: Readonly<Record<string, z.ZodType>> }).shape;
  const field = shape !== undefined && Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field !== undefined && isPublic(field);
}

/** As much of a zod type as is looked at. */
interface Described {
  readonly def: {
    readonly type: string;
    readonly format?: string;
    readonly innerType?: Described;
    readonly element?: Described;
    readonly valueType?: Described;
    readonly shape?: Readonly<Record<string, Described>>;
    readonly options?: readonly Described[];
  };
}

const plain: ReadonlySet<string> = new Set(['boolean', 'number', 'enum', 'literal', 'null']);
const moments: ReadonlySet<string | undefined> = new Set(['date', 'datetime']);

function isPublic(field: Described): boolean {
  if ((field as unknown) === sha256) return true;
  const { type, format, innerType, element, valueType, shape, options } = field.def;
  if (plain.has(type)) return true;
  if (type === 'string') return moments.has(format);
  if (type === 'optional' || type === 'nullable') return innerType !== undefined && isPublic(innerType);
  if (type === 'array') return element !== undefined && isPublic(element);
  if (type === 'record') return valueType !== undefined && isPublic(valueType);
  if (type === 'object') return Object.values(shape ?? {}).every(isPublic);
  return type === 'union' && (options ?? []).every(isPublic);
}
