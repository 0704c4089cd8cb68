import type { Json, JsonObject } from '../../kernel/json.ts';
import { actorOfRoles } from './actor-of-roles.ts';
import type { DiagramLimit, DiagramNode } from './diagram-model.ts';
import type { Group } from './groups-of.ts';
import { meetingLabel } from './meeting-label.ts';
import type { Leaf, Way } from './read-states.ts';
import { toldOr } from './told-or.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';
import type { Both } from '../../kernel/both.ts';

/** Events that say nothing of the step which they record: its name says more. */
const general = new Set(['step.completed', 'review.held', 'meeting.held']);

/** The node that stands for a group of states, not yet numbered. */
export function nodeOf(group: Group, values: JsonObject): DiagramNode {
  const [first] = group.leaves as readonly [Leaf, ...Leaf[]];
  const stage = first.stage.split('.').at(-1) ?? '';
  const base = { id: group.id, number: null, states: group.kind === 'objection' ? [] : group.leaves.map(({ path }) => path), stage };
  const rest = { documents: documentsOf(group), limit: limitOf(group, first, values) };
  switch (group.kind) {
    case 'end':
      return { ...base, ...rest, kind: 'end', ...same(toldOr([`stage.${first.name}`, `state.${first.name}`], first.name)), actors: [] };
    case 'meeting': {
      const label = meetingLabel(group);
      return {
        ...base,
        ...rest,
        kind: 'meeting',
        label,
        text: metaText(first.stageMeta) ?? label,
        actors: actorsOf(group, first.stageMeta),
      };
    }
    case 'draft':
    case 'posting': {
      const label = tellBoth(`chart.${group.kind}`, { stage });
      return { ...base, ...rest, kind: group.kind === 'draft' ? 'step' : 'posting', label, text: label, actors: actorsOf(group, {}) };
    }
    case 'objection':
      // The days of the posting whose state it shares are not days for an answer.
      return { ...base, ...rest, limit: null, kind: 'decision', ...same(tellBoth('chart.objection')), actors: reexaminers(first) };
    case 'step': {
      const text = metaText(first.meta) ?? labelOf(first);
      const kind = first.ways.some(({ event }) => event === 'meeting.held') ? 'meeting' : isWaiting(first) ? 'posting' : 'step';
      return { ...base, ...rest, kind, ...same(text), actors: actorsOf(group, first.meta) };
    }
  }
}

function same(text: Both): { readonly label: Both; readonly text: Both } {
  return { label: shortened(text), text };
}

/** The sentence up to its explanation. */
function shortened({ zh, en }: Both): Both {
  return { zh: zh.split(/[\uff1a\uff1b:;]/u, 1)[0] ?? zh, en: en.split(/[:;]/, 1)[0] ?? en };
}

function metaText({ zh, en }: JsonObject): Both | null {
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

/** A state that nothing tells of: the event that leads out of it, else its name. */
function labelOf(leaf: Leaf): Both {
  const event = leaf.ways.find(({ target }) => target !== null && target !== leaf.path)?.event;
  const keys = event === undefined || general.has(event) ? [] : [`event.${event}`];
  return toldOr([...keys, `state.${leaf.name}`], leaf.name);
}

function isWaiting({ meta }: Leaf): boolean {
  return meta['wait'] !== undefined && meta['limit'] === undefined;
}

function actorsOf({ leaves }: Group, meta: JsonObject): readonly string[] {
  const told = strings(meta['actors']);
  if (told.length > 0) return told;
  const onward = leaves.flatMap(({ ways, path }) => ways.filter(({ target }) => target !== null && target !== path));
  return [...new Set(onward.filter(isNoObjection).flatMap(({ rules }) => actorOfRoles(rules) ?? []))];
}

function reexaminers({ ways }: Leaf): readonly string[] {
  const examined = ways.filter(({ event }) => event === 'objection.upheld' || event === 'objection.dismissed');
  return [...new Set(examined.flatMap(({ rules }) => actorOfRoles(rules) ?? []))];
}

/** What a step must attach: as its `meta` says, else as its rules ask. */
function documentsOf({ leaves, kind }: Group): readonly string[] {
  const told = leaves.flatMap(({ meta }) => strings(meta['documents']));
  if (told.length > 0 || kind === 'objection') return [...new Set(told)];
  const asked = (way: Way) => way.rules.filter(({ rule }) => rule === 'S04').flatMap((rule) => strings(rule['documents']));
  return [
    ...new Set(
      leaves.flatMap(({ ways, path }) =>
        ways
          .filter(isNoObjection)
          .filter(({ target }) => target !== path)
          .flatMap(asked),
      ),
    ),
  ];
}

/** Objections are a node of their own. */
function isNoObjection({ event }: Way): boolean {
  return !event.startsWith('objection.');
}

function limitOf({ kind, leaves }: Group, { meta }: Leaf, values: JsonObject): DiagramLimit | null {
  const told = meta['limit'] ?? meta['wait'];
  if (told !== undefined) return told as unknown as DiagramLimit;
  const displays = leaves.some(({ ways }) => ways.some(({ rules }) => rules.some(({ rule }) => rule === 'G45')));
  const days = values['display.days'];
  if (kind !== 'posting' || !displays || typeof days !== 'number') return null;
  return { days, unit: 'calendar', kind: 'min', basis: 'statute' };
}

function strings(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((each) => typeof each === 'string') : [];
}
