import type { Failure } from '../../kernel/failure.ts';

/** What a failure says of itself under a name, as a text to show; its code where it says nothing. */
export function toldBy({ code, facts }: Failure, name: string): string {
  const fact = facts[name];
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : code;
}
