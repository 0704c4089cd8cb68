// siyi inside another program: a database of its own, one village, one certificate from application to archive. All data is 样例.
// README.md beside it says how to run it.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSiyi, type Siyi } from 'siyi';

const village = '610114099201';
const above = ['000000000000', '610000000000', '610100000000', '610114000000', '610114099000'];

const folder = await mkdtemp(join(tmpdir(), 'siyi-embed-'));
const siyi = await createSiyi({ database: join(folder, 'embed.db') });
// siyi keeps no process alive; a program that does nothing else while it waits must do so itself.
const alive = setInterval(() => undefined, 1000);
try {
  // Entries are told soon after they are recorded, not at once.
  const archived = new Promise<void>((resolve) => {
    siyi.subscribe((entry) => {
      console.log(`told of entry ${entry.revision}: ${entry.type}`);
      if (entry.type === 'matter.archived') resolve();
    });
  });
  await handleCertificate(siyi, await addVillage(siyi));
  await archived;
} finally {
  clearInterval(alive);
  await siyi.close();
  await rm(folder, { recursive: true });
}

/** The caller vouches for who somebody is; over the network a token does. */
async function addVillage(siyi: Siyi): Promise<string> {
  const administrator = siyi.as({ person: randomUUID(), roles: ['administrator'], organisation: '000000000000' });
  for (const code of above) await administrator.addOrganisation({ code, name: `样例 ${code}`, hasCollective: false });
  await administrator.addOrganisation({ code: village, name: '样例村', hasCollective: true });
  const { id } = await administrator.addPerson({ name: '样例文书', sex: 'female', organisation: village });
  const seat = { voting: true, representative: false, committeeMember: true, from: '2025-01-01' };
  await administrator.join({ organisation: village, body: 'villagersCommittee', person: id, ...seat });
  const { counts } = await administrator.roster({ organisation: village, body: 'villagersCommittee' });
  console.log(`villagers' committee: ${counts.listed} on the roster`);
  return id;
}

async function handleCertificate(siyi: Siyi, person: string): Promise<void> {
  const clerk = siyi.as({ person, roles: ['clerk'], organisation: village });
  const file = async (name: string): Promise<string> => {
    const bytes = Buffer.from(`%PDF-1.4\n% SAMPLE ${name}\n%%EOF\n`);
    const { hash } = await clerk.attach({ organisation: village, name: `${name}.pdf`, mediaType: 'application/pdf', bytes });
    return hash;
  };
  const opened = await clerk.start({ item: 'GG-02', organisation: village, title: '样例居住证明' });
  if (!opened.ok) throw new Error(opened.refusal.text.en);
  const { entry } = opened.value;
  let revision = entry.revision;
  const record = async (type: string, data: Parameters<typeof clerk.record>[1]['data']): Promise<void> => {
    const outcome = await clerk.record(entry.instance, { type, occurredAt: new Date().toISOString(), data }, { revision });
    if (outcome.ok) revision = outcome.value.entry.revision;
    console.log(outcome.ok ? `recorded ${type}` : `refused ${type}: ${outcome.refusal.verdicts.map(({ text }) => text.en).join('; ')}`);
  };
  const application = {
    applicant: randomUUID(),
    subject: '样例申请',
    kinOfHandler: false,
    documents: { application: await file('application') },
  };
  await record('application.received', { ...application, certificate: 'kinship' });
  await record('application.received', { ...application, certificate: 'residence' });
  await record('step.completed', { step: 'check', result: 'passed', documents: { checkRecord: await file('check') } });
  const seal = {
    purpose: '样例用印',
    decision: '样例1',
    copies: 1,
    approver: randomUUID(),
    keeper: randomUUID(),
    directorSigned: true,
    blankPaper: false,
  };
  await record('seal.used', { ...seal, documents: { sealRegister: await file('seal') } });
  await record('step.completed', { step: 'delivery', result: 'passed', documents: { stub: await file('stub') } });
  await record('matter.archived', { documents: {}, contentHash: createHash('sha256').update('样例档案').digest('hex') });
  const { rows } = await clerk.trail({ instance: entry.instance });
  console.log(
    `trail: ${rows
      .map(({ type }) => type)
      .reverse()
      .join(', ')}`,
  );
}
