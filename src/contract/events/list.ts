import { z } from 'zod';
import { count, documents, line, plainDate, prose, sha256 } from '../field.ts';

const word = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/);

/** A planned phase; the last one may stay open. */
const phase = z.strictObject({ phase: word, from: plainDate, to: plainDate.nullable() });

/** Lists of power items as they are made, filed, published and put in force; a village's own items; training; the roll-out. */
export const listEvents = {
  /** A kept list version is put forward. Another one voids what was gathered for the one before. */
  'list.drafted': z.strictObject({ listHash: sha256, documents: documents.optional() }),
  /** What some were asked and said of the draft: counted and summed up, never by name. */
  'opinion.recorded': z.strictObject({
    from: z.enum(['partyMembers', 'representatives', 'villages', 'departments', 'public']),
    count: count.min(1),
    summary: prose(4000),
    documents,
  }),
  'list.adopted': z.strictObject({ listHash: sha256, number: line(80), documents }),
  /** A receiver's own receipt: under which number and on which day it filed what was sent. */
  'filing.recorded': z.strictObject({ receiver: word, number: line(80), date: plainDate, documents }),
  'publication.recorded': z.strictObject({
    level: z.enum(['district', 'street', 'village']),
    listHash: sha256,
    place: line(120),
    channel: z.enum(['board', 'broadcast', 'wechatGroup', 'officialAccount', 'meeting', 'website', 'leaflet', 'qrCode']),
    /** Evidence: the photo of the board, or a picture of the page. */
    photo: sha256,
  }),
  /** The list is in force from a day on. */
  'list.enacted': z.strictObject({ listHash: sha256, from: plainDate }),
  /** A village asks for an item outside the guidance (村级自定事项). */
  'item.proposed': z.strictObject({
    code: z.string().regex(/^[A-Z]{2}-\d{2,4}$/, 'input.itemCode'),
    flow: sha256,
    name: z.strictObject({ zh: line(80), en: line(160) }),
    reason: prose(1000),
    interest: prose(1000),
    legalBasis: prose(1000),
    documents: documents.optional(),
  }),
  'consent.given': z.strictObject({ number: line(80), documents }),
  'consent.refused': z.strictObject({ reason: prose(2000), documents: documents.optional() }),
  'training.recorded': z
    .strictObject({
      /** Who was trained: a word of the configured categories. */
      category: word,
      date: plainDate,
      place: line(120),
      topics: z.array(line(200)).min(1).max(30),
      due: count.min(1),
      present: count,
      /** Those present by their ids, where they are on record. */
      persons: z.array(z.uuid()).max(2000).optional(),
      documents,
    })
    .refine(({ due, present }) => present <= due, { error: 'input.presentOfDue', path: ['present'] }),
  'training.completed': z.strictObject({ summary: prose(4000) }),
  /** The plan of the roll-out: its phases in order, each after the one before. */
  'rollout.planned': z.strictObject({ phases: z.array(phase).length(4).refine(areInOrder, 'input.phases'), documents }),
  'phase.started': z.strictObject({ phase: word, documents: documents.optional() }),
  'phase.completed': z.strictObject({ phase: word, summary: prose(4000), documents }),
  'rollout.closed': z.strictObject({ reason: prose(2000) }),
} as const;

const phases = ['mobilisation', 'rules', 'implementation', 'consolidation'];

function areInOrder(planned: readonly z.infer<typeof phase>[]): boolean {
  return planned.every(({ phase: name, from, to }, at) => {
    const before = planned[at - 1];
    const isOpen = to === null && at === phases.length - 1;
    return (
      name === phases[at] && (isOpen || (to !== null && to >= from)) && (before === undefined || (before.to !== null && from > before.to))
    );
  });
}
