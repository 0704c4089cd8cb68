/** The ledgers: what the command line and the public pages say of them. */
export const ledger = {
  'cli.ledger.made': '已生成账册签名密钥 {path}，请另行保管一份。指纹（请抄录在纸上，供日后核对）：{fingerprint}',
} as const;
