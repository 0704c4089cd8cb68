import { describe, expect, it } from 'vitest';
import { words as english } from '../kernel/messages/en/words.ts';
import { words as chinese } from '../kernel/messages/zh-CN/words.ts';
import { bodies } from './body.ts';
import { isMatterClass, matterClasses, type MatterClass } from './matter-class.ts';
import { matterClassRows } from './matter-class-rows.ts';
import { parsePlainDate } from './plain-date.ts';
import { route } from './routing.ts';
import { resolveCitation } from './statutes/resolve-citation.ts';

const [before, after, amended] = (['2025-04-30', '2025-05-01', '2026-01-01'] as const).map(parsePlainDate) as [never, never, never];
const own = { hasCollective: true };
const none = { hasCollective: false };

describe('route', () => {
  it.each<[MatterClass, readonly string[], string | null, string | null, string]>([
    ['villageAffair', ['villagersAssembly'], null, 'representativesAssembly', 'village'],
    ['villageCharter', ['villagersAssembly'], 'villagersAssembly', null, 'village'],
    ['overruleRepresentatives', ['villagersAssembly'], 'villagersAssembly', null, 'village'],
    ['committeeArea', ['villagersAssembly'], 'villagersAssembly', null, 'village'],
    ['villagePlan', ['villagersAssembly'], null, 'representativesAssembly', 'village'],
    ['collectiveAffair', ['collectiveMembersAssembly'], null, 'collectiveDelegatesAssembly', 'collective'],
    ['collectiveReserved', ['collectiveMembersAssembly'], 'collectiveMembersAssembly', null, 'collective'],
    ['landContract', ['collectiveMembersAssembly'], 'collectiveMembersAssembly', null, 'collective'],
    ['collectiveConstructionLand', ['collectiveMembersAssembly'], null, 'collectiveDelegatesAssembly', 'collective'],
    ['homestead', ['collectiveMembersAssembly', 'groupAssembly'], null, null, 'village'],
    ['groupAffair', ['groupAssembly'], null, null, 'village'],
    ['disasterHousing', ['villagersCommittee'], null, null, 'village'],
    ['socialRelief', [], null, null, 'village'],
    ['levy', ['villagersAssembly'], null, 'representativesAssembly', 'village'],
    ['guarantee', [], null, null, 'village'],
    ['service', [], null, null, 'village'],
  ])('%s today goes to %j', (matterClass, competent, reserved, delegableTo, thresholds) => {
    expect(route(matterClass, amended, own)).toMatchObject({ bodies: competent, reserved, delegableTo, thresholds });
  });

  it.each(['collectiveAffair', 'collectiveReserved', 'landContract', 'collectiveConstructionLand'] as const)(
    '%s went to the villagers before the law on collectives',
    (matterClass) => {
      expect(route(matterClass, before, own)).toMatchObject({
        bodies: ['villagersAssembly'],
        reserved: null,
        delegableTo: 'representativesAssembly',
      });
      expect(route(matterClass, before, own)).toEqual(route(matterClass, before, none));
      expect(route(matterClass, after, own).bodies).toEqual(['collectiveMembersAssembly']);
    },
  );

  it('asked for two thirds of all in matters of land even then', () => {
    expect(route('landContract', before, own)).toMatchObject({
      thresholds: 'collective',
      citations: ['RLC:19', 'RLC:28', 'RLC:52', 'VCL18:24'],
    });
    expect(route('collectiveAffair', before, own)).toMatchObject({ thresholds: 'village', citations: ['VCL18:24'] });
  });

  it('lets the villagers stand in where there is no collective, by its thresholds', () => {
    expect(route('collectiveAffair', amended, none)).toMatchObject({
      bodies: ['villagersAssembly'],
      delegableTo: 'representativesAssembly',
      thresholds: 'collective',
      citations: ['RCEO:26', 'RCEO:27', 'RCEO:28', 'VCL25:28:4', 'RCEO:64'],
      note: 'note.actingForCollective',
    });
    expect(route('collectiveReserved', amended, none)).toMatchObject({ reserved: 'villagersAssembly', delegableTo: null });
    expect(route('landContract', amended, none)).toMatchObject({ reserved: 'villagersAssembly', note: 'note.landContract' });
    expect(route('homestead', amended, none).bodies).toEqual(['villagersAssembly', 'groupAssembly']);
  });

  it('asks the representatives for an authorisation to plan since the amendment', () => {
    expect(route('villagePlan', after, own)).toMatchObject({ bodies: ['villagersAssembly', 'representativesAssembly'], note: null });
    expect(route('villagePlan', amended, own)).toMatchObject({ delegableTo: 'representativesAssembly', note: 'note.villagePlan' });
  });

  it('gives the numbers of the day', () => {
    expect(route('villageCharter', after, own).citations).toEqual(['VCL18:27']);
    expect(route('villageCharter', amended, own).citations).toEqual(['VCL25:31']);
    expect(route('committeeArea', after, own).citations).toEqual(['VCL18:3']);
  });

  it('forbids guarantees and knows assets and money', () => {
    expect(matterClasses.filter((each) => route(each, amended, own).prohibited)).toEqual(['guarantee']);
    expect(matterClasses.filter((each) => route(each, amended, own).asset)).toEqual([
      'collectiveAffair',
      'collectiveReserved',
      'landContract',
      'collectiveConstructionLand',
      'guarantee',
    ]);
    expect(route('levy', amended, own)).toMatchObject({ asset: false, finance: true });
    expect(route('landContract', amended, own)).toMatchObject({ asset: true, finance: false });
  });

  it.each(matterClasses)('%s cites what was in force, and its note is told in both languages', (matterClass) => {
    for (const day of [before, after, amended]) {
      for (const village of [own, none]) {
        const { citations, note } = route(matterClass, day, village);
        for (const citation of citations) resolveCitation(citation, day);
        if (note !== null) expect([chinese[note], english[note]]).toEqual([expect.any(String), expect.any(String)]);
      }
    }
  });
});

describe('matter classes and bodies', () => {
  it('are told in both languages', () => {
    for (const key of [...matterClasses.map((each) => `class.${each}`), ...bodies.map((each) => `body.${each}`)]) {
      expect([key, chinese[key], english[key]]).toEqual([key, expect.any(String), expect.any(String)]);
    }
  });

  it('stand in the rows of the law, each once', () => {
    const rows = matterClasses.map((each) => matterClassRows[each].row).filter((row) => row !== null);
    expect(rows).toEqual(Array.from({ length: 15 }, (_, place) => `R${String(place + 1)}`));
  });

  it('are told from other texts', () => {
    expect(isMatterClass('levy')).toBe(true);
    expect(isMatterClass('toString')).toBe(false);
    expect(isMatterClass(null)).toBe(false);
  });
});
