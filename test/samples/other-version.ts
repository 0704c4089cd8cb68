import type { Json, JsonObject } from '../../src/kernel/json.ts';

/** A step added to a flow before another: recorded as `step.completed` with its name, by a clerk, with one document (样例). */
export function withStepBefore(flow: JsonObject, path: string, name: string): JsonObject {
  const state = path.slice(path.lastIndexOf('.') + 1);
  const hasId = nodeAt(flow, path)['id'] !== undefined;
  const redirected = changeParent(flow, path, (parent) => redirect(parent, state, name, [state]));
  const rules = [
    { rule: 'S01' },
    { rule: 'G57' },
    { rule: 'G58' },
    { rule: 'S02', roles: ['clerk'] },
    { rule: 'S04', documents: ['opinion'] },
  ];
  const passed = {
    guard: { type: 'lawful', params: { when: { 'data.step': name, 'data.result': 'passed' }, rules } },
    target: state,
    actions: [{ type: 'remember', params: { as: `step.${name}`, keep: ['documents', 'result'] } }],
  };
  const added = {
    ...(hasId ? { id: name } : {}),
    meta: { zh: '样例环节', en: 'sample step', actors: ['villageAgent'] },
    on: { 'step.completed': [passed] },
  };
  const inserted = changeParent(redirected, path, (parent) => ({ ...parent, states: { ...statesOf(parent), [name]: added } }));
  return hasId ? replaceText(inserted, `#${state}`, `#${name}`) : inserted;
}

/** A step under another name: the state, what leads to it, and what is kept of it. */
export function withStateRenamed(flow: JsonObject, path: string, name: string): JsonObject {
  const state = path.slice(path.lastIndexOf('.') + 1);
  const renamed = changeParent(flow, path, (parent) => {
    const states = Object.entries(statesOf(parent)).map(([key, node]) => [key === state ? name : key, node] as const);
    return redirect({ ...parent, states: Object.fromEntries(states) }, state, name, []);
  });
  const named = changeParent(renamed, `${path.slice(0, path.lastIndexOf('.'))}.${name}`, (parent) => ({
    ...parent,
    states: { ...statesOf(parent), [name]: replaceText(statesOf(parent)[name] as JsonObject, state, name) },
  }));
  const texts = [`#${state}`, `step.${state}`, `S13.${state}`] as const;
  return texts.reduce<JsonObject>((whole, text) => replaceText(whole, text, text.replace(state, name)), named);
}

/** A step taken out of a flow: what led to it leads to where it led when it passed. */
export function withoutStep(flow: JsonObject, path: string): JsonObject {
  const state = path.slice(path.lastIndexOf('.') + 1);
  const node = nodeAt(flow, path);
  const onward = onwardOf(node, state);
  const dropped = changeParent(flow, path, (parent) => {
    const { [state]: _, ...states } = statesOf(parent);
    const next = states[onward];
    // What was called by its id from elsewhere is now the step after it.
    const heir = node['id'] === undefined || next === undefined ? {} : { [onward]: { id: onward, ...(next as JsonObject) } };
    return redirect({ ...parent, states: { ...states, ...heir } }, state, onward, []);
  });
  return replaceText(dropped, `#${state}`, onward.startsWith('#') ? onward : `#${onward}`);
}

/** Whether a stage still begins somewhere when a step of it is taken out. */
export function canBeTakenOut(flow: JsonObject, path: string): boolean {
  const cut = path.lastIndexOf('.');
  const [stage, state] = [nodeAt(flow, path.slice(0, cut)), path.slice(cut + 1)];
  return Object.hasOwn(statesOf(stage), onwardOf(nodeAt(flow, path), state));
}

/** Paths of the steps of a flow: leaf states of `implementation`, `handling` and `settling` that people complete. */
export function stepPaths(flow: JsonObject): readonly string[] {
  return ['implementation', 'handling', 'settling'].flatMap((stage) => {
    const states = statesOf(nodeAt(flow, `procedure.${stage}`));
    return Object.keys(states)
      .filter((name) => Object.hasOwn((states[name] as JsonObject)['on'] as JsonObject, 'step.completed'))
      .map((name) => `procedure.${stage}.${name}`);
  });
}

function onwardOf(node: JsonObject, own: string): string {
  const ways = Object.values(node['on'] as Record<string, readonly JsonObject[]>).flat();
  const target = ways.map((way) => way['target']).find((each) => typeof each === 'string' && each !== own);
  if (typeof target !== 'string') throw new Error(`no way out of ${own}`);
  return target;
}

function nodeAt(flow: JsonObject, path: string): JsonObject {
  return path.split('.').reduce<JsonObject>((node, name) => (statesOf(node)[name] ?? {}) as JsonObject, flow);
}

function statesOf(node: JsonObject): JsonObject {
  return (node['states'] ?? {}) as JsonObject;
}

/** The flow with the parent of a state changed. */
function changeParent(flow: JsonObject, path: string, change: (parent: JsonObject) => JsonObject): JsonObject {
  const [name = '', ...inner] = path.split('.');
  if (inner.length === 0) return change(flow);
  return { ...flow, states: { ...statesOf(flow), [name]: changeParent(statesOf(flow)[name] as JsonObject, inner.join('.'), change) } };
}

/** A parent whose children lead to `name` instead of `state`, but for those in `except`. */
function redirect(parent: JsonObject, state: string, name: string, except: readonly string[]): JsonObject {
  const initial = parent['initial'] === state ? name.replace('#', '') : parent['initial'];
  const states = Object.entries(statesOf(parent)).map(
    ([key, node]) => [key, except.includes(key) ? node : retarget(node, state, name)] as const,
  );
  return { ...parent, ...(initial === undefined ? {} : { initial }), states: Object.fromEntries(states) };
}

function retarget(node: Json, state: string, name: string): Json {
  return mapObjects(node, (object) => (object['target'] === state ? { ...object, target: name } : object));
}

function replaceText(node: JsonObject, text: string, by: string): JsonObject {
  return JSON.parse(JSON.stringify(node).replaceAll(JSON.stringify(text), JSON.stringify(by))) as JsonObject;
}

function mapObjects(value: Json, change: (object: JsonObject) => JsonObject): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => mapObjects(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapObjects(each, change)]));
  return change(inner);
}
