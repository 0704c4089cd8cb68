import type { ContactInput } from '../contract/contact.ts';
import type { AttachmentView } from '../contract/attachment.ts';
import type { EntryFilterInput, RefusalFilterInput } from '../contract/entry-filter.ts';
import type { EntryView } from '../contract/entry-view.ts';
import type { EraseInput } from '../contract/erase-input.ts';
import type { InstanceFilterInput, InstanceSummaryView } from '../contract/instance-summary.ts';
import type { InstanceView } from '../contract/instance-view.ts';
import type { ItemView } from '../contract/item-view.ts';
import type { LayerValueInput, ValueView } from '../contract/layer-value.ts';
import type { MigrationInput } from '../contract/migration-input.ts';
import type { MigrationView } from '../contract/migration-view.ts';
import type { ListContent } from '../contract/list-content.ts';
import type { KeptListView, ListCoverageView, ListDifferenceView, ListSummaryView, ListView } from '../contract/list-view.ts';
import type { NextView } from '../contract/next-view.ts';
import type { OrganisationInput, OrganisationView } from '../contract/organisation.ts';
import type { PageQuery, PageView } from '../contract/page.ts';
import type { ExplanationView } from '../contract/possible-view.ts';
import type { ReceiptView } from '../contract/receipt-view.ts';
import type { RecordInput } from '../contract/record-input.ts';
import type { RefusalView } from '../contract/refusal-view.ts';
import type { RefusedAttemptView } from '../contract/refused-attempt.ts';
import type { DelegationInput, ExclusionInput, MemberEndInput, MemberInput, PersonInput } from '../contract/roster.ts';
import type { RolloutView } from '../contract/rollout-view.ts';
import type { RosterView } from '../contract/roster-view.ts';
import type { StartInput } from '../contract/start-input.ts';
import type { DifferenceView, TailoringView, TailorInput } from '../contract/tailoring.ts';
import { newId } from '../kernel/id.ts';
import { epochMillisOf } from '../kernel/instant.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Token } from '../store/token/add-token.ts';
import { advanceLedger, type LedgerAdvance } from './advance-ledger.ts';
import type { Background } from './background.ts';
import { compareFlowsView } from './compare-flows-view.ts';
import type { ServiceContext } from './context.ts';
import type { Subscriber } from './deliver-outbox.ts';
import { draftList } from './draft-list.ts';
import { eraseEntryFields } from './erase-fields.ts';
import { explainEvent } from './explain-event.ts';
import { exportTrail } from './export-trail.ts';
import { keepDelegation } from './keep-delegation.ts';
import { keepList } from './keep-list.ts';
import { keepOrganisation } from './keep-organisation.ts';
import { keepPerson } from './keep-person.ts';
import { keepRoster } from './keep-roster.ts';
import { listInstancesView } from './list-instances-view.ts';
import { keepContact } from './keep-contact.ts';
import { listItemsView } from './list-items-view.ts';
import { listOrganisationsView } from './list-organisations-view.ts';
import { listRefusalsView } from './list-refusals-view.ts';
import { makeToken, type MadeToken, type TokenRequest } from './make-token.ts';
import { manageTokens } from './manage-tokens.ts';
import { migrateAll, type MigrationProgress } from './migrate-all.ts';
import { migrateInstances } from './migrate-instances.ts';
import { openSession } from './open-session.ts';
import { proveConsistency, type Sizes } from './prove-consistency.ts';
import { proveEntry, type EntryProof } from './prove-entry.ts';
import { readInstanceView } from './read-instance-view.ts';
import { readListCoverage } from './read-list-coverage.ts';
import { readLists } from './read-lists.ts';
import { readNext } from './read-next.ts';
import { readReceipt } from './read-receipt.ts';
import { readOpenedEntry } from './read-opened-entry.ts';
import { readRollout } from './read-rollout.ts';
import { readRoster } from './read-roster.ts';
import { readTailoringsView } from './read-tailorings-view.ts';
import { readTrailView } from './read-trail-view.ts';
import { readValues } from './read-values.ts';
import { recordEvent } from './record-event.ts';
import { replayAll, type ReplayProgress } from './replay-all.ts';
import type { Session } from './session.ts';
import { setValue } from './set-value.ts';
import type { Recorded } from './show-recorded.ts';
import { startInstance } from './start-instance.ts';
import { storeAttachment, type AttachmentInput } from './store-attachment.ts';
import { tailorFlow } from './tailor-flow.ts';
import { sweepDeadlines, type Sweep } from './sweep-deadlines.ts';

