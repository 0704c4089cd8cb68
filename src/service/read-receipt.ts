import type { ReceiptView } from '../contract/receipt-view.ts';
import { Failure } from '../kernel/failure.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import type { ServiceContext } from './context.ts';
import { fence } from './fence.ts';
import { receiptOf } from './receipt-of.ts';
import type { Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * The receipt of an entry for whoever may see it, with all that the entry says.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, also outside the session's organisation; ENTRY_NOT_FOUND
 */
export function readReceipt(context: ServiceContext, session: Session, instance: string, revision: number): Promise<ReceiptView> {
  return context.store.read(function* () {
    const { title } = yield* visibleInstance(session, instance);
    const recorded = yield* readEntry(instance, revision);
    if (recorded === null) throw new Failure('ENTRY_NOT_FOUND', { instance, revision });
    return yield* receiptOf(context, recorded, title);
  }, fence(session));
}
