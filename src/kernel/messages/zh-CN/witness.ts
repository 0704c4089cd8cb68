/** A witness of ledgers: its page, its answers, its command. */
export const witness: Readonly<Record<string, string>> = {
  'witness.title': '见证方 {name}',
  'witness.what':
    '本机只做一件事：看账本是不是只增不改。账本每送来一个新的检查点，本机先核对它确实接着上一次见证过的内容，核对无误才加签一行见证签名；对同一条数，决不为两个不同的内容签名。',
  'witness.whatNot': '见证签名不表示记录的内容属实，只表示以前的记录没有被改动、删除，各人看到的是同一本账。',
  'witness.ledgers': '见证哪些账本',
  'witness.none': '还没有账本送来检查点。',
  'witness.standing': '账本 {origin}：最近一次见证于 {at}，共 {size} 条记录，内容摘要（根）为：',
  'witness.notYet': '账本 {origin}：尚未见证。',
  'witness.original': '检查点原文和见证签名',
  'witness.forks': '分叉证据',
  'witness.noFork': '没有发现分叉。',
  'witness.fork':
    '账本 {origin} 在 {size} 条记录处签出了 {count} 个不同的内容。同一本账在同一条数只能有一个内容，这证明它给不同的人看过不同的账。请下载保存以下签名原文，并报告监督委员会和纪检监察机关。',
  'witness.signed': '账本 {origin}，{size} 条记录，签名原文',
  'witness.unproven': '待查的检查点',
  'witness.unprovenMeans':
    '以下检查点确有账本的签名，但送来的人没有证明它接着本机见证过的内容，所以没有加签。这可能只是送来的证明有误，不能据此认定分叉；请向账本索要证明后再核对。',
  'witness.key': '见证方公钥',
  'witness.keyUse': '请打印、张贴，或者当面抄录。以后核对见证签名，以纸上的公钥为准，不以网页上的为准：',

  'witness.answer.400': '请求的格式不正确',
  'witness.answer.403': '检查点没有该账本的有效签名',
  'witness.answer.404': '没有这个内容，或者本机不见证这个账本',
  'witness.answer.413': '请求过大',
  'witness.answer.422': '没有证明这个检查点接着本机最近见证的内容，未加签',
  'witness.answer.500': '本机出错，未加签',
  'witness.answer.503': '本机正忙，未加签，请稍后重试',

  'cli.witness': '见证账本：账本只增不改时才加签，供监督委员会、街道或者邻村运行',
  'cli.witnessFolder': '存放见证密钥和见证记录的文件夹，没有时新建；未写时取 SIYI_WITNESS',
  'cli.witnessName': '新见证方的名称，写作不带 https:// 的网址，如 witness.example/jiandu',
  'cli.witnessPolicy': '信任名单文件，见证其中 log 各行的账本',
  'cli.witnessLog': '见证这个公钥的账本，可写多次',
  'cli.witnessAnyYear': '见证这个公钥的账本及其以后各年度的账本，可写多次',
  'cli.witnessKey': '只显示见证方公钥，不启动服务',
  'cli.witnessNoLedger': '没有写明见证哪些账本，请用 --log、--any-year 或者 --policy 写明',
  'cli.witnessVkey': '见证方公钥：{vkey}',
  'cli.witnessListening': '见证服务已启动：{url}',
  'cli.witnessKeyOpen': '注意：密钥文件可被本机其他用户读取，请改为只有本人可读（chmod 600）',
};
