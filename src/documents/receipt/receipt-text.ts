import type { Both } from '../../kernel/both.ts';
import type { ReceiptStanding, ReceiptView } from '../../contract/receipt-view.ts';
import { dayInVillage } from '../../kernel/day-in-village.ts';
import type { Language } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { escapeXml } from '../svg.ts';

/** A message of receipts, escaped. */
export function receiptText(language: Language, key: string, values: Parameters<typeof tell>[2] = {}): string {
  return escapeXml(plain(language, `receipt.${key}`, values));
}

/** A text in a language. */
export function saidIn({ zh, en }: Both, language: Language): string {
  return language === 'en' ? straight(en) : zh;
}

/** What was recorded, as one sentence. Not escaped. */
export function recordedSentence(receipt: ReceiptView, language: Language): string {
  const { item, organisation, event, stage, recordedAt } = receipt;
  return plain(language, 'receipt.recorded', {
    at: recordedAt,
    organisation: organisation.name,
    item: saidIn(item.name, language),
    code: item.code,
    event: saidIn(event, language),
    stage: saidIn(stage, language),
  });
}

/** How late it was recorded; null when it was in time. Not escaped. */
export function lateSentence({ lateHours }: ReceiptView, language: Language): string | null {
  if (lateHours === null) return null;
  return lateHours < 48
    ? plain(language, 'receipt.late.hours', { hours: lateHours })
    : plain(language, 'receipt.late.days', { days: Math.floor(lateHours / 24) });
}

/** Where it stands in the ledger, as sentences in the order in which they are read. Not escaped. */
export function standingSentences(
  { origin, index, size, signedAt, witnesses, isQuorum }: ReceiptStanding,
  language: Language,
): readonly string[] {
  const names = [...witnesses];
  return [
    plain(language, 'receipt.place', { origin, number: index + 1, size }),
    plain(language, 'receipt.signed', { at: signedAt }),
    names.length === 0
      ? plain(language, 'receipt.witnesses.none', {})
      : plain(language, isQuorum ? 'receipt.witnesses.enough' : 'receipt.witnesses.few', { count: names.length, names }),
  ];
}

/** A hash in hex, in groups of four digits to be compared. */
export function groupedHex(hex: string): string {
  return hex.replace(/.{4}(?=.)/g, '$& ');
}

/** The day on which something is printed. */
export function printedOn(now: Parameters<typeof dayInVillage>[0], language: Language): string {
  return plain(language, 'receipt.printed', { day: dayInVillage(now) });
}

/** Fonts for Chinese make the curly quotes of English as wide as a character. */
function plain(language: Language, key: string, values: Parameters<typeof tell>[2]): string {
  const text = tell(language, key, values);
  return language === 'en' ? straight(text) : text;
}

function straight(text: string): string {
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
}
