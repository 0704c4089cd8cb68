/**
 * The classes of matter. A class fixes which body decides, by which thresholds, and whether it may delegate ({@link route}).
 * Rows R1–R15 in the order of the law; `service` is for direct procedures in which no body decides.
 */
export const matterClasses = [
  'villageAffair', // R1 乡村建设、补贴、公益事业等
  'villageCharter', // R2 村民自治章程、村规民约
  'overruleRepresentatives', // R3 撤销或者变更村民代表会议的决定
  'committeeArea', // R4 村民委员会的设立、撤销、范围调整
  'villagePlan', // R5 村庄规划
  'collectiveAffair', // R6 集体经济组织一般重大事项
  'collectiveReserved', // R7 不得授权成员代表大会的事项
  'landContract', // R8 土地承包
  'collectiveConstructionLand', // R9 集体经营性建设用地
  'homestead', // R10 宅基地申请
  'groupAffair', // R11 村民小组事项
  'disasterHousing', // R12 灾后住房补助对象
  'socialRelief', // R13 低保等社会救助
  'levy', // R14 一事一议筹资筹劳
  'guarantee', // R15 提供担保(禁止)
  'service', // 便民服务
] as const;

/** One class of {@link matterClasses}. */
export type MatterClass = (typeof matterClasses)[number];

/** Whether a text names a class. */
export function isMatterClass(text: string | null): text is MatterClass {
  return (matterClasses as readonly (string | null)[]).includes(text);
}
