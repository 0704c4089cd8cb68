// A process of its own: siyi over HTTP on a sample village in the folder that is named, which is filled when it is not there.
import type { AddressInfo } from 'node:net';
import { buildApp } from '../../../src/http/app.ts';
import { siyiIn } from '../contestants/siyi-in.ts';

const { village } = await siyiIn(process.argv[2] ?? '', null);
const app = await buildApp(village.siyi.context);
await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.((app.server.address() as AddressInfo).port);
process.once('disconnect', () => void app.close().then(() => village.siyi.close()));