/** siyi, opened: everything that a program may ask of it. Keeps no state but its database, so several may be open side by side. */
export interface Siyi {
  /** What one person may do. The caller vouches for who it is; over the network a token does. */
  as(session: Session): SiyiSession;
  /** @throws {Failure} TOKEN_INVALID */
  openSession(token: string): Promise<Session>;
  /** @throws {Failure} INPUT_INVALID, ORGANISATION_NOT_FOUND, PERSON_NOT_FOUND */
  makeToken(request: TokenRequest): Promise<MadeToken>;
  /** All tokens of an organisation and those below it, without their texts. @throws {Failure} CODE_INVALID */
  tokens(organisation: string): Promise<readonly Token[]>;
  /** @throws {Failure} TOKEN_INVALID */
  revokeToken(id: string): Promise<void>;
  items(): Promise<ItemView[]>;
  /**
   * Tells of every entry, in order, at least once each, until the answer is called. What nobody was told of waits in the database for
   * the next subscriber, also across restarts. Does not keep a program alive that has nothing else to do.
   */
  subscribe(subscriber: Subscriber): () => void;
  /** Fires what is due now; also done by itself in the background. */
  sweep(): Promise<Sweep>;
  /** Puts all entries into their ledgers and signs the heads that are new; also done by itself in the background. */
  advanceLedger(): Promise<LedgerAdvance>;
  /** That an entry stands in its ledger; null while no signed head covers it. Shows nothing of the entry. */
  proveEntry(instance: string, revision: number): Promise<EntryProof | null>;
  /** That a ledger only grew between two of its sizes. @throws {Failure} LEDGER_NOT_FOUND */
  proveConsistency(origin: string, sizes: Sizes): Promise<Uint8Array[]>;
  /** Every instance against its journal. */
  replay(): AsyncGenerator<ReplayProgress>;
  /** @throws {Failure} BACKUP_FAILED; no file is left then */
  backup(toPath: string, progress?: (done: number, total: number) => void): Promise<void>;
  /** Finishes what was begun, and closes. */
  close(): Promise<void>;
  /** For the HTTP service and tools that work one level lower. */
  readonly context: ServiceContext;
}

/** What a person may do and see, within the roles and the organisation of the session. Failures as told at each verb of `src/service`. */
export interface SiyiSession {
  /** Refused when a list is in force that does not have the item (rule G62). */
  start(input: StartInput, key?: string): Promise<Outcome<Recorded, RefusalView>>;
  record(
    instance: string,
    event: RecordInput,
    how: { readonly revision: number; readonly key?: string },
  ): Promise<Outcome<Recorded, RefusalView>>;
  /** Erases values of an earlier entry for ever, by a recorded entry of the same matter. */
  erase(
    instance: string,
    input: EraseInput,
    how: { readonly revision: number; readonly key?: string },
  ): Promise<Outcome<Recorded, RefusalView>>;
  /** An entry to be handed to somebody else: the fields chosen with what proves them, the others closed; as canonical JSON. */
  openedEntry(instance: string, revision: number, show?: readonly string[]): Promise<string>;
  explain(instance: string, event: RecordInput): Promise<ExplanationView>;
  /** One page of a migration of running instances to another flow version; changes nothing unless `dryRun` is false. */
  migrate(input: MigrationInput): Promise<MigrationView>;
  /** All pages of it, one after the other, told as they are done. */
  migrateAll(input: MigrationInput): AsyncGenerator<MigrationProgress>;
  next(instance: string): Promise<NextView>;
  read(instance: string): Promise<InstanceView>;
  list(filter?: InstanceFilterInput, page?: PageQuery): Promise<PageView<InstanceSummaryView>>;
  trail(filter?: EntryFilterInput, page?: PageQuery): Promise<PageView<EntryView>>;
  exportTrail(filter?: EntryFilterInput): AsyncGenerator<EntryView>;
  /** What can be shown of an entry on paper, with its proof; `standing` is null while no signed head covers it. */
  receipt(instance: string, revision: number): Promise<ReceiptView>;
  refusals(filter?: RefusalFilterInput, page?: PageQuery): Promise<PageView<RefusedAttemptView>>;
  attach(input: AttachmentInput): Promise<AttachmentView>;
  addOrganisation(input: OrganisationInput): Promise<OrganisationView>;
  organisations(within?: string, page?: PageQuery): Promise<PageView<OrganisationView>>;
  addPerson(input: PersonInput): Promise<{ readonly id: string }>;
  join(input: MemberInput): Promise<void>;
  leave(input: MemberEndInput): Promise<void>;
  exclude(input: ExclusionInput): Promise<void>;
  roster(asked: { readonly organisation: string; readonly body: string; readonly day?: string }, page?: PageQuery): Promise<RosterView>;
  delegate(input: DelegationInput): Promise<void>;
  keepContact(input: ContactInput): Promise<void>;
  setValue(input: LayerValueInput): Promise<void>;
  values(organisation: string, day?: string): Promise<ValueView[]>;
  /** Keeps a list version; with `dryRun` only checks it. That puts nothing in force. */
  keepList(list: ListContent, how?: { readonly dryRun?: boolean }): Promise<KeptListView>;
  /** A list to begin with, drawn from the one above in force. */
  draftList(organisation: string): Promise<ListContent>;
  lists(organisation: string, page?: PageQuery): Promise<PageView<ListSummaryView>>;
  readList(organisation: string, hash: string): Promise<ListView>;
  listInForce(organisation: string, day?: string): Promise<ListView>;
  listDifference(organisation: string, asked: { readonly from: string; readonly to: string }): Promise<ListDifferenceView>;
  listCoverage(organisation: string, page?: PageQuery): Promise<PageView<ListCoverageView>>;
  rollout(organisation: string, page?: PageQuery): Promise<RolloutView>;
  tailor(input: TailorInput): Promise<TailoringView>;
  tailorings(organisation: string, item: string): Promise<TailoringView[]>;
  /** What `flow` asks more, the same, or less than `base`, both by their hashes. */
  compare(base: string, flow: string): Promise<DifferenceView>;
}

