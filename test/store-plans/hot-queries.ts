import type { Instant } from '../../src/kernel/instant.ts';
import { listErasedAttachments } from '../../src/store/attachment/list-erased-attachments.ts';
import { listDeadlines } from '../../src/store/deadline/list-deadlines.ts';
import { listDue } from '../../src/store/deadline/list-due.ts';
import { currentFlow } from '../../src/store/flow/current-flow.ts';
import { countRunning } from '../../src/store/instance/count-running.ts';
import { listInstances, type InstanceFilter } from '../../src/store/instance/list-instances.ts';
import { listSnapshots } from '../../src/store/instance/list-snapshots.ts';
import { readInstance } from '../../src/store/instance/read-instance.ts';
import type { EntryFilter } from '../../src/store/journal/entry-filter.ts';
import { listEntries } from '../../src/store/journal/list-entries.ts';
import { findByLeaf } from '../../src/store/journal/find-by-leaf.ts';
import { readTrail } from '../../src/store/journal/read-trail.ts';
import { listInForce } from '../../src/store/list/list-in-force.ts';
import { listStarts } from '../../src/store/list/list-starts.ts';
import { listVersions } from '../../src/store/list/list-versions.ts';
import { readEnactment } from '../../src/store/list/read-enactment.ts';
import { readVersion } from '../../src/store/list/read-version.ts';
import { listOrganisations } from '../../src/store/organisation/list-organisations.ts';
import { listRefusals, type RefusalFilter } from '../../src/store/refusal/list-refusals.ts';
import { countRoster } from '../../src/store/roster/count-roster.ts';
import { listMembers } from '../../src/store/roster/list-members.ts';
import { readOffice } from '../../src/store/roster/read-office.ts';
import type { Work } from '../../src/store/work.ts';
import { flow, matter, person, places } from './fill-province.ts';

/** A query that is asked all day, whatever the size of the database. */
export interface HotQuery {
  readonly name: string;
  readonly work: () => Work<unknown>;
  /** The index that the search begins with, where it is no primary key. */
  readonly index?: string;
  /** The area that it is asked of, when not of the whole province. */
  readonly within?: string | undefined;
  /** A filter that does not lead is looked at in the index, and so is the fence: of what is gone through only the page is read. */
  readonly isCovered?: true;
  /** So many of all matters are found that a planner who knows it may as well go through the matters themselves. */
  readonly isCommon?: true;
  /** What it may sort is no more than one roster, the entries of one matter, the days of one list, the versions of one flow, or what was erased. */
  readonly sortsLittle?: true;
}

const page = { limit: 20 };
const { village, street, district, city, province } = places;
const from = '2026-03-05T00:00:00.000Z' as Instant;
const until = '2026-03-09T00:00:00.000Z' as Instant;
const day = '2026-03-02';

const matters = (name: string, filter: InstanceFilter, index?: string): HotQuery => ({
  name: `matters ${name}`,
  work: () => listInstances(filter, page),
  within: filter.within,
  ...(filter.flow === undefined && { isCovered: true }),
  ...(index === undefined ? {} : { index }),
});
const entries = (name: string, filter: EntryFilter, index: string): HotQuery => ({
  name: `entries ${name}`,
  work: () => listEntries(filter, page),
  within: filter.within,
  index,
});
const refusals = (name: string, filter: RefusalFilter, index: string): HotQuery => ({
  name: `refusals ${name}`,
  work: () => listRefusals(filter, page),
  within: filter.within,
  index,
});

const item = 'A1';
const stage = 'implementation';
const type = 'meeting.held';
const everyFilter = { item, stage, status: 'active', overdue: false } as const;

