import type { ReceiptView } from '../contract/receipt-view.ts';
import { parseReceiptCode } from '../kernel/receipt-code.ts';
import { findByLeaf } from '../store/journal/find-by-leaf.ts';
import type { ServiceContext } from './context.ts';
import { receiptOf } from './receipt-of.ts';

/** The receipt that a code leads to, for anybody: nothing in it names a person or tells what somebody wrote. Null for a code that no entry has. */
export async function readPublicReceipt(context: ServiceContext, code: string): Promise<ReceiptView | null> {
  const prefix = parseReceiptCode(code);
  if (prefix === null) return null;
  return context.store.read(function* () {
    const recorded = yield* findByLeaf(prefix);
    return recorded === null ? null : yield* receiptOf(context, recorded, null);
  });
}
