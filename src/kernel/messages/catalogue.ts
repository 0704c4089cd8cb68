// Texts for people, by language and subject. Imports nothing but kernel. Read first: tell.ts.
import { actorWords as actorWordsEn } from './en/actors.ts';
import { itemsDecision as itemsDecisionEn } from './en/items-decision.ts';
import { itemsWorksAssets as itemsWorksAssetsEn } from './en/items-works-assets.ts';
import { itemsReliefServices as itemsReliefServicesEn } from './en/items-relief-services.ts';
import { ledgerPages as ledgerPagesEn } from './en/ledger-pages.ts';
import { lists as listsEn } from './en/lists.ts';
import { tailoring as tailoringEn } from './en/tailoring.ts';
import { tailoringSheets as tailoringSheetsEn } from './en/tailoring-sheets.ts';
import { proof as proofEn } from './en/proof.ts';
import { chart as chartEn } from './en/chart.ts';
import { ledger as ledgerEn } from './en/ledger.ts';
import { moving as movingEn } from './en/moving.ts';
import { receipts as receiptsEn } from './en/receipts.ts';
import { erasure as erasureEn } from './en/erasure.ts';
import { cli as cliEn } from './en/cli.ts';
import { demo as demoEn } from './en/demo.ts';
import { exporting as exportingEn } from './en/export.ts';
import { failures as failuresEn } from './en/failures.ts';
import { flow as flowEn } from './en/flow.ts';
import { formats as formatsEn } from './en/formats.ts';
import { input as inputEn } from './en/input.ts';
import { procedureWords as procedureWordsEn } from './en/procedure-words.ts';
import { verdictsFirst as verdictsFirstEn } from './en/verdicts-first.ts';
import { verdictsHouse as verdictsHouseEn } from './en/verdicts-house.ts';
import { verdictsSecond as verdictsSecondEn } from './en/verdicts-second.ts';
import { verify as verifyEn } from './en/verify.ts';
import { witness as witnessEn } from './en/witness.ts';
import { words as wordsEn } from './en/words.ts';
import type { Language } from './language.ts';
import { mergeMessages } from './merge-messages.ts';
import { actorWords as actorWordsZh } from './zh-CN/actors.ts';
import { itemsDecision as itemsDecisionZh } from './zh-CN/items-decision.ts';
import { itemsWorksAssets as itemsWorksAssetsZh } from './zh-CN/items-works-assets.ts';
import { itemsReliefServices as itemsReliefServicesZh } from './zh-CN/items-relief-services.ts';
import { ledgerPages as ledgerPagesZh } from './zh-CN/ledger-pages.ts';
import { lists as listsZh } from './zh-CN/lists.ts';
import { tailoring as tailoringZh } from './zh-CN/tailoring.ts';
import { tailoringSheets as tailoringSheetsZh } from './zh-CN/tailoring-sheets.ts';
import { proof as proofZh } from './zh-CN/proof.ts';
import { chart as chartZh } from './zh-CN/chart.ts';
import { ledger as ledgerZh } from './zh-CN/ledger.ts';
import { moving as movingZh } from './zh-CN/moving.ts';
import { receipts as receiptsZh } from './zh-CN/receipts.ts';
import { erasure as erasureZh } from './zh-CN/erasure.ts';
import { cli as cliZh } from './zh-CN/cli.ts';
import { demo as demoZh } from './zh-CN/demo.ts';
import { exporting as exportingZh } from './zh-CN/export.ts';
import { failures as failuresZh } from './zh-CN/failures.ts';
import { flow as flowZh } from './zh-CN/flow.ts';
import { formats as formatsZh } from './zh-CN/formats.ts';
import { input as inputZh } from './zh-CN/input.ts';
import { procedureWords as procedureWordsZh } from './zh-CN/procedure-words.ts';
import { verdictsFirst as verdictsFirstZh } from './zh-CN/verdicts-first.ts';
import { verdictsHouse as verdictsHouseZh } from './zh-CN/verdicts-house.ts';
import { verdictsSecond as verdictsSecondZh } from './zh-CN/verdicts-second.ts';
import { verify as verifyZh } from './zh-CN/verify.ts';
import { witness as witnessZh } from './zh-CN/witness.ts';
import { words as wordsZh } from './zh-CN/words.ts';

/** Every message by language and key. Both languages hold the same keys, and each key the same placeholders. */
export const catalogue: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  'zh-CN': mergeMessages(
    formatsZh,
    wordsZh,
    witnessZh,
    procedureWordsZh,
    flowZh,
    ledgerPagesZh,
    cliZh,
    demoZh,
    exportingZh,
    failuresZh,
    inputZh,
    verdictsFirstZh,
    verdictsSecondZh,
    verdictsHouseZh,
    actorWordsZh,
    itemsDecisionZh,
    itemsWorksAssetsZh,
    itemsReliefServicesZh,
    listsZh,
    tailoringZh,
    tailoringSheetsZh,
    proofZh,
    chartZh,
    movingZh,
    verifyZh,
    ledgerZh,
    receiptsZh,
    erasureZh,
  ),
  en: mergeMessages(
    formatsEn,
    wordsEn,
    witnessEn,
    procedureWordsEn,
    flowEn,
    ledgerPagesEn,
    cliEn,
    demoEn,
    exportingEn,
    failuresEn,
    inputEn,
    verdictsFirstEn,
    verdictsSecondEn,
    verdictsHouseEn,
    actorWordsEn,
    itemsDecisionEn,
    itemsWorksAssetsEn,
    itemsReliefServicesEn,
    listsEn,
    tailoringEn,
    tailoringSheetsEn,
    proofEn,
    chartEn,
    movingEn,
    verifyEn,
    ledgerEn,
    receiptsEn,
    erasureEn,
  ),
};
