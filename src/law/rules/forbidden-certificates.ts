/**
 * Kinds of certificate that a village may not issue: those named in the part that was read of the first list of 20 kinds in 民发〔2020〕20号
 * (关于改进和规范基层群众性自治组织出具证明工作的指导意见). The rest of the 20 was not retrieved; a kind that is not listed here is
 * therefore not allowed yet: an item names those that it may issue ({@link s06}).
 */
export const forbiddenCertificates: readonly string[] = [
  'kinship', // 亲属关系
  'identity', // 身份信息
  'noCriminalRecord', // 无犯罪记录
  'maritalStatus', // 婚姻状况
  'alive', // 健在
  'death', // 死亡
  'residentProperty', // 居民财产
  'inheritance', // 遗产继承权
];
