import { directProcedure } from '../../machines/fragments/direct-procedure.ts';
import { fourDeliberations } from '../../machines/fragments/four-deliberations.ts';
import type { Step } from '../../machines/fragments/step.ts';
import { actors } from '../../machines/actor.ts';
import type { JsonObject } from '../../src/kernel/json.ts';

/** Flows of the house's own fragments with steps, lanes, forks and ways back drawn by lot: the same for the same number. */
export function randomFlow(seed: number): JsonObject {
  let state = seed * 2654435761 + 1;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const chain = (prefix: string, count: number): readonly Step[] => {
    const names = Array.from({ length: count }, (_, at) => `${prefix}${at}`);
    return names.map((name, at): Step => {
      const words = '核对依据情况材料并按规定公开办理登记上报审核确认'.slice(0, 4 + draw(18));
      const step: Step = {
        name,
        zh: words,
        en: 'check the ground and the papers, report and register'.slice(0, 8 + draw(44)),
        actors: [actors[draw(actors.length)] ?? 'handler'],
        ...(draw(4) === 0 ? { failed: names[draw(at + 1)] ?? name } : {}),
        ...(draw(5) === 0 ? { limit: { days: 3 + draw(20), unit: 'working', basis: 'borrowed' } } : {}),
        ...(draw(5) === 0 && at + 2 < count ? { next: names[at + 1 + draw(count - at - 1)] ?? name } : {}),
      };
      if (draw(4) > 0 || at + 3 >= count) return step;
      const targets = [...new Set([names[at + 1], names[at + 2], names[at + 3]])] as string[];
      const band = (n: number) => ({
        rules: [
          { rule: 'S05', as: `S05.${n}`, from: n === 0 ? null : n * 5_000_000, below: n === 2 ? null : (n + 1) * 5_000_000 },
        ] as const,
      });
      return { ...step, branches: targets.map((target, n) => ({ ...band(n), target })) };
    });
  };
  const terms = { code: `XX-${seed}`, classes: ['service'], archive: [] };
  if (draw(2) === 0) {
    const before = chain('before', 1 + draw(8));
    const posting = draw(2) === 0 ? { posting: { upheld: before[draw(before.length)]?.name ?? 'before0' } } : {};
    return directProcedure({
      ...terms,
      ...(draw(2) === 0
        ? { intake: { zh: '样例申请', en: 'a sample application', actors: ['applicant'] as const, documents: ['application'], rules: [] } }
        : {}),
      before,
      ...posting,
      after: chain('after', draw(4)),
    });
  }
  return fourDeliberations({
    ...terms,
    subject: { zh: '样例事项', en: 'a sample matter' },
    preparation: chain('first', draw(4)),
    bodies: draw(2) === 0 ? ['representativesAssembly', 'villagersAssembly'] : ['collectiveMembersAssembly', 'villagersAssembly'],
    implementation: chain('step', 1 + draw(12)),
  });
}
