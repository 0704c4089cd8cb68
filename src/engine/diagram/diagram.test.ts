import { describe, expect, it } from 'vitest';
import { powerItems } from '../../../machines/index.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { diagram } from './diagram.ts';
import type { Diagram } from './diagram-model.ts';

const values = {
  'display.days': 15,
  'band.works.bidding': 5_000_000,
  'band.works.tender': 10_000_000,
  'band.works.platform': 50_000_000,
  'band.works.statutory': 400_000_000,
};

function of(code: string): Diagram {
  const item = powerItems.find((each) => each.code === code);
  return diagram(item?.flow ?? {}, values);
}

function waysOf({ edges }: Diagram, from: string): readonly string[] {
  return edges
    .filter((edge) => edge.from === from && !edge.again)
    .map(({ to, kind, ways }) => `${kind} ${to} ${ways.map(({ text }) => text.zh).join('/')}`);
}

describe('diagram()', () => {
  it('makes one meeting of each deliberation, with what can come of it', () => {
    const drawn = of('ZD-07');
    expect(drawn.nodes.filter(({ kind }) => kind === 'meeting').map(({ id }) => id)).toEqual([
      'procedure.branchDeliberation',
      'procedure.committeeConsultation',
      'procedure.partyMemberReview',
      'procedure.representativeResolution',
    ]);
    expect(waysOf(drawn, 'procedure.representativeResolution')).toEqual([
      'forward procedure.resolutionDisclosure.drafting 通过',
      'return procedure.committeeConsultation 退回',
      'end procedure.rejected 未通过',
      'return procedure.representativeResolution 人数不足，再次召集/意见分歧，提交村民会议',
    ]);
    expect(waysOf(drawn, 'procedure.branchDeliberation')).toContain('fork procedure.partyMemberReview 合并召开，通过');
  });

  it('calls the resolution by the bodies that the flow asks, in its box and in the notes', () => {
    const labelOf = (drawn: Diagram) => drawn.nodes.find(({ id }) => id === 'procedure.representativeResolution')?.label.zh;
    expect(['ZD-01', 'ZD-03', 'ZC-04', 'ZC-05'].map((code) => labelOf(of(code)))).toEqual([
      '村民（代表）会议决议',
      '村民会议决议',
      '成员（代表）大会决议',
      '成员大会决议',
    ]);
    expect(of('ZC-05').notes[0]?.zh).toContain('党员大会审议、成员大会决议');
  });

  it('makes three of a disclosure: draft, posting with its days, objections with their way back', () => {
    const drawn = of('JZ-01');
    const stage = drawn.nodes.filter((node) => node.stage === 'posting');
    expect(stage.map(({ kind, limit }) => [kind, limit?.days ?? null])).toEqual([
      ['step', null],
      ['posting', 15],
      ['decision', null],
    ]);
    expect(waysOf(drawn, 'procedure.posting.displaying.objection')).toEqual([
      'return procedure.posting.approved 异议不成立',
      'return procedure.handling.investigation 异议成立',
    ]);
  });

  it('gives the days of a posting to the posting alone', () => {
    const stage = of('YG-02').nodes.filter((node) => node.stage === 'posting');
    expect(stage.map(({ kind, limit }) => [kind, limit?.days ?? null])).toEqual([
      ['step', null],
      ['posting', 15],
      ['decision', null],
    ]);
  });

  it('tells ways that people choose by the names of the choices', () => {
    expect(waysOf(of('JZ-03'), 'procedure.handling.acceptance')).toEqual([
      'fork procedure.handling.investigation 一般程序',
      'fork procedure.handling.urgentAid 紧急程序（急难型）',
    ]);
  });

  it('tells forks that read alike by the documents that only they ask for, and no amount where any will do', () => {
    expect(waysOf(of('ZC-01'), 'procedure.handling.voucher')).toEqual([
      'fork procedure.handling.generalReview 其他（非生产性）支出凭证',
      'fork procedure.handling.operatingReview 经营支出凭证',
    ]);
  });

  it('keeps apart steps whose sentences begin alike', () => {
    const labels = of('JZ-03').nodes.map(({ label }) => label.zh);
    expect(labels).toContain('急难型：48小时内先行救助');
    expect(labels).toContain('急难型：五个工作日内补齐手续');
    expect(labels).toContain('急难型：村内张榜公示救助情况：满期');
    const party = of('ZD-10').nodes.map(({ label }) => label.zh);
    expect(party.filter((label) => label.startsWith('确定发展对象'))).toEqual(['确定发展对象', '确定发展对象：满期']);
  });

  it('tells ranges of amounts where a flow forks by them, by the numbers in force or by their names', () => {
    const letting = 'procedure.implementation.letting';
    const texts = (drawn: Diagram) =>
      drawn.edges.filter(({ from, kind }) => from === letting && kind === 'fork').map(({ ways }) => ways[0]?.text);
    expect(texts(of('GC-01')).map((text) => text?.zh)).toEqual([
      '不足5万元',
      '5万元以上、不足10万元',
      '10万元以上、不足50万元',
      '50万元以上、不足400万元',
      '400万元以上',
    ]);
    expect(texts(of('GC-01'))[1]?.en).toBe('¥50,000 to below ¥100,000');
    const nameless = diagram(powerItems.find(({ code }) => code === 'GC-01')?.flow ?? {});
    expect(texts(nameless)[0]?.zh).toBe('不足工程村内竞标的起点金额');
  });

  it.each(powerItems.map(({ code, flow }) => [code, flow] as const))(
    '%s: every state is in one node, every way between two of them',
    (_, flow) => {
      const drawn = diagram(flow, values);
      const ids = drawn.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(drawn.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id))).toEqual([]);
      const states = drawn.nodes.flatMap((node) => node.states);
      expect(new Set(states).size).toBe(states.length);
      expect([...states].sort()).toEqual([...leavesOf(flow)].sort());
      const reached = new Set(['start']);
      for (let size = 0; size !== reached.size;) {
        size = reached.size;
        for (const { from, to } of drawn.edges) if (reached.has(from)) reached.add(to);
      }
      const orphans = ids.filter((id) => !reached.has(id) && id !== 'procedure.withdrawn' && id !== 'procedure.rejected');
      expect(orphans).toEqual([]);
    },
  );

  it('follows the machine: a step that is added to the config is there, and its name stands where nothing tells of it', () => {
    const flow = structuredClone(powerItems.find(({ code }) => code === 'GG-02')?.flow) as never as {
      states: { procedure: { states: { handling: { states: Record<string, unknown> } } } };
    };
    const { states } = flow.states.procedure.states.handling;
    states['extraCheck'] = { on: { 'step.completed': [{ guard: { type: 'lawful', params: { rules: [] } }, target: 'sealing' }] } };
    const added = diagram(flow as never).nodes.find(({ id }) => id === 'procedure.handling.extraCheck');
    expect(added).toMatchObject({ kind: 'step', label: { zh: 'extraCheck', en: 'extraCheck' }, actors: [], documents: [], limit: null });
  });

  it.each(powerItems.map(({ code, flow }) => [code, flow] as const))(
    '%s: is the same whatever the order of names in the config',
    (_, flow) => {
      const stored = JSON.parse(canonicalJson(flow)) as JsonObject;
      expect(diagram(stored, values)).toEqual(diagram(flow, values));
    },
  );

  it('numbers the steps as they come', () => {
    const numbered = of('ZC-04').nodes.filter(({ number }) => number !== null);
    expect(numbered.map(({ id }) => id.split('.').slice(1).join('.')).slice(0, 9)).toEqual([
      'proposal.valuation',
      'proposal.drafting',
      'proposal.screening',
      'branchDeliberation',
      'committeeConsultation',
      'partyMemberReview',
      'representativeResolution',
      'resolutionDisclosure.drafting',
      'resolutionDisclosure.approved',
    ]);
    expect(
      of('GC-01')
        .nodes.map(({ id }) => id)
        .filter((id) => /implementation/.test(id))
        .map((id) => id.split('.').at(-1)),
    ).toEqual([
      ...[
        'starting',
        'streetReview',
        'letting',
        'selfBuild',
        'villageBidding',
        'streetTender',
        'platformTender',
        'statutoryTender',
        'contract',
        'acceptance',
      ],
      ...['payment', 'completing'],
    ]);
  });

  it('draws a foreign machine that knows nothing of ours', () => {
    const foreign = {
      id: 'door',
      initial: 'closed',
      states: {
        closed: { on: { open: 'opened', lock: [{ target: '#door.locked' }] } },
        opened: { initial: 'ajar', states: { ajar: { on: { push: 'wide' } }, wide: { on: { shut: '#door.closed', remove: '#gone' } } } },
        locked: { on: { unlock: { target: 'closed' } } },
        gone: { id: 'gone', type: 'final' },
      },
    } as JsonObject;
    const drawn = diagram(foreign);
    expect(drawn.nodes.map(({ id, kind, number }) => [id, kind, number])).toEqual([
      ['start', 'start', null],
      ['closed', 'step', 1],
      ['locked', 'step', 2],
      ['opened.ajar', 'step', 3],
      ['opened.wide', 'step', 4],
      ['gone', 'end', null],
    ]);
    expect(drawn.edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      'start forward closed',
      'closed fork locked',
      'closed fork opened.ajar',
      'locked return closed',
      'opened.ajar forward opened.wide',
      'opened.wide end gone',
      'opened.wide return closed',
    ]);
    expect(drawn.forks).toEqual(['closed', 'opened.wide']);
  });

  it('tells in words what may happen at many places, and of the supervision beside', () => {
    const notes = of('ZD-07').notes.map(({ zh }) => zh);
    expect(notes).toContainEqual(expect.stringMatching(/^修改方案：可在村党组织提议、.*转到“村党组织提议”。$/));
    expect(notes).toContainEqual(expect.stringMatching(/^村务监督委员会全程监督/));
  });
});

function leavesOf(flow: JsonObject): readonly string[] {
  const under = (node: JsonObject, path: string): readonly string[] => {
    const children = Object.entries((node['states'] ?? {}) as Record<string, JsonObject>);
    return children.length === 0 ? [path] : children.flatMap(([name, child]) => under(child, `${path}.${name}`));
  };
  return under((flow['states'] as Record<string, JsonObject>)['procedure'] ?? {}, 'procedure');
}
