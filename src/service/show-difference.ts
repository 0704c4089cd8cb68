import type { Both } from '../kernel/both.ts';
import type { DifferenceView } from '../contract/tailoring.ts';
import type { DifferenceRow, Place } from '../engine/difference/difference-row.ts';
import { metaOf, outlineOf, type OutlinedState } from '../engine/flow-outline.ts';
import { ownDocuments } from '../engine/tailor/known-words.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { tellValue } from '../kernel/messages/tell-value.ts';
import { productDefault } from '../law/jurisdictions/value-definition.ts';
import { valueDefinitions } from '../law/jurisdictions/value-definitions.ts';
import { parseCitation } from '../law/statutes/citation.ts';
import { resolveCitation } from '../law/statutes/resolve-citation.ts';
import { isValueKey } from '../law/values.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

type Shown = Pick<Flow, 'hash' | 'config'>;

/** The difference of two flows as it goes out: every row in words, with the names that the flows themselves give their steps and documents. */
export function showDifference(base: Shown, flow: Shown, rows: readonly DifferenceRow[]): DifferenceView {
  const names = namesOf(base.config, flow.config);
  const count = (kind: DifferenceRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    base: base.hash,
    flow: flow.hash,
    tightened: count('tightened'),
    equal: count('equal'),
    loosened: count('loosened'),
    rows: rows.map((row) => ({
      kind: row.kind,
      what: row.what,
      text: tellBoth(`difference.${row.what}`, { key: row.key, rule: row.rules }),
      at: row.at.map((place) => tellPlace(place, names)),
      rules: row.rules.map((rule) => ({ rule, title: word('rule', rule) })),
      key: row.key,
      ...tellSides(row, names),
      source: row.source === null ? null : tellSource(row.source),
    })),
  };
}

interface Names {
  readonly states: ReadonlyMap<string, OutlinedState>;
  readonly documents: Readonly<Record<string, Both>>;
}

function namesOf(base: JsonObject, flow: JsonObject): Names {
  return { states: new Map([...outlineOf(base), ...outlineOf(flow)]), documents: { ...ownDocuments(base), ...ownDocuments(flow) } };
}

/** Stage, step and event; the flow as a whole where no state is named. */
function tellPlace({ state, event }: Place, names: Names): Both {
  const parts = state === '' ? [tellBoth('difference.flow')] : [tellState(state, names)];
  const all = event === null ? parts : [...parts, word('event', event)];
  return { zh: all.map(({ zh }) => zh).join(' · '), en: all.map(({ en }) => en).join(' · ') };
}

function tellState(path: string, { states }: Names): Both {
  const [region = '', stage = '', ...rest] = path.split('.');
  if (region !== 'procedure') return stage === '' ? tellBoth('difference.supervision') : word('state', stage);
  if (stage === '') return tellBoth('difference.flow');
  const own = metaOf(states.get(path)?.node);
  const [head, name] = [word('stage', stage), rest.at(-1)];
  if (name === undefined) return head;
  const told = typeof own['zh'] === 'string' && typeof own['en'] === 'string' ? { zh: own['zh'], en: own['en'] } : word('state', name);
  return { zh: `${head.zh} · ${told.zh}`, en: `${head.en} · ${told.en}` };
}

function tellSides(row: DifferenceRow, names: Names): { readonly base: Both | null; readonly got: Both | null } {
  const asked = tellBoth('difference.asked');
  if (row.what === 'rule') return { base: null, got: asked };
  if (row.what === 'rule.lost') return { base: asked, got: null };
  return { base: tellSide(row, row.base, names), got: tellSide(row, row.got, names) };
}

/** What stands on one side, in words; null where nothing does. */
function tellSide(row: DifferenceRow, value: Json, names: Names): Both | null {
  switch (row.what) {
    case 'number':
      return value === null ? null : tellNumber(row.key ?? '', value);
    case 'amount':
      return value === null ? tellBoth('difference.unbounded') : typeof value === 'string' ? word('value', value) : tellAs(value, 'fen');
    case 'roles':
      return value === null ? null : tellAs(value, 'role');
    case 'document':
    case 'document.lost':
    case 'archive':
    case 'archive.lost':
      return typeof value === 'string' ? (names.documents[value] ?? word('doc', value)) : null;
    case 'limit':
    case 'wait':
      return typeof value === 'string' ? tellPeriod(value) : null;
    case 'step':
    case 'step.unguarded':
    case 'step.idle':
    case 'label':
      return typeof value === 'string' ? (JSON.parse(value) as Both) : null;
    case 'way':
    case 'way.lost':
    case 'way.order':
    case 'target':
    case 'step.skipped':
    case 'begin':
      return typeof value === 'string' ? tellWay(value, names) : null;
    case 'rule':
    case 'rule.lost':
      return row.what === 'rule'
        ? row.base === value
          ? null
          : tellBoth('difference.asked')
        : row.got === value
          ? null
          : tellBoth('difference.asked');
    default:
      return value === null ? null : tellAs(value, 'class');
  }
}

function tellPeriod(text: string): Both {
  const { days, unit } = JSON.parse(text) as { readonly days: number; readonly unit: string };
  return tellBoth(unit === 'working' ? 'difference.workingDays' : 'difference.days', { days });
}

function tellWay(value: string, names: Names): Both {
  return value.includes('.') ? tellState(value, names) : word('body', value);
}

function tellNumber(key: string, value: Json): Both {
  const kind = isValueKey(key) ? valueDefinitions.get(key)?.kind : undefined;
  if (kind === 'fen') return tellAs(value, 'fen');
  if (kind === 'days') return tellBoth('difference.days', { days: value });
  if (kind === 'hours' || kind === 'percent') return tellBoth(`difference.${kind}`, { value });
  return kind === 'choice' || kind === 'list' ? tellAs(value, 'choice') : tellAs(value);
}

function tellSource(source: string): Both {
  if (source === productDefault) return tellBoth('difference.default');
  if (source === 'flow') return tellBoth('difference.baseFlow');
  if (parseCitation(source) === null) return { zh: source, en: source };
  return resolveCitation(source).text;
}

function tellAs(value: Json, form?: string): Both {
  return { zh: tellValue('zh-CN', value, form), en: tellValue('en', value, form) };
}

function word(kind: string, name: string): Both {
  return tellAs(name, kind);
}
