import { z } from 'zod';
import { problemKind } from '../../contract/problem.ts';
import { failureCodes, type FailureCode } from '../../kernel/failure-codes.ts';
import { Failure } from '../../kernel/failure.ts';
import { tellBoth } from '../../kernel/messages/tell-both.ts';
import { answers } from '../answers.ts';
import { statusOf } from '../problem.ts';
import type { Server } from '../server.ts';

/** Where the `type` of a problem leads to. */
export function problemRoutes(app: Server): void {
  const schema = {
    tags: ['problems'],
    operationId: 'readProblemKind',
    summary: 'What a code of failure means',
    security: [],
    params: z.strictObject({ code: z.string().max(60) }),
    response: answers({ 200: problemKind }),
  };
  app.get('/problems/:code', { schema }, async ({ params: { code } }) => {
    if (!isCode(code)) throw new Failure('ROUTE_NOT_FOUND');
    const title = tellBoth(`failure.${code}`);
    return { code, status: statusOf[code], retryable: failureCodes[code].retryable, title };
  });
}

function isCode(text: string): text is FailureCode {
  return Object.hasOwn(failureCodes, text);
}
