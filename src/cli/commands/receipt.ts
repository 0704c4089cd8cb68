import { writeFile } from 'node:fs/promises';
import { receiptAddress } from '../../documents/receipt/receipt-address.ts';
import { receiptLabel } from '../../documents/receipt/receipt-label.ts';
import { receiptSheet } from '../../documents/receipt/receipt-sheet.ts';
import type { ReceiptView } from '../../contract/receipt-view.ts';
import { Failure } from '../../kernel/failure.ts';
import { invariant } from '../../kernel/invariant.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { nation } from '../../kernel/organisation-code.ts';
import { readPublicReceipt } from '../../service/read-public-receipt.ts';
import { readReceipt } from '../../service/read-receipt.ts';
import type { CliContext } from '../cli-context.ts';
import { openExisting } from '../open-database.ts';
import type { Settled } from '../settled.ts';

/** `siyi receipt INSTANCE REVISION` as asked; `url` is where the world reaches the server, below which the QR code leads. */
export interface ReceiptAsked extends Settled {
  readonly out?: string;
  readonly url: string;
  readonly closed?: boolean;
}

/** Whoever has the database may see all of it. */
const keeper = { person: '00000000-0000-7000-8000-000000000000', roles: ['administrator'], organisation: nation };

const never = 2 ** 31 - 1;

/**
 * Writes the receipt of an entry: its proof (`.tlog-proof`, the standard output when no file is named), the sheet to print (`.html`) or the label
 * for notices (`.svg`). With all that the entry says, unless asked for closed values.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, ENTRY_NOT_FOUND; PROOF_NOT_YET until the serving process has signed the entry's ledger, but not for a
 * label; INPUT_INVALID for another ending, a revision that is none, or an address that is none
 */
export async function receipt(context: CliContext, asked: ReceiptAsked, instance: string, revision: string): Promise<number> {
  const { database, language, out, url } = asked;
  const kind = out === undefined ? 'tlog-proof' : /\.(tlog-proof|html|svg)$/.exec(out)?.[1];
  if (kind === undefined) throw new Failure('INPUT_INVALID', { at: '--out', got: out ?? '', needed: '.tlog-proof, .html, .svg' });
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw new Failure('INPUT_INVALID', { at: '--url', got: url, needed: 'https://…' });
  if (!/^[1-9]\d{0,8}$/.test(revision)) throw new Failure('INPUT_INVALID', { at: 'revision', got: revision, needed: '1, 2, 3 …' });
  const siyi = await openExisting(context, { database, sweepMs: never, ledgersAtRest: true });
  try {
    const read = await readReceipt(siyi.context, keeper, instance, Number(revision));
    const shown = asked.closed === true ? await readPublicReceipt(siyi.context, read.code) : read;
    invariant(shown !== null, 'an entry is found by its own code');
    const text = written(context, asked, kind, shown);
    if (out === undefined) context.output.stream.write(text);
    else {
      await writeFile(out, text);
      context.output.line(tell(language, 'cli.receiptDone', { path: out, code: read.code }));
    }
    return 0;
  } finally {
    await siyi.close();
  }
}

function written({ clock }: CliContext, { language, url }: ReceiptAsked, kind: string, read: ReceiptView): string {
  const address = receiptAddress(url, read.code);
  if (kind === 'svg') return receiptLabel(read, address, language);
  const { standing } = read;
  if (standing === null) throw new Failure('PROOF_NOT_YET', { code: read.code });
  if (kind === 'tlog-proof') return read.opened?.proof ?? standing.proof;
  return receiptSheet({ ...read, standing }, { address, now: clock.now() }, language);
}
