import { z } from 'zod';
import { fen, line } from './field.ts';

/** Rows of a register at most. */
const mostRows = 500;

const digits = (least: number, most: number) => z.string().regex(new RegExp(`^\\d{${String(least)},${String(most)}}$`), 'input.digits');

/**
 * One line of a list of persons. Seen by whoever may see the entry; everybody else is shown the masked forms, which the system makes itself.
 * `group`, `category` and `amountFen` are published as they stand, `remark` never.
 */
const registerRow = z.strictObject({
  name: line(60),
  /** Number of the identity card: 18 characters, or 15 digits of the older form. */
  identity: z
    .string()
    .regex(/^(?:\d{17}[\dX]|\d{15})$/, 'input.identity')
    .optional(),
  /** Head of the household. */
  household: line(60).optional(),
  address: line(120).optional(),
  phone: digits(7, 15).optional(),
  account: digits(8, 30).optional(),
  group: line(40).optional(),
  category: line(60).optional(),
  amountFen: fen.optional(),
  remark: line(200).optional(),
});

/** A register (名单): persons whom the entry is about, in the order in which it is published; row 1 is the first. */
export const register = z.array(registerRow).min(1).max(mostRows);
