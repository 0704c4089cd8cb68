import { z } from 'zod';
import { line, prose } from './field.ts';
import { both } from './both.ts';

const told = { zh: line(200), en: line(200) };
/** The name of a step, a stage or a kind of document in a flow; whether the flow has it is for the flow to say. */
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/, 'input.flowName');
const names = (most: number) => z.array(name).min(1).max(most);
const days = z.int().min(0).max(3660);
const unit = z.enum(['calendar', 'working']);
/** A number, a share such as `2/3`, yes or no, a word, or words. */
const value = z.union([z.int().min(0), z.boolean(), line(60), z.array(line(60)).min(1).max(20)]);

/** Each operation that a tailoring may hold. What they do is told in `src/engine/tailor/operation.ts`; none takes a demand away. */
export const tailoringOperations = {
  addStep: z.strictObject({
    operation: z.literal('addStep'),
    before: name.optional(),
    after: name.optional(),
    name,
    ...told,
    actors: names(6),
    roles: names(9),
    documents: names(40).optional(),
    limit: z.strictObject({ days: days.min(1), unit }).optional(),
  }),
  addDocument: z.strictObject({
    operation: z.literal('addDocument'),
    /** A step, a stage, or `archive`. */
    at: name,
    kind: name,
    zh: line(80).optional(),
    en: line(80).optional(),
  }),
  addCondition: z.strictObject({
    operation: z.literal('addCondition'),
    rule: z.string().regex(/^[GS]\d{2}$/, 'input.ruleId'),
    at: name,
    event: z
      .string()
      .regex(/^[a-z]+\.[a-z]+$/, 'input.eventType')
      .optional(),
    value: value.optional(),
  }),
  addNoticeDays: z.strictObject({ operation: z.literal('addNoticeDays'), body: name, days: days.min(1).max(365) }),
  tightenNumber: z.strictObject({ operation: z.literal('tightenNumber'), key: line(60), value, at: name.optional() }),
  tightenLimit: z.strictObject({
    operation: z.literal('tightenLimit'),
    step: name,
    days,
    kind: z.enum(['most', 'least']).optional(),
    unit: unit.optional(),
  }),
  addReviewer: z.strictObject({
    operation: z.literal('addReviewer'),
    before: name,
    role: name,
    actor: name,
    ...told,
    documents: names(40).optional(),
  }),
  narrowRecorders: z.strictObject({ operation: z.literal('narrowRecorders'), step: name, roles: names(9) }),
  rename: z.strictObject({ operation: z.literal('rename'), of: name, ...told }),
  choose: z.strictObject({ operation: z.literal('choose'), at: name, keep: names(40) }),
} as const;

/** The name of an operation. */
export type OperationName = keyof typeof tailoringOperations;

/** One operation of {@link tailoringOperations}. */
export const tailoringOperation = z.discriminatedUnion('operation', [
  tailoringOperations.addStep,
  tailoringOperations.addDocument,
  tailoringOperations.addCondition,
  tailoringOperations.addNoticeDays,
  tailoringOperations.tightenNumber,
  tailoringOperations.tightenLimit,
  tailoringOperations.addReviewer,
  tailoringOperations.narrowRecorders,
  tailoringOperations.rename,
  tailoringOperations.choose,
]);

const longTold = z.strictObject({ zh: prose(1000), en: prose(1000) });

/** The item of a place's own that a tailoring makes of the base: its code, and what people read of it. */
export const newItem = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}-\d{2,4}$/, 'input.itemCode'),
  nameZh: line(120),
  nameEn: line(200),
  summary: longTold,
  condition: longTold,
  responsible: names(6),
  guidance: names(10),
  /** Why the place has it. */
  reason: longTold,
});

/** What a place makes of a base flow: operations in order, and the item that it becomes, where it becomes one of its own. */
export const tailoring = z
  .strictObject({ operations: z.array(tailoringOperation).max(100), as: newItem.optional() })
  .refine(({ operations, as }) => operations.length > 0 || as !== undefined, 'input.operations');

/** {@link tailoring} as a type. */
export type TailoringInput = z.infer<typeof tailoring>;

/** Asking for a tailored flow of an item; out of the flow in force there, or one tier up where its own list has none, unless `base` names another. `dryRun` answers and keeps nothing. */
export const tailorInput = z.strictObject({
  organisation: z.string().regex(/^\d{12}$/, 'input.code'),
  item: z.string().min(1).max(40),
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'input.sha256')
    .optional(),
  tailoring,
  dryRun: z.boolean().optional(),
});

/** {@link tailorInput} as a type. */
export type TailorInput = z.infer<typeof tailorInput>;

/** One difference between two flows in words: what, where, by which rules, what stood and what stands, and on what the base rests. */
const differenceRow = z.strictObject({
  kind: z.enum(['tightened', 'equal', 'loosened']),
  what: z.string(),
  text: both,
  at: z.array(both),
  rules: z.array(z.strictObject({ rule: z.string(), title: both })),
  key: z.string().nullable(),
  base: both.nullable(),
  got: both.nullable(),
  source: both.nullable(),
});

/** The legal difference of two flows: how many rows of each kind, and the rows, the looser ones first. */
export const differenceView = z.strictObject({
  base: z.string(),
  flow: z.string(),
  tightened: z.int(),
  equal: z.int(),
  loosened: z.int(),
  rows: z.array(differenceRow),
});

/** {@link differenceView} as a type. */
export type DifferenceView = z.infer<typeof differenceView>;

/** A tailored flow: whose, out of which base, by which tailoring, and what it asks more. */
export const tailoringView = z.strictObject({
  organisation: z.strictObject({ code: z.string(), name: z.string() }),
  /** The item of the base, and the code under which the flow goes: another one for an item of the place's own. */
  item: z.string(),
  code: z.string(),
  name: both,
  base: z.string(),
  flow: z.string(),
  /** The flow's number within its code; null for one that was only tried. */
  version: z.int().nullable(),
  tailoring,
  difference: differenceView,
  addedBy: z.string().nullable(),
  addedAt: z.string().nullable(),
});

/** {@link tailoringView} as a type. */
export type TailoringView = z.infer<typeof tailoringView>;
