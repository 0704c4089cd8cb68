/** Tells callers of events that a workflow running in this process has got past them. */
export interface Acknowledged {
  /** Resolves once the workflow has got past an event of a matter. Ask before the event is sent. */
  wait(matter: string, at: number): Promise<void>;
  /** Said by the workflow, of what it has got past durably; nobody may be waiting, when it was recovered. */
  pass(matter: string, at: number): void;
  /** How many are waiting. */
  waiting(): number;
}

/** A new one, with nobody waiting. */
export function acknowledgements(): Acknowledged {
  const waiting = new Map<string, () => void>();
  const keyOf = (matter: string, at: number) => `${at} ${matter}`;
  return {
    wait: (matter, at) => new Promise((resolve) => void waiting.set(keyOf(matter, at), resolve)),
    pass(matter, at) {
      waiting.get(keyOf(matter, at))?.();
      waiting.delete(keyOf(matter, at));
    },
    waiting: () => waiting.size,
  };
}
