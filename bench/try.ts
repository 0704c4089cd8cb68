import { mkdtempSync, rmSync } from 'node:fs';
import { openVillage } from './work/village.ts';
import { playMatter } from './work/play-matter.ts';
const dir = mkdtempSync('/work/bench-');
const v = await openVillage(process.env.MEM ? ':memory:' : `${dir}/db`);
const n = Number(process.env.N ?? 200);
for (const callers of [1, 32]) {
  for (let round = 0; round < 3; round++) {
    const ms: number[] = [];
    const t = performance.now(); const c = process.cpuUsage();
    let left = n;
    await Promise.all(Array.from({ length: callers }, async () => { while (left-- > 0) await playMatter(v, (x) => ms.push(x)); }));
    const total = performance.now() - t; const u = process.cpuUsage(c);
    ms.sort((a, b) => a - b);
    console.log(callers, 'per s', Math.round(ms.length / total * 1000), 'us/ev', (total*1000/ms.length).toFixed(0), 'cpu us', Math.round((u.user + u.system) / ms.length), 'p50', ms[ms.length >> 1]?.toFixed(3));
  }
}
await v.siyi.close(); rmSync(dir, { recursive: true });
