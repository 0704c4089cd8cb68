import { invariant } from '../kernel/invariant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Context, Recording } from './recording.ts';

type Change = (context: Context, event: Recording, params: JsonObject) => Partial<Context>;

/**
 * The few things that a transition may do to the context. Their names and parameters stand in the machine's config, so the
 * config's hash covers what they do; a new one is a new name, never another meaning of an old one.
 */
export const actions = {
  /** Keeps the event under the slot `as` (only the data named in `keep`, when given, and never a register), and as the latest of the procedure unless it stands `aside` of it. */
  remember: (context, event, params) => {
    const kept = { ...context.record, [text(params, 'as')]: recorded(event, params['keep'], context.plan.hash) };
    return { record: params['aside'] === true ? kept : { ...kept, previous: recorded(event, [], context.plan.hash) } };
  },
  /** Keeps the event under `<as>.<word>`, the word being the event's own under the name `by`: one slot for each receiver, level or category. */
  rememberBy: (context, event, params) => {
    const slot = `${text(params, 'as')}.${text(event.data, text(params, 'by'))}`;
    const kept = { ...context.record, [slot]: recorded(event, params['keep'], context.plan.hash) };
    return { record: { ...kept, previous: recorded(event, [], context.plan.hash) } };
  },
  /** Removes the slots named, and those that begin with one of `prefixes`. */
  forget: (context, _event, params) => {
    const gone = (slot: string) =>
      strings(params['slots']).includes(slot) || strings(params['prefixes']).some((prefix) => slot.startsWith(prefix));
    return { record: without(context.record, gone) };
  },
  /** Turns a named condition on or off. */
  flag: (context, _event, params) => ({ flags: { ...context.flags, [text(params, 'name')]: params['on'] === true } }),
  /** Takes the event's plan as the plan in hand: a higher version when its hash is another. */
  takePlan: (context, event) => {
    const hash = event.data['planHash'];
    invariant(typeof hash === 'string', 'a plan hash to take');
    return hash === context.plan.hash ? {} : { plan: { version: context.plan.version + 1, hash } };
  },
  /** Opens `<kind>.<ref>` with the event's data. */
  open: (context, event, params) => ({
    open: { ...context.open, [reference(event, params)]: recorded(event, undefined, context.plan.hash) },
  }),
  /** Closes `<kind>.<ref>`. */
  close: (context, event, params) => ({ open: without(context.open, (key) => key === reference(event, params)) }),
  /** Starts the deadline `name` (with `.<ref>` when `perRef`) at the moment that the verdict of `rule` gives as due; none when it may give `none`. */
  schedule: (context, event, params) => {
    const due = event.judged[text(params, 'rule')]?.due;
    if (due === undefined && params['none'] === true) return ended(context, deadline(event, params));
    invariant(due !== undefined, `a due time from ${text(params, 'rule')}`);
    return { deadlines: { ...context.deadlines, [deadline(event, params)]: due } };
  },
  /** Ends the deadline `name`, because what it was for is done; that it had passed no longer hangs over the matter. */
  unschedule: (context, event, params) => ended(context, deadline(event, params)),
  /** Ends the deadline that has just passed, and keeps the moment under `passed.<name>`. */
  expire: (context, event) => {
    const name = text(event.data, 'deadline');
    return {
      deadlines: without(context.deadlines, (key) => key === name),
      record: { ...context.record, [`passed.${name}`]: recorded(event, [], context.plan.hash) },
    };
  },
} as const satisfies Record<string, Change>;

/** The name of one action. */
export type ActionName = keyof typeof actions;

/**
 * What an action keeps of an event. A register (名单) is never among it, named or not: it is about persons, and stays in its entry alone, where
 * it can be erased. No event carried one before this was so, so no config means anything else by it.
 */
function recorded(event: Recording, keep: Json | undefined, planHash: Json): Json {
  const names = (keep === undefined ? Object.keys(event.data) : strings(keep)).filter((name) => name !== 'register');
  const data: Record<string, Json> = {};
  for (const name of names) {
    const value = event.data[name];
    if (value !== undefined) data[name] = value;
  }
  return { type: event.type, occurredAt: event.occurredAt, recordedAt: event.recordedAt, planHash, data };
}

function reference(event: Recording, params: JsonObject): string {
  return `${text(params, 'kind')}.${text(event.data, 'ref')}`;
}

function ended(context: Context, name: string): Partial<Context> {
  return {
    deadlines: without(context.deadlines, (key) => key === name),
    record: without(context.record, (slot) => slot === `passed.${name}`),
  };
}

function deadline(event: Recording, params: JsonObject): string {
  return params['perRef'] === true ? `${text(params, 'name')}.${text(event.data, 'ref')}` : text(params, 'name');
}

function text(from: JsonObject, name: string): string {
  const value = from[name];
  invariant(typeof value === 'string', `text for ${name}`);
  return value;
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function without<T extends Json>(all: Readonly<Record<string, T>>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !gone(key)));
}
