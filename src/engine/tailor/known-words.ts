import type { JsonObject } from '../../kernel/json.ts';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import { metaOf, outlineOf } from '../flow-outline.ts';
import { misfit } from './misfit.ts';

/** Roles that nobody who records a step holds: the sweeper's, the keeper of the program's, the villager's own. */
const notRecording: readonly string[] = ['system', 'administrator', 'villager'];

/** The words of a kind that the house has names for: `doc`, `role`, `actor`. */
function wordsOf(kind: string): readonly string[] {
  return [...catalogue['zh-CN'].keys()].filter((key) => key.startsWith(`${kind}.`)).map((key) => key.slice(kind.length + 1));
}

/** The names that a flow has for kinds of documents of its own, by kind. */
export function ownDocuments(config: JsonObject): Readonly<Record<string, { readonly zh: string; readonly en: string }>> {
  return (metaOf(config)['documents'] ?? {}) as Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
}

/** Whether a kind of document has a name: one of the house's, or the flow's own. */
export function hasDocument(config: JsonObject, kind: string): boolean {
  return catalogue['zh-CN'].has(`doc.${kind}`) || Object.hasOwn(ownDocuments(config), kind);
}

/** @throws {Failure} TAILORING_INVALID for a kind of document without a name */
export function assertDocuments(config: JsonObject, field: string, kinds: readonly string[]): void {
  const unknown = kinds.find((kind) => !hasDocument(config, kind));
  if (unknown !== undefined) throw misfit(field, 'documentUnknown', unknown, [...Object.keys(ownDocuments(config)), ...wordsOf('doc')]);
}

/** @throws {Failure} TAILORING_INVALID for a role that records no steps, or none at all */
export function assertRoles(field: string, roles: readonly string[]): void {
  const known = wordsOf('role').filter((role) => !notRecording.includes(role));
  const unknown = roles.find((role) => !known.includes(role));
  if (unknown !== undefined || roles.length === 0) throw misfit(field, 'role', unknown ?? null, known);
}

/** @throws {Failure} TAILORING_INVALID for an actor that the house has no name for, or none at all */
export function assertActors(field: string, actors: readonly string[]): void {
  const known = wordsOf('actor');
  const unknown = actors.find((actor) => !known.includes(actor));
  if (unknown !== undefined || actors.length === 0) throw misfit(field, 'actor', unknown ?? null, known);
}

/** @throws {Failure} TAILORING_INVALID for a name that a state, a stage or an id of the flow has already, or that is no name for a step */
export function assertName(config: JsonObject, name: string): void {
  const taken = [...outlineOf(config).values()].flatMap(({ name: own, node }) => [own, node['id']]);
  if (!/^[a-z][A-Za-z0-9]{0,40}$/.test(name) || name in Object.prototype || taken.includes(name)) throw misfit('name', 'nameTaken', name);
}
