import { maskOf, maskPrefix } from './mask-of.ts';
import type { OpenedField, OpenedRow } from './opened-field.ts';
import { registerRows } from './register.ts';

/**
 * The masked members of a register that are not what {@link maskOf} makes of the internal ones, as `<row>.<member>`. Only where both are shown can
 * it be told; a masked form without its internal member, where neither was closed, is none either.
 */
export function findFalseMasks(register: OpenedField): readonly string[] {
  return rowsShown(register).flatMap((row, at) =>
    Object.entries(row).flatMap(([member, mask]) => {
      if (!member.startsWith(maskPrefix) || !('value' in mask)) return [];
      const name = member.slice(maskPrefix.length);
      const told = Object.hasOwn(row, name) ? row[name] : undefined;
      const isTrue = told !== undefined && (!('value' in told) || maskOf(name, told.value) === mask.value);
      return isTrue ? [] : [`${String(at + 1)}.${member}`];
    }),
  );
}

function rowsShown(register: OpenedField): readonly OpenedRow[] {
  if ('rows' in register) return register.rows;
  const rows = 'value' in register ? (registerRows(register.value) ?? []) : [];
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([member, value]) => [member, { salt: '', value }])));
}
