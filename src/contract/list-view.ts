import { z } from 'zod';
import { both } from './both.ts';
import { listContent } from './list-content.ts';

/** Since when a list is in force, until when (the last day; null while no other follows), and by which matter. */
const inForce = z.strictObject({ from: z.string(), to: z.string().nullable(), instance: z.string() });

/** A list version without its entries. */
export const listSummary = z.strictObject({
  hash: z.string(),
  organisation: z.string(),
  tier: z.string(),
  /** 1, 2, 3 … within the organisation. */
  number: z.int(),
  basedOn: z.string().nullable(),
  entries: z.int(),
  addedAt: z.string(),
  inForce: inForce.nullable(),
});

/** {@link listSummary} as a type. */
export type ListSummaryView = z.infer<typeof listSummary>;

/** A list version with its entries. */
export const listView = listSummary.omit({ entries: true }).extend({ content: listContent });

/** {@link listView} as a type. */
export type ListView = z.infer<typeof listView>;

/** What came of keeping a list: its hash, its number, and whether it is new. In a dry run `number` is null and nothing was kept. */
export const keptList = z.strictObject({ hash: z.string(), number: z.int().nullable(), kept: z.boolean(), content: listContent });

/** {@link keptList} as a type. */
export type KeptListView = z.infer<typeof keptList>;

const entry = z.strictObject({ code: z.string(), name: both });

/** What one list version has that another has not, and what follows another flow. By code. */
export const listDifference = z.strictObject({
  from: z.string(),
  to: z.string(),
  added: z.array(entry),
  removed: z.array(entry),
  changed: z.array(entry.extend({ flow: z.strictObject({ from: z.string(), to: z.string() }) })),
});

/** {@link listDifference} as a type. */
export type ListDifferenceView = z.infer<typeof listDifference>;

/** One organisation of a district or a street with its list: how far the lists have come. */
export const listCoverage = z.strictObject({
  organisation: z.string(),
  name: z.string(),
  tier: z.string(),
  /** The list in force today. */
  list: z.strictObject({ hash: z.string(), number: z.int(), from: z.string(), entries: z.int() }).nullable(),
  /** Own items of a village that wait for the street's consent, and for filings. */
  own: z.strictObject({ pendingConsent: z.int(), pendingFiling: z.int(), usable: z.int() }),
});

/** {@link listCoverage} as a type. */
export type ListCoverageView = z.infer<typeof listCoverage>;
