/** Registers published masked, and erasing what was recorded. */
export const erasure: Readonly<Record<string, string>> = {
  'input.digits': '只含数字',
  'input.identity': '18 位居民身份证号码（末位可为大写 X），或者 15 位旧号码',
  'input.fieldName': '栏目名称，如 data.opinion；名单的一行写作 data.register.3，一行中的一项写作 data.register.3.name',
  'event.field.erased': '删除已记录的内容',
  'doc.erasureAuthorisation': '删除已记录内容的授权文件',
  'erasure.absentRevision': '填写本办件中已有的记录序号',
  'erasure.absent': '填写该条记录中已有的栏目；名单的行从 1 起数，写作 data.register.3 或者 data.register.3.name',
  'erasure.erased': '只填写尚未删除的栏目，已删除的不能再删',
  'erasure.kept': '另选栏目：其他办件或者删除记录本身要依据这一项',
  'erasure.inUse': '办件在办期间（清单类程序始终如此），只能删除后续环节不再用到的内容；请在办结后再删除这一项',
  'erasure.course': '另选栏目：办件当时走到哪一步取决于这一项，删去后历史无法重演',
};
