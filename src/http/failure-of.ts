import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';

/** What the framework calls its own errors, as failures of ours. */
const meanings = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'INPUT_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
} as const;

interface FrameworkError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly validation?: unknown;
  readonly validationContext?: unknown;
}

/** Any error of a request as a failure: ours as it is, the framework's by its code, what does not fit a schema as INPUT_INVALID, the rest UNEXPECTED. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, statusCode, validation, validationContext } = Object(error) as FrameworkError;
  if (Array.isArray(validation))
    return new Failure(
      'INPUT_INVALID',
      { issues: validation.slice(0, 20).map((issue) => told(issue as Issue, String(validationContext))) },
      error,
    );
  if (typeof code === 'string' && Object.hasOwn(meanings, code)) return new Failure(meanings[code as keyof typeof meanings], {}, error);
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new Failure('INPUT_INVALID', {}, error);
  return new Failure('UNEXPECTED', {}, error);
}

interface Issue {
  readonly instancePath: string;
  readonly message?: string;
}

/** A place and what is needed there, as the service tells them too: `body.data.votes.for`. */
function told({ instancePath, message }: Issue, context: string): Json {
  const path = instancePath.split('/').filter((part) => part !== '');
  return { at: [context, ...path].join('.'), needed: (message ?? '').slice(0, 300) };
}
