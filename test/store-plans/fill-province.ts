import { sha256Hex } from '../../src/kernel/digest.ts';
import type { Dialect } from '../../src/store/statement.ts';

/** 样例: a province with 60 districts of streets of villages, of which this is one of each. */
export const places = { province: '99', city: '9903', district: '990305', street: '990305002', village: '990305002003' } as const;
export const person = '00000002-0000-7000-8000-000000000007';
export const matter = '00000004-0000-7000-8000-000000000777';
export const flow = sha256Hex('样例流程 7');

/**
 * The statements that fill an empty database with the province: 6,000 villages' organisations, 12,000 matters with 48,000 entries, their
 * trail, 12,000 refusals and a list in force in each village, all spread evenly, or the matters all in one district: then an area says little, and a planner is tempted by what
 * is not made for it. Each is said once for both databases.
 */
export function fillProvince(dialect: Dialect, districts: 1 | 60 = 60): readonly string[] {
  const bytes = dialect === 'sqlite' ? `x'${'00'.repeat(32)}'` : `decode(repeat('00', 32), 'hex')`;
  const leaf = dialect === 'sqlite' ? `cast(printf('%032d', n) as blob)` : `convert_to(lpad(cast(n as text), 32, '0'), 'UTF8')`;
  const time = "'2026-03-02T00:00:00.000Z'";
  const padded = (number: string, digits: number) => `substr(cast(${10 ** digits} + ${number} as text), 2)`;
  const spread = (n: string) =>
    `'99' || ${padded(`1 + ${n} / 1000 % 6`, 2)} || ${padded(`1 + ${n} / 100 % 10`, 2)} || ${padded(`1 + ${n} / 20 % 5`, 3)} || ${padded(`1 + ${n} % 20`, 3)}`;
  const code = (n: string) =>
    districts === 60 ? spread(n) : `'${places.district}' || ${padded(`1 + ${n} / 20 % 5`, 3)} || ${padded(`1 + ${n} % 20`, 3)}`;
  const numbers = (count: number) => `with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${count - 1})`;
  const id = (kind: number, n: string) => `'0000000${kind}-0000-7000-8000-' || ${padded(n, 12)}`;
  const who = id(2, 'n % 3000');
  const moment = (n: string) =>
    `'2026-03-' || ${padded(`1 + ${n} / 3600 % 28`, 2)} || 'T09:' || ${padded(`${n} / 60 % 60`, 2)} || ':' || ${padded(`${n} % 60`, 2)} || '.000Z'`;
  const pick = (from: string, names: readonly string[]) =>
    `case ${from} % ${names.length} ${names.map((name, at) => `when ${at} then '${name}'`).join(' ')} end`;
  const stage = pick('n', ['proposal', 'deliberation', 'implementation', 'archived', 'archived']);
  const type = pick('n', ['matter.opened', 'meeting.held', 'step.completed', 'notice.posted', 'matter.archived']);
  return [
    `insert into organisation select ${spread('n')}, '样例村', 'village', null, 1, ${time} from (${numbers(6000)} select n from numbers) as all_numbers`,
    ...Array.from({ length: 61 }, (_, at) => at).map(
      (at) =>
        `insert into flow (hash, item, version, config, meta, in_force_from, added_at) values ('${sha256Hex(`样例流程 ${at}`)}', 'A${at}', 1, '{}', '{}', '2026-01-01', ${time})`,
    ),
    `insert into instance (id, organisation, item, flow_key, title, revision, stage, status, overdue, state, leaf, created_at, updated_at, snapshot)
      select ${id(4, 'n')}, ${code('n')}, 'A' || n % 61, 1 + n % 61, '样例', 4, ${stage}, case when n % 5 > 2 then 'done' else 'active' end, case when n % 97 = 0 then 1 else 0 end, '[]', ${bytes}, ${time}, ${time}, '{}'
      from (${numbers(12_000)} select n from numbers) as all_numbers`,
    `insert into entry (instance_key, revision, flow_key, type, person, occurred_at, recorded_at, late, leaf, salts, body)
      select 1 + n % 12000, 1 + n / 12000, 1 + n % 5, ${type}, ${who}, ${moment('n')}, ${moment('n')}, case when n % 17 = 0 then 1 else 0 end, ${leaf}, ${bytes}, '{"actor":{}}'
      from (${numbers(48_000)} select n from numbers) as all_numbers`,
    `insert into trail (sequence, instance_key, organisation, type, person, recorded_at, late) select sequence, instance.instance_key, organisation, type, person, recorded_at, late from entry join instance on instance.instance_key = entry.instance_key`,
    `insert into deadline select instance_key, 'review', '2026-04-01T00:00:00.000Z' from instance where status = 'active'`,
    `insert into refusal (instance_key, organisation, item, type, reason, person, recorded_at, body)
      select 1 + n, ${code('n')}, 'A01', ${type}, 'RULES_NOT_MET', ${who}, ${moment('n')}, '{"actor":{},"verdicts":[]}' from (${numbers(12_000)} select n from numbers) as all_numbers`,
    `insert into attachment (organisation, hash, name, media_type, size, added_by, added_at, erased_at)
      select ${spread('n')}, substr('${flow}', 1, 52) || ${padded('n % 5990', 12)}, '样例', 'text/plain', 1, '${person}', ${time}, case when n % 1000 = 0 then ${time} end from (${numbers(6000)} select n from numbers) as all_numbers`,
    `insert into power_list (hash, organisation, tier, number, content, added_by, added_at)
      select case when n = 0 then '${flow}' else ${id(9, 'n')} end, ${spread('n')}, 'village', 1, '{}', '${person}', ${time} from (${numbers(6000)} select n from numbers) as all_numbers`,
    `insert into list_in_force (organisation, power_list_key, from_day, instance_key, sequence)
      select ${spread('n')}, 1 + n, '2026-01-01', 1 + n, 1 + n from (${numbers(6000)} select n from numbers) as all_numbers`,
    `insert into tailoring (organisation, flow, item, base, operations, difference, added_by, added_at)
      select ${spread('n')}, '${sha256Hex('样例流程 60')}', 'A60', '${flow}', '[]', '{}', '${person}', ${time} from (${numbers(6000)} select n from numbers) as all_numbers`,
    `insert into person select ${id(2, 'n')}, '样例', 'female', ${spread('n')}, ${time} from (${numbers(6000)} select n from numbers) as all_numbers`,
    `insert into member (organisation, body, person, household, office, voting, representative, committee_member, from_day, added_at)
      select ${spread('n')}, 'villagersAssembly', ${id(2, 'n')}, 'H1', case when n % 2 = 0 then 'head' end, 1, 0, 0, '2024-01-01', ${time} from (${numbers(6000)} select n from numbers) as all_numbers`,
  ];
}
