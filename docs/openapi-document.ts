import { format } from 'prettier';
import { buildApp } from '../src/http/app.ts';
import { createSiyi } from '../src/main.ts';

/** `docs/openapi.json` as it has to be: what the service itself answers, in the repository's format. */
export async function openapiDocument(): Promise<string> {
  const siyi = await createSiyi({ database: ':memory:' });
  try {
    const app = await buildApp(siyi.context);
    const { body } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    await app.close();
    return await format(body, { parser: 'json', printWidth: 140 });
  } finally {
    await siyi.close();
  }
}
