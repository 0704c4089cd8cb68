/** What an input has to look like, where the schema library has no words of its own. */
export const input: Readonly<Record<string, string>> = {
  'input.supervisorRoles': '村务监督委员会成员不兼任被监督的职务（文书、主任、委员、印章保管、集体经济组织）',
  'input.sha256': 'SHA-256 摘要值，64 位小写十六进制',
  'input.plainText': '不含控制字符和文字方向控制符',
  'input.documents': '最多 40 份材料',
  'input.code': '12 位数字代码',
  'input.limit': '1 到 200 的整数',
  'input.fileName': '文件名中不含 / 和 \\',
};
