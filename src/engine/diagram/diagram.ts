import type { JsonObject } from '../../kernel/json.ts';
import { edgesOf } from './edges-of.ts';
import { groupsOf, type Group } from './groups-of.ts';
import { inOrder } from './in-order.ts';
import { meetingLabel } from './meeting-label.ts';
import { nodeOf } from './node-of.ts';
import { readStates, type FlowStates } from './read-states.ts';
import { toldOr } from './told-or.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';
import type { Both } from '../../kernel/both.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram-model.ts';

/**
 * The flow chart of a machine, read out of its states and transitions: any flow, also a tailored or a foreign one. The states in which a
 * meeting is called and held are one node for each stage, with what can come of it as edges; a disclosure is three (drafted and reviewed, posted,
 * objections); every other state is one. Where nothing tells of a state, its name stands.
 *
 * @param values configured numbers in force, by key: days of display, bounds of amounts. What is missing is told by its name
 */
export function diagram(config: JsonObject, values: JsonObject = {}): Diagram {
  const states = readStates(config);
  const groups = inOrder(groupsOf(states.leaves), states.initial);
  const inner = toldApart(groups.map((group) => nodeOf(group, values)));
  const start: DiagramNode = { ...plain, id: 'start', kind: 'start', label: tellBoth('chart.start'), text: tellBoth('chart.start') };
  const nodes = numbered([start, ...inner]);
  const edges = edgesOf(states, groups, values);
  const ways = new Map(nodes.map(({ id }) => [id, new Set(edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to))]));
  return {
    id: typeof config['id'] === 'string' ? config['id'] : '',
    nodes,
    edges,
    forks: nodes.filter(({ id }) => (ways.get(id)?.size ?? 0) > 1).map(({ id }) => id),
    ends: nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id),
    notes: notesOf(states, groups, edges),
  };
}

const plain = { number: null, states: [], stage: '', actors: [], documents: [], limit: null } as const;

function numbered(nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  let count = 0;
  return nodes.map((node) => (node.kind === 'start' || node.kind === 'end' ? node : { ...node, number: ++count }));
}

/** Steps whose sentences begin alike go by their whole sentences; of a posting and the end of its days only the end says more. */
function toldApart(nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  const goesOn = ({ text }: DiagramNode, before: DiagramNode) => text.zh.startsWith(before.text.zh) && text.en.startsWith(before.text.en);
  const labelOf = (node: DiagramNode): Both => {
    const alike = nodes.filter(({ label, text }) => label.zh === node.label.zh && text.zh !== node.text.zh);
    if (alike.every((other) => goesOn(other, node))) return node.label;
    const begun = alike.find((other) => goesOn(node, other));
    if (begun === undefined) return node.text;
    const label = labelOf(begun);
    const more = (language: keyof Both) => label[language] + node.text[language].slice(begun.text[language].length);
    return { zh: more('zh'), en: more('en') };
  };
  return nodes.map((node) => ({ ...node, label: labelOf(node) }));
}

/** What would be a line from everywhere to one place, in words. */
function notesOf({ wide, beside }: FlowStates, groups: readonly Group[], edges: readonly DiagramEdge[]): readonly Both[] {
  const leaves = groups.flatMap((group) => group.leaves);
  const stages = [...new Set(leaves.filter(({ isFinal }) => !isFinal).map(({ stage }) => stage))];
  const leading = wide.filter(({ target }) => target !== null);
  const events = [...new Set(leading.map(({ event, target }) => `${event} ${target ?? ''}`))];
  const meetings = new Map(groups.filter(({ kind }) => kind === 'meeting').map((group) => [group.id, meetingLabel(group)]));
  const wideNotes = events.map((each) => {
    const [event = '', target = ''] = each.split(' ');
    const within = leading.filter((way) => way.event === event && way.target === target).map((way) => way.within);
    const from = within.includes('')
      ? stages
      : stages.filter((stage) => within.some((path) => path === stage || path.startsWith(`${stage}.`)));
    const to = leaves.find(({ path }) => path === target);
    const stageName = (path: string): Both => meetings.get(path) ?? named(path);
    return note(
      from.map(stageName),
      toldOr([`event.${event}`], event),
      to?.isFinal === true ? named(to.path) : stageName(to?.stage ?? target),
    );
  });
  const redone = edges.some(({ from, to, again }) => again && from === to) ? [tellBoth('chart.note.again')] : [];
  return [...wideNotes, ...redone, ...beside.map((region) => toldOr([`chart.note.${region}`, `state.${region}`], region))];
}

function note(from: readonly Both[], event: Both, to: Both): Both {
  const values = (language: keyof Both) => ({ from: from.map((each) => each[language]), event: event[language], to: to[language] });
  return { zh: tellBoth('chart.note.wide', values('zh')).zh, en: tellBoth('chart.note.wide', values('en')).en };
}

function named(path: string): Both {
  const name = path.split('.').at(-1) ?? path;
  return toldOr([`stage.${name}`, `state.${name}`], name);
}
