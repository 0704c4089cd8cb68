import { listTiers, type ListContent, type ListEntry } from '../contract/list-content.ts';
import { Failure } from '../kernel/failure.ts';
import { parseOrganisationCode, tierOf } from '../kernel/organisation-code.ts';
import { tell } from '../kernel/messages/tell.ts';
import { dayOf } from '../law/plain-date.ts';
import { listItems } from '../store/flow/list-items.ts';
import type { Flow } from '../store/flow/put-flow.ts';
import { upperList, upperOf } from './upper-list.ts';
import type { ServiceContext } from './context.ts';
import { contentOf } from './gather-list.ts';
import { isPowerItem } from './is-power-item.ts';
import { assertWithin, type Session } from './session.ts';

/**
 * A list to begin with: for a district what the program carries, for a street everything that the district's list in force has, as adopted,
 * for a village everything that its street's has, as chosen. Nothing is kept.
 *
 * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID; INPUT_INVALID for an organisation without a list of its own; LIST_NOT_FOUND while the tier
 * above has none in force
 */
export async function draftList(context: ServiceContext, session: Session, organisation: string): Promise<ListContent> {
  assertWithin(session, parseOrganisationCode(organisation));
  const tier = listTiers.find((each) => each === tierOf(organisation));
  if (tier === undefined) throw new Failure('INPUT_INVALID', { at: 'code', needed: 'tier.district', got: `tier.${tierOf(organisation)}` });
  const day = dayOf(context.clock.now());
  return context.store.read(function* () {
    if (tier === 'district')
      return { tier, organisation, basedOn: null, entries: (yield* listItems(day)).filter(isPowerItem).map(carried) };
    const upper = yield* upperList(organisation, day);
    if (upper === null) throw new Failure('LIST_NOT_FOUND', { organisation: upperOf(organisation), day, needed: 'list.upperInForce' });
    const origin = tier === 'street' ? 'adopted' : 'chosen';
    return { tier, organisation, basedOn: upper.hash, entries: contentOf(upper).entries.map((entry) => drawn(entry, origin)) };
  });
}

/** An entry of the list above as the list below takes it over: there it stands inside the guidance, so without its reason. */
function drawn({ code, flow, name, guidance, category }: ListEntry, origin: ListEntry['origin']): ListEntry {
  return { code, origin, flow, name, guidance, category };
}

function carried({ item, hash, meta }: Flow): ListEntry {
  const { nameZh, nameEn, guidance, category } = meta as unknown as {
    readonly nameZh: string;
    readonly nameEn: string;
    readonly guidance: readonly string[];
    readonly category: ListEntry['category'];
  };
  return {
    code: item,
    origin: 'guidance',
    flow: hash,
    name: { zh: nameZh, en: nameEn },
    guidance: guidance.map((actor) => tell('zh-CN', `actor.${actor}`)),
    category,
  };
}
