import type { Both } from '../kernel/both.ts';
import type { ItemView } from '../contract/item-view.ts';
import { plainSteps } from '../engine/plain-steps.ts';
import { ownDocuments } from '../engine/tailor/known-words.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { resolveCitation } from '../law/statutes/resolve-citation.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** What a carried item tells of itself, as the program keeps it beside the flow (`machines/item.ts`). */
interface Meta {
  readonly category: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summary: Both;
  readonly condition: Both;
  readonly responsible: readonly string[];
  readonly guidance: readonly string[];
  readonly legalBasis: readonly string[];
  readonly certainty: ItemView['certainty'];
  readonly caveats: readonly Both[];
  readonly disclosures: readonly (Both & Period & { readonly where: Both; readonly permanent?: boolean })[];
  readonly overall?: Both & Period & { readonly extendableTo?: number };
  readonly differences: readonly (Both & { readonly source: Json; readonly law: Json; readonly citation: string })[];
}

interface Period {
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly basis: string;
}

/** A power item as it goes out: what people read of it, its steps out of the very machine that runs, and that machine's hash. */
export function showItem(flow: Flow): ItemView {
  const meta = flow.meta as unknown as Meta;
  const { category, nameZh, nameEn, summary, condition, legalBasis, certainty, caveats, overall } = meta;
  return {
    code: flow.item,
    category,
    name: { zh: nameZh, en: nameEn },
    summary,
    condition,
    responsible: meta.responsible.map(actor),
    guidance: meta.guidance.map(actor),
    legalBasis: [...legalBasis],
    certainty,
    caveats: [...caveats],
    disclosures: meta.disclosures.map(({ zh, en, permanent = false, ...rest }) => ({ text: { zh, en }, ...rest, permanent })),
    ...(overall === undefined ? {} : { overall: overallOf(overall) }),
    differences: meta.differences.map(({ zh, en, source, law, citation }) => ({
      text: { zh, en },
      source: said(source),
      law: said(law),
      citation: resolveCitation(citation).text,
    })),
    steps: stepsOf(flow.config),
    flow: { hash: flow.hash, version: flow.version, inForceFrom: flow.inForceFrom },
  };
}

function stepsOf(config: JsonObject): ItemView['steps'] {
  const own = ownDocuments(config);
  return plainSteps(config).map(({ stage, state, zh, en, actors, documents, limit, choices }) => ({
    stage,
    state,
    text: { zh, en },
    actors: actors.map(actor),
    documents: documents.map((kind) => own[kind] ?? tellBoth(`doc.${kind}`)),
    ...(limit === undefined ? {} : { limit }),
    ...(choices === undefined ? {} : { choices: choices.map(({ choice, ...text }) => ({ choice, text })) }),
  }));
}

function overallOf({ zh, en, ...rest }: NonNullable<Meta['overall']>): NonNullable<ItemView['overall']> {
  return { text: { zh, en }, ...rest };
}

function actor(name: string): Both {
  return tellBoth(`actor.${name}`);
}

/** Days as a number, or the body that decides. */
function said(value: Json): Both {
  return typeof value === 'string' ? actor(value) : { zh: JSON.stringify(value), en: JSON.stringify(value) };
}
