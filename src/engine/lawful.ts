import type { Json } from '../kernel/json.ts';
import { useOf, type LawfulParams } from './definition.ts';
import { valueAt } from './value-at.ts';
import type { Context, Recording } from './recording.ts';

/**
 * Whether a transition is meant by this event at all: every path of `when` has the value, or one of the values, that it names.
 * Paths begin with `data` (the event's), `flags`, `item`, `record` or `plan` (the context's), or `counts` (`counts.inquiry`: how many
 * of a kind are open).
 */
export function isMeant(params: LawfulParams, context: Context, event: { readonly data: unknown }): boolean {
  if (params.when === undefined) return true;
  const seen = {
    data: event.data,
    flags: context.flags,
    item: context.item,
    record: context.record,
    plan: context.plan,
    counts: counts(context),
  };
  return Object.entries(params.when).every(([path, wanted]) => matches(valueAt(seen, path), wanted));
}

/** The guard `lawful`: meant, and every rule judged as the transition needs it. A rule without a verdict is not met. */
export function isLawful(params: LawfulParams, context: Context, event: Recording): boolean {
  return isMeant(params, context, event) && params.rules.every((reference) => isAsNeeded(useOf(reference), params, event));
}

/** Whether one rule's verdict lets the transition through: met or only a warning; or not met, where the transition says so. */
export function isAsNeeded(use: string, params: LawfulParams, event: Pick<Recording, 'judged'>): boolean {
  const verdict = event.judged[use];
  if (verdict === undefined) return false;
  if (params.unmet?.includes(use)) return !verdict.ok && verdict.got !== null;
  return verdict.ok || verdict.warning === true;
}

function counts(context: Context): Record<string, number> {
  const open: Record<string, number> = {};
  for (const key of Object.keys(context.open)) {
    const kind = key.slice(0, key.indexOf('.'));
    open[kind] = (open[kind] ?? 0) + 1;
  }
  return open;
}

function matches(value: Json | undefined, wanted: Json | undefined): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value ?? null);
  return (value ?? null) === wanted;
}
