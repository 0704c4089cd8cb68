/** The ledgers: what the command line and the public pages say of them. */
export const ledger = {
  'cli.ledger.made': '已生成账本签名密钥 {path}，请另行保管一份。指纹（请抄录在纸上，供日后核对）：{fingerprint}',
  'cli.ledger': '查看和更换账本的签名密钥；账本与已签名的内容对不上、确实无法恢复时，另起一本',
  'cli.ledger.action':
    'keys 列出密钥和指纹；rotate-key 换用新密钥；retire-key 停用旧密钥；add-sm2 加一把国密 SM2 密钥；restart 结束对不上的账本，另起一本',
  'cli.ledger.key': '停用哪一把密钥：指纹的开头几位；不写的，停用最早的一把',
  'cli.ledger.reason': '为什么另起一本，会向所有人公开',
  'cli.ledger.none': '还没有签名密钥，siyi serve 第一次启动时会生成。',
  'cli.ledger.paper': '请把下面的指纹印在纸上，张贴并交监委会保存，供日后核对：',
  'cli.ledger.signs': '正在签名',
  'cli.ledger.retired': '{at:time}停用',
  'cli.ledger.begun': '账本 {origin} 的验证密钥：',
  'cli.ledger.next': '账本 {origin}（尚未开始）的验证密钥：',
  'cli.ledger.rotated':
    '已生成新密钥，旧密钥仍一并签名。请印发新指纹，待各方都已知晓后，用 siyi ledger retire-key 停用旧密钥。新指纹：{fingerprint}',
  'cli.ledger.keyRetired': '已停用密钥 {fingerprint}。它以前签过的内容仍凭它核验，密钥文件请继续保管。',
  'cli.ledger.sm2Added': '已加一把国密 SM2 密钥，从下一次签名起一并签名。指纹（请抄录在纸上）：{fingerprint}',
  'cli.ledger.noSuchKey': '没有哪一把正在签名的密钥的指纹这样开头，或者不止一把：{got}',
  'cli.ledger.lastKey': '这是唯一正在签名的密钥，不能停用。请先用 siyi ledger rotate-key 换用新密钥。',
  'cli.ledger.sm2There': '已经有一把正在签名的国密 SM2 密钥。',
  'cli.ledger.reasonNeeded': '请用 --reason 写明为什么另起一本，不超过500字，会向所有人公开。',
  'cli.ledger.nothingWrong': '各本账都与已签名的内容相符，没有另起一本。',
  'cli.ledger.ended': '账本 {origin} 已结束：{said}',
  'cli.ledger.lost': '已签名公布、数据库中却没有的记录：{lost}条',
  'cli.ledger.carried': '尚未签名、转入下一本 {next} 的记录：{carried}条',
  'cli.ledger.left': '内容与当初的指纹不符、没有转入的记录：{left}条，请逐条核查',
  'cli.ledger.restarted': '已结束{count}册。以前签名的证明仍然有效；请告知见证方和村民，并公布原因。现在可以用 siyi serve 启动。',
  'cli.ledger.aheadOfBackup': '这个备份比已签名公布的账本旧：{origin} 已签到{signed}条，备份中只有{size}条。',
  'cli.ledger.aheadOfBackupSo':
    'siyi serve 会拒绝启动，以免对同一本账本给出两种内容。有更新的备份的，请恢复更新的；确实没有的，用 siyi ledger restart --reason 写明原因后另起一本。',
} as const;
