import { textAt } from '../read-event.ts';
import type { RuleInput } from '../rule.ts';

/**
 * How presence at an assembly is counted, as its notice says before anyone is counted: by villagers of 18 and over, or by representatives
 * of households (VCL25 arts 26, 32). `null` while no notice says it.
 */
export function countedBy(input: RuleInput, body: 'villagersAssembly' | 'groupAssembly'): 'villagers' | 'households' | null {
  const route = textAt(input.matter.record[`convened.${body}`]?.data ?? {}, 'route');
  return route === 'villagers' || route === 'households' ? route : null;
}
