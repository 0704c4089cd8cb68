/** The path of the public page of a receipt. */
export function receiptPath(code: string): string {
  return `/r/${code}`;
}

/** The whole address of that page, below where the world reaches the server: what the QR code holds. */
export function receiptAddress(base: string, code: string): string {
  return `${base.replace(/\/+$/, '')}${receiptPath(code)}`;
}
