import { randomBytes } from 'node:crypto';
import { newId } from '../../src/kernel/id.ts';
import { instantOf } from '../../src/kernel/instant.ts';
import type { Recorders } from './fill-rosters.ts';
import { chance, type PlannedMatter } from './plan-matters.ts';
import type { PlannedVillage } from './places.ts';
import type { Sink } from './sink.ts';
import type { Templates } from './take-templates.ts';
import type { Template } from './template.ts';

/** What is filled: villages with those who record in them, and what they are to have opened. */
export interface Filling {
  readonly villages: readonly PlannedVillage[];
  readonly recorders: readonly Recorders[];
  readonly matters: readonly PlannedMatter[];
  readonly templates: Templates;
  /** The present moment, in milliseconds. */
  readonly end: number;
}

const dayMs = 86_400_000;
const entryColumns = 'sequence instance_key revision flow_key type person occurred_at recorded_at late leaf salts body'.split(' ');
const trailColumns = 'sequence instance_key organisation type person recorded_at late'.split(' ');
const refusalColumns = 'instance_key organisation item type reason person recorded_at body'.split(' ');
const resultColumns = 'person key request status body recorded_at'.split(' ');
const instanceColumns =
  'instance_key id organisation item flow_key title revision stage status overdue state leaf created_at updated_at snapshot'.split(' ');

interface Written {
  readonly matter: PlannedMatter;
  readonly step: number;
  readonly recorded: number;
}

/**
 * Writes matters and journal in the order of time, day by day, as far as each has come by the end. Leaves and salts are random bytes of the right
 * length; a twentieth of the entries is late, and beside a twentieth stands a refusal; of the running matters, one in fifty is overdue.
 */
export async function fillMatters(sink: Sink, filling: Filling, progress: (entries: number) => void): Promise<number> {
  const random = chance(7);
  const leaves = new Map<PlannedMatter, Buffer>();
  let sequence = 0;
  for (const day of daysOf(filling)) {
    const [entries, trail, refusals, results]: unknown[][][] = [[], [], [], []];
    for (const { matter, step, recorded } of day) {
      const { template, village } = matter;
      const played = template.steps[step];
      const code = filling.villages[village]?.code ?? '';
      const recorders = filling.recorders[village] ?? {};
      if (played === undefined) continue;
      sequence += 1;
      const person = recorders[played.role] ?? recorders['clerk'] ?? '';
      const late = random() < 0.05 ? 1 : 0;
      const [at, leaf] = [instantOf(recorded), randomBytes(32)];
      const occurred = instantOf(matter.opened + played.occurred);
      leaves.set(matter, leaf);
      entries?.push([
        sequence,
        matter.key,
        step + 1,
        sink.flowKeys.get(template.flow),
        played.type,
        person,
        occurred,
        at,
        late,
        leaf,
        randomBytes(played.salts),
        inVillage(played.body, template, code),
      ]);
      trail?.push([sequence, matter.key, code, played.type, person, at, late]);
      const refusal = filling.templates.refusals[Math.floor(random() * 20)];
      if (refusal !== undefined && random() < 0.33)
        refusals?.push([
          matter.key,
          code,
          template.item,
          refusal.type,
          'RULES_NOT_MET',
          person,
          at,
          inVillage(refusal.body, template, code),
        ]);
      if (recorded > filling.end - 90 * dayMs)
        results?.push([person, newId(recorded), leaf, 201, `{"instance":"${newId(recorded)}","revision":${step + 1}}`, at]);
      matter.next = step + 1;
    }
    await sink.insert('entry', entryColumns, entries ?? []);
    await sink.insert('trail', trailColumns, trail ?? []);
    await sink.insert('refusal', refusalColumns, refusals ?? []);
    await sink.insert('result', resultColumns, results ?? []);
    progress(sequence);
  }
  await fillInstances(sink, filling, leaves);
  return sequence;
}

/** What is recorded on each day, in order. Matters get their keys in the order in which they are opened. */
function* daysOf({ matters, end }: Filling): Generator<readonly Written[]> {
  const first = matters[0]?.opened ?? end;
  const waiting = new Map<number, Written[]>();
  const dayOf = (moment: number) => Math.floor((moment - first) / dayMs);
  let opened = 0;
  for (let day = 0; day <= dayOf(end); day += 1) {
    for (let matter = matters[opened]; matter !== undefined && dayOf(matter.opened) <= day; matter = matters[opened]) {
      opened += 1;
      matter.key = opened;
      for (const [step, { recorded }] of matter.template.steps.entries()) {
        const moment = matter.opened + recorded;
        if (moment > end) break;
        const on = waiting.get(dayOf(moment));
        if (on === undefined) waiting.set(dayOf(moment), [{ matter, step, recorded: moment }]);
        else on.push({ matter, step, recorded: moment });
      }
    }
    const today = waiting.get(day) ?? [];
    waiting.delete(day);
    yield today.sort((one, other) => one.recorded - other.recorded || one.step - other.step);
  }
}

async function fillInstances(sink: Sink, { matters, villages, end }: Filling, leaves: ReadonlyMap<PlannedMatter, Buffer>): Promise<void> {
  const random = chance(3);
  for (let from = 0; from < matters.length; from += 5000) {
    const [rows, deadlines]: unknown[][][] = [[], []];
    for (const matter of matters.slice(from, from + 5000)) {
      const { template, opened, key, next } = matter;
      const last = template.steps[next - 1];
      if (last === undefined || opened > end) continue;
      const code = villages[matter.village]?.code ?? '';
      const overdue = last.status === 'active' && random() < 0.02 ? 1 : 0;
      const times = [instantOf(opened), instantOf(opened + last.recorded)];
      rows?.push([
        key,
        newId(opened),
        code,
        template.item,
        sink.flowKeys.get(template.flow),
        '样例事项',
        next,
        last.stage,
        last.status,
        overdue,
        last.state,
        leaves.get(matter),
        ...times,
        inVillage(last.snapshot, template, code),
      ]);
      for (const { name, due } of last.deadlines) deadlines?.push([key, name, instantOf(opened + due)]);
    }
    await sink.insert('instance', instanceColumns, rows ?? []);
    await sink.insert('deadline', ['instance_key', 'name', 'due_at'], deadlines ?? []);
  }
}

function inVillage(text: string, { organisation }: Template, code: string): string {
  return text.replaceAll(organisation, code);
}
