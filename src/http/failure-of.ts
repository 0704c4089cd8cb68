import { Failure } from '../kernel/failure.ts';

/** What the framework calls its own errors, as failures of ours. */
const meanings = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'INPUT_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
} as const;

interface FrameworkError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
}

/** Any error of a request as a failure: ours as it is, the framework's by its code, the rest UNEXPECTED. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, statusCode } = Object(error) as FrameworkError;
  if (typeof code === 'string' && Object.hasOwn(meanings, code)) return new Failure(meanings[code as keyof typeof meanings], {}, error);
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return new Failure('INPUT_INVALID', {}, error);
  return new Failure('UNEXPECTED', {}, error);
}