/** The hot queries with the index that each begins with: one list for every database. */
export const hotQueries: readonly HotQuery[] = [
  matters('everywhere', {}),
  matters('of a province', { within: province }),
  { ...matters('of a city', { within: city }, 'instance_city'), isCommon: true },
  matters('of a district', { within: district }, 'instance_district'),
  matters('of a street', { within: street }, 'instance_street'),
  matters('of a village', { within: village }, 'instance_listed'),
  matters('of an item, everywhere', { item }, 'instance_item'),
  matters('of an item, in a city', { within: city, item }, 'instance_item'),
  matters('of an item, in a district', { within: district, item }, 'instance_district_item'),
  matters('in a stage, everywhere', { stage }, 'instance_stage'),
  matters('in a stage, in a district', { within: district, stage }, 'instance_district_stage'),
  { ...matters('by status, everywhere', { status: 'done' }, 'instance_status'), isCommon: true },
  matters('by status, in a district', { within: district, status: 'done' }, 'instance_district_status'),
  matters('overdue, everywhere', { overdue: true }, 'instance_overdue'),
  matters('overdue, in a city', { within: city, overdue: true }, 'instance_overdue'),
  matters('overdue, in a district', { within: district, overdue: true }, 'instance_district_overdue'),
  matters('by every filter, in a district', { within: district, ...everyFilter }, 'instance_district_item'),
  matters('overdue, in a street', { within: street, overdue: true }, 'instance_street_overdue'),
  matters('by every filter, in a street', { within: street, ...everyFilter }, 'instance_street'),
  matters('by every filter and overdue, in a street', { within: street, ...everyFilter, overdue: true }, 'instance_street_overdue'),
  matters('by every filter, in a village', { within: village, ...everyFilter }, 'instance_listed'),
  matters('to be migrated, in a district', { within: district, item: 'A7', status: 'active', flow }, 'instance_flow'),
  entries('everywhere', {}, 'trail_nation'),
  entries('of a province', { within: province }, 'trail_nation'),
  entries('of a city', { within: city }, 'trail_city'),
  entries('of a district', { within: district }, 'trail_district'),
  entries('of a street', { within: street }, 'trail_street'),
  entries('of a village', { within: village }, 'trail_village'),
  entries('of a time, in a district', { within: district, from, until }, 'trail_district'),
  entries('of a time, in a village', { within: village, from, until }, 'trail_village'),
  entries('of a type, in a province', { within: province, type }, 'trail_type'),
  entries('of a type, in a city', { within: city, type }, 'trail_type'),
  entries('of a type, in a district', { within: district, type, until }, 'trail_district_type'),
  entries('of a type, in a street', { within: street, type }, 'trail_street_type'),
  entries('of a type, in a village', { within: village, type }, 'trail_village'),
  entries('of a person, in a district', { within: district, person, type }, 'trail_person'),
  entries('of a person, in a village', { within: village, person }, 'trail_village'),
  entries('late, in a province', { within: province, late: true }, 'trail_late'),
  entries('late, in a city', { within: city, late: true }, 'trail_late'),
  entries('late, in a district', { within: district, late: true, type }, 'trail_district_late'),
  entries('late, in a street', { within: street, late: true, person }, 'trail_street_late'),
  entries('late, in a village', { within: village, late: true }, 'trail_village'),
  entries('in time, in a district', { within: district, late: false }, 'trail_district'),
  { ...entries('of a matter', { within: village, instance: matter, type }, 'entry'), sortsLittle: true },
  refusals('of a province', { within: province }, 'refusal_nation'),
  refusals('of a city', { within: city }, 'refusal_city'),
  refusals('of a district', { within: district, from, until }, 'refusal_district'),
  refusals('of a street', { within: street }, 'refusal_street'),
  refusals('of a village', { within: village, type }, 'refusal_village'),
  refusals('of a type, in a district', { within: district, type }, 'refusal_district_type'),
  refusals('of a type, in a street', { within: street, type }, 'refusal_street_type'),
  refusals('of a type, in a province', { within: province, type }, 'refusal_type'),
  refusals('of a person, in a district', { within: district, person, type }, 'refusal_person'),
  refusals('of a matter', { within: village, instance: matter }, 'refusal_instance'),
  { name: 'the matter', work: () => readInstance(matter), index: 'instance' },
  { name: 'the history of a matter', work: () => readTrail(matter, 0, 200), index: 'entry', sortsLittle: true },
  { name: 'the entry with a code', work: () => findByLeaf(new Uint8Array(10)), index: 'entry_leaf' },
  { name: 'the deadlines of a matter', work: () => listDeadlines(matter) },
  { name: 'the deadlines that are due', work: () => listDue('2026-05-01T00:00:00.000Z' as Instant, 200), index: 'deadline_due' },
  { name: 'the matters that follow a flow', work: () => countRunning(flow, district), index: 'instance_flow' },
  { name: 'the matters of an organisation and item', work: () => listSnapshots(village, item), index: 'instance_listed' },
  { name: 'the flow of an item', work: () => currentFlow(item, day), sortsLittle: true },
  { name: 'the list in force', work: () => listInForce(village, day) },
  { name: 'the days on which lists began', work: () => listStarts(village) },
  { name: 'the versions of a list', work: () => listVersions(village, page), index: 'list_in_force_list' },
  { name: 'a version of a list', work: () => readVersion(village, flow), index: 'list_in_force_list' },
  { name: 'since when a list is in force', work: () => readEnactment(flow), index: 'list_in_force_list', sortsLittle: true },
  { name: 'erased files that nobody keeps', work: listErasedAttachments, index: 'attachment_erased', sortsLittle: true },
  { name: 'organisations', work: () => listOrganisations(district, page) },
  { name: 'the roster', work: () => listMembers(village, 'villagersAssembly', day, page), index: 'member_body', sortsLittle: true },
  { name: 'the count of a roster', work: () => countRoster(village, ['villagersAssembly'], day), index: 'member_body', sortsLittle: true },
  { name: 'an office', work: () => readOffice(village, 'head', day), index: 'member_office', sortsLittle: true },
];
