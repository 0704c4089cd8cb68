// A witness to be killed. Arguments: its folder, and where it is gone when it is asked to go on from 5 leaves: `in-transaction` (all was
// verified, nothing is on disk), `before-answer` (the cosignature is on disk, and nobody knows of it), `nowhere`. Says its address.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.ts';
import { randomPool } from '../../src/kernel/random-pool.ts';
import { buildWitnessApp } from '../../src/witness/build-witness-app.ts';
import { judgeRequest } from '../../src/witness/judge-request.ts';
import { knownLedgers } from '../../src/witness/known-ledgers.ts';
import { openWitness, type Witness } from '../../src/witness/open-witness.ts';
import { readRequest } from '../../src/witness/read-request.ts';
import { openWitnessMemory } from '../../src/witness/witness-memory.ts';
import { growingLedger } from '../helpers/growing-ledger.ts';

const [folder = '', where = 'nowhere'] = process.argv.slice(2);
const { key } = growingLedger();

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes at once; until then nothing more may happen.
  for (;;);
}

const opened = openWitness({ folder, name: 'witness.example/w1', ledgers: [key], anyYear: [], clock: systemClock, random: randomPool() });
const memory = openWitnessMemory(join(folder, 'witness.db'), opened.vkey, false);
const witness: Witness = {
  ...opened,
  addCheckpoint(body) {
    const request = readRequest(body, knownLedgers([key], []));
    const isDeadly = 'checkpoint' in request && request.oldSize === 5;
    if (isDeadly && where === 'in-transaction') memory.advance(request, 1_767_225_600, judgeRequest, die);
    const answer = opened.addCheckpoint(body);
    if (isDeadly && where === 'before-answer') die();
    return answer;
  },
};
const app = buildWitnessApp(witness);
writeSync(1, `URL ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
