import type { Instant } from '../../kernel/instant.ts';

/** A matter as it stands, without its snapshot. */
export interface InstanceSummary {
  readonly id: string;
  readonly organisation: string;
  readonly item: string;
  /** Hash of the flow version that it is pinned to. */
  readonly flow: string;
  readonly title: string;
  /** Revision of its last entry. */
  readonly revision: number;
  readonly stage: string;
  readonly status: 'active' | 'done';
  readonly overdue: boolean;
  readonly state: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A summary out of an instance's row with the hash of its flow. */
export function summaryOf(row: SummaryRow): InstanceSummary {
  return {
    id: row.id,
    organisation: row.organisation,
    item: row.item,
    flow: row.hash,
    title: row.title,
    revision: row.revision,
    stage: row.stage,
    status: row.status as InstanceSummary['status'],
    overdue: row.overdue === 1,
    state: JSON.parse(row.state) as string[],
    createdAt: row.created_at as Instant,
    updatedAt: row.updated_at as Instant,
  };
}

interface SummaryRow {
  readonly id: string;
  readonly organisation: string;
  readonly item: string;
  readonly hash: string;
  readonly title: string;
  readonly revision: number;
  readonly stage: string;
  readonly status: string;
  readonly overdue: number;
  readonly state: string;
  readonly created_at: string;
  readonly updated_at: string;
}