const firstPage: PageQuery = { limit: 50 };

/** Makes the object out of a context and its background work. */
export function siyiOf(context: ServiceContext, background: Background): Siyi {
  return {
    context,
    as: (session) => sessionOf(context, session),
    openSession: (token) => openSession(context, token),
    makeToken: (request) => makeToken(context, request),
    tokens: (organisation) => manageTokens.list(context, organisation),
    revokeToken: (id) => manageTokens.revoke(context, id),
    items: () => listItemsView(context),
    subscribe: (subscriber) => background.subscribe(subscriber),
    sweep: () => sweepDeadlines(context),
    advanceLedger: () => advanceLedger(context),
    proveEntry: (instance, revision) => proveEntry(context, instance, revision),
    proveConsistency: (origin, sizes) => proveConsistency(context, origin, sizes),
    replay: () => replayAll(context),
    backup: (toPath, progress) => context.store.backup(toPath, progress),
    async close() {
      await background.stop();
      await context.decider.end();
      await context.store.close();
    },
  };
}

function sessionOf(context: ServiceContext, session: Session): SiyiSession {
  const fresh = () => newId(epochMillisOf(context.clock.now()));
  return {
    start: (input, key = fresh()) => startInstance(context, session, input, key),
    record: (instance, event, { revision, key = fresh() }) => recordEvent(context, session, { instance, event, revision, key }),
    erase: (instance, input, { revision, key = fresh() }) => eraseEntryFields(context, session, { instance, input, revision, key }),
    openedEntry: (instance, revision, show) => readOpenedEntry(context, session, instance, revision, show),
    explain: (instance, event) => explainEvent(context, session, instance, event),
    migrate: (input) => migrateInstances(context, session, input),
    migrateAll: (input) => migrateAll(context, session, input),
    next: (instance) => readNext(context, session, instance),
    read: (instance) => readInstanceView(context, session, instance),
    list: (filter = {}, page = firstPage) => listInstancesView(context, session, filter, page),
    trail: (filter = {}, page = firstPage) => readTrailView(context, session, filter, page),
    exportTrail: (filter = {}) => exportTrail(context, session, filter),
    receipt: (instance, revision) => readReceipt(context, session, instance, revision),
    refusals: (filter = {}, page = firstPage) => listRefusalsView(context, session, filter, page),
    attach: (input) => storeAttachment(context, session, input),
    addOrganisation: (input) => keepOrganisation(context, session, input),
    organisations: (within, page = firstPage) => listOrganisationsView(context, session, within, page),
    addPerson: (input) => keepPerson(context, session, input),
    join: (input) => keepRoster.join(context, session, input),
    leave: (input) => keepRoster.leave(context, session, input),
    exclude: (input) => keepRoster.exclude(context, session, input),
    roster: (asked, page = firstPage) => readRoster(context, session, asked, page),
    keepContact: (input) => keepContact(context, session, input),
    delegate: (input) => keepDelegation(context, session, input),
    setValue: (input) => setValue(context, session, input),
    values: (organisation, day) => readValues(context, session, organisation, day),
    keepList: (list, { dryRun = false } = {}) => keepList(context, session, list, dryRun),
    draftList: (organisation) => draftList(context, session, organisation),
    lists: (organisation, page = firstPage) => readLists.versions(context, session, organisation, page),
    readList: (organisation, hash) => readLists.version(context, session, organisation, hash),
    listInForce: (organisation, day) => readLists.inForce(context, session, organisation, day),
    listDifference: (organisation, asked) => readLists.difference(context, session, organisation, asked),
    listCoverage: (organisation, page = firstPage) => readListCoverage(context, session, organisation, page),
    rollout: (organisation, page = firstPage) => readRollout(context, session, organisation, page),
    tailor: (input) => tailorFlow(context, session, input),
    tailorings: (organisation, item) => readTailoringsView(context, session, organisation, item),
    compare: (base, flow) => compareFlowsView(context, base, flow),
  };
}
