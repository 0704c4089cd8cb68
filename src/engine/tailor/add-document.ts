import type { Json, JsonObject } from '../../kernel/json.ts';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import type { RuleReference } from '../definition.ts';
import { metaOf, outlineOf, type Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';
import { changeState, changeWays, withRules } from './change-flow.ts';
import { ownSteps, stagesOf, type OwnStep } from './chain.ts';
import { assertDocuments, hasDocument, ownDocuments } from './known-words.ts';
import { misfit } from './misfit.ts';
import type { AddDocument } from './operation.ts';

/** The name under which the archive is meant. */
const archive = 'archive';

/** Events of a stage to which a document may be asked for: what decides it or lets it begin. */
const deciding: readonly string[] = ['meeting.held', 'application.received', 'proposal.submitted'];

/**
 * Asks for a further document: at a step, at what decides a stage (its meeting, its application), or in the archive. The name of a kind of
 * its own is kept in the flow.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function addDocument(config: JsonObject, { at, kind, zh, en }: AddDocument): JsonObject {
  const named = zh === undefined || en === undefined ? config : withName(config, kind, { zh, en });
  assertDocuments(named, 'kind', [kind]);
  return at === archive ? toArchive(named, kind) : atStep(named, at, kind);
}

function withName(config: JsonObject, kind: string, name: { readonly zh: string; readonly en: string }): JsonObject {
  const known = ownDocuments(config);
  if (catalogue['zh-CN'].has(`doc.${kind}`)) throw misfit('kind', 'documentNamed', kind);
  const before = known[kind];
  if (hasDocument(config, kind) && (before?.zh !== name.zh || before.en !== name.en)) throw misfit('kind', 'documentNamed', kind);
  if (kind in Object.prototype) throw misfit('kind', 'documentNamed', kind);
  return { ...config, meta: { ...metaOf(config), documents: { ...known, [kind]: { ...name } } } };
}

function toArchive(config: JsonObject, kind: string): JsonObject {
  const context = config['context'] as JsonObject;
  const item = context['item'] as JsonObject;
  const listed = (item['archive'] ?? []) as readonly string[];
  if (listed.includes(kind)) throw misfit('kind', 'documentThere', kind, listed);
  return { ...config, context: { ...context, item: { ...item, archive: [...listed, kind] } } };
}

function atStep(config: JsonObject, at: string, kind: string): JsonObject {
  const step = ownSteps(config).find(({ name }) => name === at);
  const stage = stagesOf(config).get(at);
  const isMeant = (way: Way) =>
    isForward(way) &&
    (step === undefined
      ? stage !== undefined && (way.state === stage.path || way.state.startsWith(`${stage.path}.`)) && deciding.includes(way.event)
      : isOfStep(way, step));
  let places = 0;
  let added = 0;
  const asked = changeWays(config, isMeant, (transition) => {
    places += 1;
    return withRules(transition, (rules) => {
      const after = withDocument(rules, kind);
      if (after !== rules) added += 1;
      return after;
    });
  });
  if (places === 0) throw misfit('at', 'documentPlace', at, [archive, ...ownSteps(config).map(({ name }) => name), ...placesOf(config)]);
  if (added === 0) throw misfit('kind', 'documentThere', kind);
  return step === undefined ? asked : changeState(asked, step.path, (node) => withDocumentTold(node, kind));
}

/** What is done at a step; where it calls a meeting, what the meeting decides. */
function isOfStep(way: Way, { path, convened }: OwnStep): boolean {
  return convened.length === 0 ? way.state === path : way.event === 'meeting.held' && convened.some((state) => state.path === way.state);
}

function withDocument(rules: readonly RuleReference[], kind: string): readonly RuleReference[] {
  const known = rules.find((use) => use.rule === 'S04' && use['as'] === undefined);
  if (known === undefined) return [...rules, { rule: 'S04', documents: [kind] }];
  const listed = known['documents'] as readonly string[];
  if (listed.includes(kind)) return rules;
  return rules.map((use) => (use === known ? { ...use, documents: [...listed, kind] } : use));
}

function withDocumentTold(node: JsonObject, kind: string): JsonObject {
  const meta = metaOf(node);
  const documents = (meta['documents'] ?? []) as readonly Json[];
  return { ...node, meta: { ...meta, documents: documents.includes(kind) ? documents : [...documents, kind] } };
}

/** The stages at which a document may be asked for. */
function placesOf(config: JsonObject): readonly string[] {
  const ways = [...outlineOf(config).values()].flatMap((state) => state.ways).filter(({ event }) => deciding.includes(event));
  return [...stagesOf(config).values()]
    .filter(({ path }) => ways.some(({ state }) => state.startsWith(`${path}.`)))
    .map(({ name }) => name);
}
