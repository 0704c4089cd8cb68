import { randomUUID } from 'node:crypto';
import type { ListContent, ListEntry } from '../../src/contract/list-content.ts';
import type { RecordInput } from '../../src/contract/record-input.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import type { SiyiSession } from '../../src/service/siyi.ts';
import { mustStart } from './must-start.ts';
import { places, type SampleVillage } from './village.ts';

/** What came of an event: where it led, or the rules that stand against it. */
export type ListCame = { readonly to: string } | { readonly against: readonly string[] };

/** A list matter that is being recorded. */
export interface ListMatter {
  readonly instance: string;
  record(type: string, data: JsonObject, as?: SiyiSession): Promise<ListCame>;
}

/** Lists of the sample district, made by their procedures. */
export interface SampleLists {
  readonly district: SiyiSession;
  readonly street: SiyiSession;
  readonly clerk: SiyiSession;
  open(session: SiyiSession, item: string, organisation: string): Promise<ListMatter>;
  documents(organisation: string, ...kinds: readonly string[]): Promise<JsonObject>;
  publication(organisation: string, level: string, listHash: string): Promise<JsonObject>;
  filing(organisation: string, receiver: string): Promise<JsonObject>;
  /** Keeps a list and puts it in force from a day, by QD-01; answers its hash. */
  enactDistrict(list: ListContent, from: string): Promise<string>;
  /** The same for the street, by QD-02, filed with all three. */
  enactStreet(list: ListContent, from: string): Promise<string>;
}

/** The departments with which lists are filed. */
export const receivers = ['organisationDepartment', 'civilAffairs', 'agricultureBureau'] as const;

/** Reason for what stands outside the guidance (样例). */
export const sampleReason: NonNullable<ListEntry['reason']> = { why: '样例理由', interest: '样例利益', legalBasis: '样例依据' };

/** The hands that make lists in a sample village. */
export function sampleLists({ siyi, clock, clerk: clerkSession }: SampleVillage): SampleLists {
  const acting = (organisation: string) => siyi.as({ person: randomUUID(), roles: ['officer'], organisation });
  const [district, street, clerk] = [acting(places.district), acting(places.street), siyi.as(clerkSession)];
  const sessionOf = (organisation: string) =>
    organisation === places.district ? district : organisation === places.street ? street : clerk;
  const file = async (organisation: string) =>
    (
      await sessionOf(organisation).attach({
        organisation,
        name: '样例.pdf',
        mediaType: 'application/pdf',
        bytes: Buffer.from('%PDF-1.4 样例'),
      })
    ).hash;
  const documents: SampleLists['documents'] = async (organisation, ...kinds) => {
    const hash = await file(organisation);
    return Object.fromEntries(kinds.map((kind) => [kind, hash]));
  };
  const open: SampleLists['open'] = async (session, item, organisation) => {
    const opened = await mustStart(session, { item, organisation, title: '样例清单' });
    const { instance } = opened.entry;
    let revision = 1;
    return {
      instance,
      async record(type, data, as = session) {
        const came = await as.record(instance, { type, occurredAt: clock.now(), data: data as RecordInput['data'] }, { revision });
        if (!came.ok) return { against: came.refusal.verdicts.map(({ rule }) => rule) };
        revision = came.value.entry.revision;
        return { to: came.value.entry.to.find((state) => state.startsWith('procedure.')) ?? '' };
      },
    };
  };
  const publication: SampleLists['publication'] = async (organisation, level, listHash) => ({
    level,
    listHash,
    place: '样例公示栏',
    channel: 'board',
    photo: await file(organisation),
  });
  const filing: SampleLists['filing'] = async (organisation, receiver) => ({
    receiver,
    number: '样例备案1号',
    date: '2026-03-02',
    documents: await documents(organisation, 'filingForm'),
  });
  const must = async (came: Promise<ListCame>) => {
    const result = await came;
    if ('against' in result) throw new Error(result.against.join(' '));
  };
  return {
    district,
    street,
    clerk,
    open,
    documents,
    publication,
    filing,
    async enactDistrict(list, from) {
      const { hash: listHash } = await district.keepList(list);
      const { record } = await open(district, 'QD-01', places.district);
      await must(record('list.drafted', { listHash }));
      await must(record('list.adopted', { listHash, number: '样例1号', documents: await documents(places.district, 'adoption') }));
      await must(record('publication.recorded', await publication(places.district, 'district', listHash)));
      await must(record('list.enacted', { listHash, from }));
      return listHash;
    },
    async enactStreet(list, from) {
      const { hash: listHash } = await street.keepList(list);
      const { record } = await open(street, 'QD-02', places.street);
      await must(record('list.drafted', { listHash }));
      for (const who of ['partyMembers', 'representatives'])
        await must(
          record('opinion.recorded', {
            from: who,
            count: 9,
            summary: '样例意见',
            documents: await documents(places.street, 'opinionRecord'),
          }),
        );
      await must(record('list.adopted', { listHash, number: '样例2号', documents: await documents(places.street, 'adoption') }));
      for (const receiver of receivers) await must(record('filing.recorded', await filing(places.street, receiver)));
      await must(record('publication.recorded', await publication(places.street, 'street', listHash)));
      await must(record('list.enacted', { listHash, from }));
      return listHash;
    },
  };
}
