import type { Failure, FailureFacts } from '../kernel/failure.ts';

/** A failure as the log tells it. */
export interface LoggedFailure {
  readonly code: string;
  readonly facts: FailureFacts;
  readonly stack: string | undefined;
  readonly cause?: { readonly name: string; readonly code: unknown; readonly places: readonly string[] };
}

/** Tells a failure for the log. Messages of foreign errors may hold what somebody sent or what a row holds: only their kind and place are told. */
export function loggedFailure({ code, facts, stack, cause }: Failure): LoggedFailure {
  if (!(cause instanceof Error)) return { code, facts, stack };
  const places = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { code, facts, stack, cause: { name: cause.name, code: 'code' in cause ? cause.code : undefined, places } };
}
