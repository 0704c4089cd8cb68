import type { ListContent, ListEntry } from '../contract/list-content.ts';
import type { ListDifferenceView, ListSummaryView, ListView } from '../contract/list-view.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import { Failure } from '../kernel/failure.ts';
import { ancestorsOf, isWithin, parseOrganisationCode } from '../kernel/organisation-code.ts';
import { dayOf, parsePlainDate } from '../law/plain-date.ts';
import { listInForce } from '../store/list/list-in-force.ts';
import { listVersions } from '../store/list/list-versions.ts';
import { readList } from '../store/list/read-list.ts';
import { readVersion } from '../store/list/read-version.ts';
import type { ListVersion } from '../store/list/version-row.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { contentOf } from './gather-list.ts';
import { assertWithin, type Session } from './session.ts';
import { showList, showListSummary } from './show-list.ts';

/** Reading lists: those below, and those above from which one's own is drawn. What is published hides from nobody on its own line. */
export const readLists = {
  /**
   * Every version of an organisation's list, the newest first.
   *
   * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, CURSOR_INVALID
   */
  async versions(context: ServiceContext, session: Session, organisation: string, page: PageQuery): Promise<PageView<ListSummaryView>> {
    assertOnLine(session, organisation);
    const found = await context.store.read(() => listVersions(organisation, { limit: page.limit, after: page.cursor }));
    return { rows: found.rows.map(showListSummary), next: found.next };
  },

  /**
   * One version with its entries.
   *
   * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, LIST_NOT_FOUND
   */
  async version(context: ServiceContext, session: Session, organisation: string, hash: string): Promise<ListView> {
    assertOnLine(session, organisation);
    return showList(await context.store.read(() => versionOf(organisation, hash)));
  },

  /**
   * The list in force on a day, today when none is given.
   *
   * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, DATE_INVALID, LIST_NOT_FOUND when none is in force
   */
  async inForce(context: ServiceContext, session: Session, organisation: string, day?: string): Promise<ListView> {
    assertOnLine(session, organisation);
    const on = day === undefined ? dayOf(context.clock.now()) : parsePlainDate(day);
    return context.store.read(function* () {
      const found = yield* listInForce(organisation, on);
      if (found === null) throw new Failure('LIST_NOT_FOUND', { organisation, day: on });
      return showList(yield* versionOf(organisation, found.list.hash));
    });
  },

  /**
   * What changed from one version to another: an earlier one of the organisation, or one of a tier above it.
   *
   * @throws {Failure} OUT_OF_SCOPE, CODE_INVALID, LIST_NOT_FOUND
   */
  async difference(
    context: ServiceContext,
    session: Session,
    organisation: string,
    asked: { readonly from: string; readonly to: string },
  ): Promise<ListDifferenceView> {
    assertOnLine(session, organisation);
    return context.store.read(function* () {
      const to = yield* versionOf(organisation, asked.to);
      const from = yield* readList(asked.from);
      if (from === null || !ancestorsOf(organisation).includes(from.organisation))
        throw new Failure('LIST_NOT_FOUND', { organisation, hash: asked.from });
      return { ...asked, ...compared(contentOf(from), showList(to).content) };
    });
  },
} as const;

function* versionOf(organisation: string, hash: string): Work<ListVersion> {
  const found = yield* readVersion(organisation, hash);
  if (found === null) throw new Failure('LIST_NOT_FOUND', { organisation, hash });
  return found;
}

function assertOnLine(session: Session, organisation: string): void {
  if (!isWithin(session.organisation, parseOrganisationCode(organisation))) assertWithin(session, organisation);
}

function compared(from: ListContent, to: ListContent): Pick<ListDifferenceView, 'added' | 'removed' | 'changed'> {
  const before = byCode(from);
  const after = byCode(to);
  const told = ({ code, name }: ListEntry) => ({ code, name });
  return {
    added: [...after.values()].filter(({ code }) => !before.has(code)).map(told),
    removed: [...before.values()].filter(({ code }) => !after.has(code)).map(told),
    changed: [...after.values()].flatMap((entry) => {
      const old = before.get(entry.code);
      return old === undefined || old.flow === entry.flow ? [] : [{ ...told(entry), flow: { from: old.flow, to: entry.flow } }];
    }),
  };
}

function byCode({ entries }: ListContent): ReadonlyMap<string, ListEntry> {
  return new Map(entries.map((entry) => [entry.code, entry] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
