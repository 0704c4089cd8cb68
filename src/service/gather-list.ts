import type { ListContent } from '../contract/list-content.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ListFacts } from '../law/fact.ts';
import type { Matter } from '../law/matter.ts';
import type { PlainDate } from '../law/plain-date.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import { readList } from '../store/list/read-list.ts';
import type { PowerList } from '../store/list/put-list.ts';
import type { Work } from '../store/work.ts';
import { ownItems } from './own-items.ts';
import { publishedLevels } from './published-levels.ts';
import { upperList, upperOf } from './upper-list.ts';

/** After every day that a list may begin on. */
const farDay = '9999-12-31';

/** For what the facts of a list are gathered. */
interface Question {
  readonly organisation: string;
  readonly matter: Matter;
  readonly event: { readonly data: JsonObject };
  readonly day: PlainDate;
}

/** What the list is that an event names, or else the one that its matter has in hand; undefined when there is none. */
export function* gatherList({ organisation, matter, event, day }: Question): Work<ListFacts | undefined> {
  const hash = namedList(matter, event.data);
  if (hash === null) return undefined;
  const kept = yield* readList(hash);
  const last = yield* listInForce(organisation, farDay);
  const enacted = last === null ? null : { number: last.list.number, from: last.inForce.from as PlainDate };
  if (kept === null || kept.organisation !== organisation)
    return { hash, kept: kept !== null, own: false, drawn: false, number: null, enacted, ownItems: [], published: [] };
  const upper = yield* upperList(organisation, day);
  const drawn = upperOf(organisation) === null || (upper !== null && contentOf(kept).basedOn === upper.hash);
  return {
    hash,
    kept: true,
    own: true,
    drawn,
    number: kept.number,
    enacted,
    ownItems: yield* consents(organisation, contentOf(kept)),
    published: yield* publishedAbove(kept),
  };
}

/** A kept list's content as its contract describes it: it was checked when it was kept. */
export function contentOf(list: PowerList): ListContent {
  return list.content as unknown as ListContent;
}

function namedList({ plan, record }: Matter, data: JsonObject): string | null {
  const named = data['listHash'] ?? data['planHash'] ?? plan.hash ?? record['drafted']?.data['listHash'];
  return typeof named === 'string' ? named : null;
}

/** How far each own item has come, under just the flow that the list names. */
function* consents(organisation: string, { entries }: ListContent): Work<ListFacts['ownItems']> {
  const own = entries.filter(({ origin }) => origin === 'own');
  if (own.length === 0) return [];
  const asked = yield* ownItems(organisation);
  return own.map(({ code, flow }) => {
    const items = asked.filter((item) => item.code === code && item.flow === flow && item.consented);
    return { code, consented: items.length > 0, filed: [...new Set(items.flatMap(({ filed }) => filed))].sort() };
  });
}

/** Each list above at its own tier. */
function* publishedAbove(list: PowerList): Work<readonly string[]> {
  const { basedOn } = contentOf(list);
  const upper = basedOn === null ? null : yield* readList(basedOn);
  if (upper === null) return [];
  const levels = yield* publishedLevels(upper.hash);
  return [...(yield* publishedAbove(upper)), ...(levels.includes(upper.tier) ? [upper.tier] : [])];
}
