/** The stage of a matter: the top-level state of its procedure among the active states. */
export function stageOf(states: readonly string[]): string {
  const procedure = states.find((state) => state.startsWith('procedure.'));
  return procedure?.split('.')[1] ?? states[0] ?? '';
}
