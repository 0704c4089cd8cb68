import { anyOf, byTwoThirds, itself, members, nobody, villagers, type Decider } from './decider.ts';
import type { MatterClass } from './matter-class.ts';

/** Who decided a class of matter since a day (from the beginning when absent) until the next term. */
export interface ClassTerm {
  readonly since?: string;
  readonly decider: Decider;
  /** Today's numbering; given in that of the day asked about. */
  readonly citations: readonly string[];
  /** Message key that tells how sources that differ were read. */
  readonly note?: string;
}

/** A class of matter. Terms stand in order of time. */
export interface ClassRow {
  /** Row of the routing table, `R1`–`R15`; `null` for a service. */
  readonly row: string | null;
  /** It disposes of collective property. */
  readonly asset: boolean;
  /** It is one of money that must be published sooner. */
  readonly finance: boolean;
  /** Nobody may decide it. */
  readonly prohibited: boolean;
  readonly terms: readonly [ClassTerm, ...ClassTerm[]];
}

/** The Law on Rural Collective Economic Organizations took matters of assets from the villagers' meeting. */
const collectives = '2025-05-01';
/** The amended Organic Law. */
const amendment = '2026-01-01';

const plain = { asset: false, finance: false, prohibited: false } as const;
const ofAssets = { asset: true, finance: true, prohibited: false } as const;

/** Every class of matter, with who decides it by date. */
export const matterClassRows: Readonly<Record<MatterClass, ClassRow>> = {
  villageAffair: { row: 'R1', ...plain, terms: [{ decider: villagers, citations: ['VCL25:28'] }] },
  villageCharter: { row: 'R2', ...plain, terms: [{ decider: itself(villagers), citations: ['VCL25:31'] }] },
  overruleRepresentatives: { row: 'R3', ...plain, terms: [{ decider: itself(villagers), citations: ['VCL25:27'] }] },
  committeeArea: { row: 'R4', ...plain, terms: [{ decider: itself(villagers), citations: ['VCL25:3'] }] },
  villagePlan: {
    row: 'R5',
    ...plain,
    terms: [
      { decider: anyOf('villagersAssembly', 'representativesAssembly'), citations: ['URP:22'] },
      // The later law counts planning among the matters for which representatives need an authorisation: the stricter reading.
      { since: amendment, decider: villagers, citations: ['VCL25:28', 'URP:22'], note: 'note.villagePlan' },
    ],
  },
  collectiveAffair: {
    row: 'R6',
    ...ofAssets,
    terms: [
      { decider: villagers, citations: ['VCL18:24'] },
      { since: collectives, decider: members, citations: ['RCEO:26', 'RCEO:27', 'RCEO:28'] },
    ],
  },
  collectiveReserved: {
    row: 'R7',
    ...ofAssets,
    terms: [
      { decider: villagers, citations: ['VCL18:24'] },
      { since: collectives, decider: itself(members), citations: ['RCEO:28:4', 'RCEO:26', 'RCEO:27'] },
    ],
  },
  landContract: {
    row: 'R8',
    ...ofAssets,
    finance: false,
    terms: [
      { decider: byTwoThirds(villagers), citations: ['RLC:19', 'RLC:28', 'RLC:52', 'VCL18:24'] },
      // The older law accepts two thirds of the representatives; the newer one bars delegation: the stricter reading.
      { since: collectives, decider: itself(members), citations: ['RCEO:28:4', 'RLC:19', 'RLC:28', 'RLC:52'], note: 'note.landContract' },
    ],
  },
  collectiveConstructionLand: {
    row: 'R9',
    ...ofAssets,
    terms: [
      { decider: byTwoThirds(villagers), citations: ['LAL:63', 'LAR:40'] },
      { since: collectives, decider: members, citations: ['LAL:63', 'LAR:40', 'RCEO:26'] },
    ],
  },
  homestead: {
    row: 'R10',
    ...plain,
    terms: [
      { decider: anyOf('villagersAssembly', 'groupAssembly'), citations: ['LAR:34'], note: 'note.homestead' },
      {
        since: collectives,
        decider: anyOf('collectiveMembersAssembly', 'groupAssembly'),
        citations: ['LAR:34'],
        note: 'note.homestead',
      },
    ],
  },
  groupAffair: { row: 'R11', ...plain, terms: [{ decider: anyOf('groupAssembly'), citations: ['VCL25:32'] }] },
  disasterHousing: { row: 'R12', ...plain, terms: [{ decider: anyOf('villagersCommittee'), citations: ['NDR:20'] }] },
  socialRelief: { row: 'R13', ...plain, terms: [{ decider: nobody, citations: ['SAM:11'] }] },
  levy: { row: 'R14', ...plain, finance: true, terms: [{ decider: villagers, citations: ['GBF07-4', 'VCL25:28'] }] },
  guarantee: { row: 'R15', ...ofAssets, prohibited: true, terms: [{ decider: nobody, citations: ['VCL25:13', 'RCEO:35', 'ZJ-A:16'] }] },
  service: { row: null, ...plain, terms: [{ decider: nobody, citations: [] }] },
};
