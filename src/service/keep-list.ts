import { listContent, type ListContent } from '../contract/list-content.ts';
import type { KeptListView } from '../contract/list-view.ts';
import { parseInput } from '../contract/parse-input.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { tierOf } from '../kernel/organisation-code.ts';
import { dayOf } from '../law/plain-date.ts';
import { flowItem } from '../store/flow/flow-item.ts';
import { putList } from '../store/list/put-list.ts';
import type { Work } from '../store/work.ts';
import { assertAdapted } from './assert-adapted.ts';
import { checkList, type ListBasis } from './check-list.ts';
import type { ServiceContext } from './context.ts';
import { contentOf } from './gather-list.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { upperList } from './upper-list.ts';

/**
 * Keeps a list version of an organisation, as its next number, when every entry is in order; the same content again has the number it had.
 * That it is kept puts nothing in force: a list procedure does.
 *
 * @param dryRun checks and answers, and keeps nothing
 * @throws {Failure} INPUT_INVALID, CODE_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND; LIST_INVALID with `issues`, all of them
 */
export async function keepList(context: ServiceContext, session: Session, input: ListContent, dryRun = false): Promise<KeptListView> {
  const content = parseInput(listContent, input, 'body');
  const { organisation, tier } = content;
  assertWithin(session, organisation);
  assertRole(session, ['officer', 'clerk', 'secretary', 'director']);
  if (tierOf(organisation) !== tier)
    throw new Failure('INPUT_INVALID', { at: 'body.tier', needed: `tier.${tierOf(organisation)}`, got: tier });
  const hash = sha256Hex(canonicalJson(content as unknown as JsonObject));
  const addedAt = context.clock.now();
  if (dryRun) {
    await context.store.read(() => check(content, dayOf(addedAt)));
    return { hash, number: null, kept: false, content };
  }
  return context.store.write(function* () {
    yield* check(content, dayOf(addedAt));
    const list = { hash, organisation, tier, content: content as unknown as JsonObject, addedBy: session.person, addedAt };
    const { number, added } = yield* putList(list);
    return { hash, number, kept: added, content };
  });
}

function* check(content: ListContent, day: string): Work<void> {
  yield* knownOrganisation(content.organisation);
  const kept = yield* upperList(content.organisation, day);
  const upper = kept === null ? null : { hash: kept.hash, content: contentOf(kept) };
  const issues = [...checkList(content, { upper, flows: yield* flowsOf(content) })];
  for (const [at, entry] of content.entries.entries()) {
    if (entry.origin !== 'adapted') continue;
    const issue = yield* assertAdapted(
      entry,
      upper?.content.entries.find(({ code }) => code === entry.code),
      `body.entries.${at}`,
    );
    if (issue !== null) issues.push(issue);
  }
  if (issues.length > 0) throw new Failure('LIST_INVALID', { issues: issues as unknown as Json });
}

function* flowsOf({ entries }: ListContent): Work<ListBasis['flows']> {
  const flows = new Map<string, string | null>();
  for (const { flow } of entries) if (!flows.has(flow)) flows.set(flow, yield* flowItem(flow));
  return flows;
}
