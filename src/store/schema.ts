import type { Generated } from 'kysely';

/** 0 or 1: not every database has a boolean, every one has these. */
type Flag = 0 | 1;

/** Days are `YYYY-MM-DD` in Asia/Shanghai, moments are `Instant` in UTC, JSON columns hold canonical JSON text. */
export interface DatabaseSchema {
  organisation: {
    code: string;
    name: string;
    tier: string;
    parent: string | null;
    has_collective: Flag;
    added_at: string;
  };
  person: {
    id: string;
    name: string;
    sex: string;
    organisation: string;
    added_at: string;
  };
  member: {
    member_key: Generated<number>;
    organisation: string;
    body: string;
    person: string;
    household: string | null;
    office: string | null;
    voting: Flag;
    representative: Flag;
    committee_member: Flag;
    from_day: string;
    /** The last day of being a member; null while there is none. */
    to_day: string | null;
    /** The last day of the term served, which may pass before the successor is elected. */
    term_ends: string | null;
    added_at: string;
  };
  exclusion: {
    exclusion_key: Generated<number>;
    organisation: string;
    body: string;
    person: string;
    reason: string | null;
    approved_by: string | null;
    from_day: string;
    to_day: string | null;
    added_at: string;
  };
  delegation: {
    delegation_key: Generated<number>;
    organisation: string;
    body: string;
    matter_class: string;
    from_day: string;
    to_day: string;
    instrument: string;
    filed: Flag;
    added_at: string;
  };
  /** The stamp under which what a place's decisions stand on was last changed; written by triggers alone. */
  ground: {
    organisation: string;
    stamp: string;
  };
  layer_value: {
    organisation: string;
    key: string;
    from_day: string;
    to_day: string | null;
    value: string;
    source: string;
    added_by: string;
    added_at: string;
  };
  flow: {
    flow_key: Generated<number>;
    hash: string;
    item: string;
    version: number;
    config: string;
    meta: string;
    in_force_from: string;
    added_at: string;
  };
  instance: {
    instance_key: Generated<number>;
    id: string;
    organisation: string;
    item: string;
    flow_key: number;
    title: string;
    revision: number;
    stage: string;
    status: string;
    overdue: Flag;
    state: string;
    leaf: Uint8Array | null;
    created_at: string;
    updated_at: string;
    snapshot: string;
  };
  /** Append-only by triggers, but for markers in the place of erased values. `body` is the canonical JSON of what the other columns do not hold. */
  entry: {
    sequence: Generated<number>;
    instance_key: number;
    revision: number;
    flow_key: number;
    type: string;
    person: string;
    occurred_at: string;
    recorded_at: string;
    late: Flag;
    leaf: Uint8Array;
    salts: Uint8Array;
    body: string;
  };
  /** What entries are searched by, one row for each, with columns for areas that the database makes itself. Append-only by triggers. */
  trail: {
    sequence: number;
    instance_key: number;
    organisation: string;
    type: string;
    person: string;
    recorded_at: string;
    late: Flag;
  };
  /** Append-only by triggers. */
  contact: {
    contact_key: Generated<number>;
    organisation: string;
    phone: string;
    person: string | null;
    from_day: string;
    added_by: string;
    added_at: string;
  };
  deadline: {
    instance_key: number;
    name: string;
    due_at: string;
  };
  /** Entries whose consequences outside the database are still to be carried out. */
  outbox: {
    sequence: number;
  };
  /** What was answered to a request, by the person's own key for it. */
  result: {
    result_key: Generated<number>;
    person: string;
    key: string;
    request: Uint8Array;
    status: number;
    body: string;
    recorded_at: string;
  };
  /** Append-only by triggers. */
  refusal: {
    sequence: Generated<number>;
    instance_key: number | null;
    organisation: string;
    item: string;
    type: string;
    reason: string;
    person: string;
    recorded_at: string;
    body: string;
  };
  token: {
    id: string;
    hash: Uint8Array;
    person: string;
    roles: string;
    organisation: string;
    label: string;
    created_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
  attachment: {
    hash: string;
    organisation: string;
    name: string;
    media_type: string;
    size: number;
    added_by: string;
    added_at: string;
    /** Since when its bytes and its name are gone; null while they are there. */
    erased_at: string | null;
  };
  /** Append-only by triggers. `content` is canonical JSON, and `hash` its SHA-256. */
  power_list: {
    power_list_key: Generated<number>;
    hash: string;
    organisation: string;
    tier: string;
    number: number;
    content: string;
    added_by: string;
    added_at: string;
  };
  /** Append-only by triggers. Each holds from its first day until the next one's of the same organisation. */
  list_in_force: {
    list_in_force_key: Generated<number>;
    organisation: string;
    power_list_key: number;
    from_day: string;
    instance_key: number;
    sequence: number;
  };
  tailoring: {
    tailoring_key: Generated<number>;
    organisation: string;
    flow: string;
    item: string;
    base: string;
    operations: string;
    difference: string;
    added_by: string;
    added_at: string;
  };
  /** Only its sizes change, and only upwards. */
  ledger: {
    ledger_key: Generated<number>;
    origin: string;
    district: string;
    year: string;
    part: number;
    /** Leaves that are in it, and those that its last checkpoint covers. */
    size: number;
    signed_size: number;
    created_at: string;
  };
  /** Ledgers that take no more leaves. Append-only by triggers. */
  ledger_end: {
    ledger_key: number;
    reason: string;
    lost: string;
    ended_at: string;
  };
  /** Where in its ledger an entry stands, from 0. Append-only by triggers. */
  ledger_leaf: {
    ledger_key: number;
    position: number;
    sequence: number;
    instance_key: number;
  };
  /** Up to 256 hashes after one another; grows at its end and never changes otherwise. */
  tile: {
    ledger_key: number;
    level: number;
    number: number;
    hashes: Uint8Array;
  };
  /** Append-only by triggers. */
  checkpoint: {
    ledger_key: number;
    size: number;
    note: string;
    signed_at: string;
  };
  /** Append-only by triggers. `line` is the witness's signature line under the checkpoint's note. */
  cosignature: {
    ledger_key: number;
    size: number;
    witness: string;
    line: string;
    witnessed_at: string;
  };
  /** One row: every entry up to this sequence is in its ledger, and no other can appear up to there. */
  ledger_mark: {
    ledger_mark_key: number;
    sequence: number;
  };
  /** One row, rewritten to learn whether the database can be written. */
  probe: {
    probe_key: number;
    count: number;
  };
}
