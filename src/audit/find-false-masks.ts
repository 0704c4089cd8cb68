import { maskOf, maskPrefix } from './mask-of.ts';
import type { OpenedRow } from './opened-field.ts';

/**
 * The masked members of a register that are not what {@link maskOf} makes of the internal ones, as `<row>.<member>`. Only where both are shown can
 * it be told; a masked form without its internal member, where neither was closed, is none either.
 */
export function findFalseMasks(rows: readonly OpenedRow[]): readonly string[] {
  return rows.flatMap((row, at) =>
    Object.entries(row).flatMap(([member, mask]) => {
      if (!member.startsWith(maskPrefix) || !('value' in mask)) return [];
      const name = member.slice(maskPrefix.length);
      const told = Object.hasOwn(row, name) ? row[name] : undefined;
      const isTrue = told !== undefined && (!('value' in told) || maskOf(name, told.value) === mask.value);
      return isTrue ? [] : [`${String(at + 1)}.${member}`];
    }),
  );
}
