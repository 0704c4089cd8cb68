import type { Query } from '../work.ts';

/** The place of somebody in a line. */
export interface Place {
  /** What has to be waited for before this query, or null: before the first that is no plain `select`, that those in front have come as far. */
  before(query: Query): Promise<void> | null;
  /** Nobody has to wait for this one any longer. */
  leave(): void;
}

/**
 * Places for units that run side by side in one transaction: they may read as it comes, but their first writes go to the server in the order of
 * their places. So transactions of several nodes, whose units stand in the same order everywhere, lock rows in the same order.
 */
export function inOrder(count: number): readonly Place[] {
  let inFront: Promise<void> = Promise.resolve();
  let isFirst = true;
  return Array.from({ length: count }, () => {
    const waitFor = isFirst ? null : inFront;
    let pass: () => void = () => undefined;
    isFirst = false;
    inFront = new Promise((resolve) => (pass = resolve));
    let passed = false;
    const goOn = async (): Promise<void> => {
      await waitFor;
      pass();
    };
    return {
      before(query) {
        if (passed || query.statement.compile('postgres').isSelect) return null;
        passed = true;
        return goOn();
      },
      leave() {
        if (!passed) void goOn();
        passed = true;
      },
    };
  });
}
