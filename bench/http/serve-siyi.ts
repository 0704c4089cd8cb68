// A process of its own: siyi over HTTP on the database that is named. Tells its port to the one that started it.
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../src/http/app.ts';
import { openVillage } from '../matter/village.ts';
import type { SampleParts } from '../../src/cli/demo/sample-village.ts';

const [database = '', parts = '{}'] = process.argv.slice(2);
const { siyi } = await openVillage(database, JSON.parse(parts) as SampleParts);
const app = await buildApp(siyi.context);
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
process.once('disconnect', () => void app.close().then(() => siyi.close()));
