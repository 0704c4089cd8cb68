import { parseFraction } from '../../kernel/fraction.ts';
import type { Json } from '../../kernel/json.ts';
import type { ValueDefinition } from './value-definition.ts';

/** The longest period that may be configured: ten years, as days. */
const mostDays = 3660;

/** Whether a value has the form that its definition asks for. */
export function isOfKind(definition: ValueDefinition, value: Json): boolean {
  const { kind, stricter } = definition;
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'share':
      return typeof value === 'string' && parseFraction(value) !== null;
    case 'choice':
      return typeof value === 'string' && typeof stricter === 'object' && stricter.includes(value);
    case 'list':
      return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && word !== '');
    case 'days':
      return isWhole(value) && value <= mostDays;
    case 'count':
    case 'fen':
    case 'percent':
    case 'hours':
      return isWhole(value);
  }
}

function isWhole(value: Json): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
