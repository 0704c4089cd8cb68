import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { useOf } from '../definition.ts';
import type { OutlinedState, Way } from '../flow-outline.ts';
import type { FoundRow } from './difference-row.ts';
import type { FlowPair } from './flow-pair.ts';

/**
 * What a transition records in two flows. Only the clocks of steps may differ: one that starts for the step into which the transition leads,
 * one that moved behind a step of the other flow's own, one that stops where a step with a clock is left.
 */
export function compareActions(base: Way, got: Way, state: OutlinedState, pair: FlowPair): readonly FoundRow[] {
  const ours = base.actions.filter((action) => !isClock(action));
  const theirs = got.actions.filter((action) => !isClock(action));
  const alike = canonicalJson(ours) === canonicalJson(theirs) && clocksFit(base, got, state, pair);
  if (alike) return [];
  return [
    {
      kind: 'loosened',
      what: 'record',
      at: { state: base.state, event: base.event },
      rule: null,
      key: null,
      source: null,
      ...shown(base, got),
    },
  ];
}

function clocksFit(base: Way, got: Way, state: OutlinedState, pair: FlowPair): boolean {
  const [ours, theirs] = [base, got].map(({ actions }) => actions.filter(isClock).map((action) => canonicalJson(action)));
  if (ours === undefined || theirs === undefined || canonicalJson(ours) === canonicalJson(theirs)) return true;
  const moved = (text: string) => isStart(text) && got.target !== null && pair.through(got.target).passed.length > 0;
  const begun = (text: string) => got.rules.some((use) => use.rule === 'S13' && text === startOf(useOf(use)));
  const left = (text: string) => text === stop && hasClock(state.name, pair);
  return (
    ours.filter((text) => !theirs.includes(text)).every(moved) &&
    theirs.filter((text) => !ours.includes(text)).every((text) => begun(text) || left(text)) &&
    theirs.every((text, at) => text !== stop || !theirs.slice(0, at).some(isStart))
  );
}

const stop = canonicalJson({ type: 'unschedule', params: { name: 'step' } });

function startOf(use: string): string {
  return canonicalJson({ type: 'schedule', params: { name: 'step', rule: use } });
}

function isStart(text: string): boolean {
  return text !== stop;
}

function isClock({ type, params }: JsonObject): boolean {
  return (type === 'schedule' || type === 'unschedule') && (params as JsonObject)['name'] === 'step';
}

function hasClock(step: string, pair: FlowPair): boolean {
  return [...pair.got.values()].some(({ ways }) => ways.some(({ rules }) => rules.some((use) => use['as'] === `S13.${step}`)));
}

function shown(base: Way, got: Way): Pick<FoundRow, 'base' | 'got'> {
  const names = ({ actions }: Way) => actions.map((action) => canonicalJson(action['type'] ?? null)).join(' ');
  return { base: names(base), got: names(got) };
}
