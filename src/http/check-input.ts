import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { parseInput } from '../contract/parse-input.ts';

/**
 * How a route's schemas check what comes in: as the service checks its own input, so that every issue is told in the same way, with its
 * place (`body.data.votes.for`, `querystring.limit`) and in both languages.
 */
export const checkInput: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = 'request' }) => {
  return (data: unknown) => {
    try {
      return { value: parseInput(schema, data, httpPart) };
    } catch (error) {
      return { error: error as Error };
    }
  };
};
