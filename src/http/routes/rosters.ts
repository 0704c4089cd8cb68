import { z } from 'zod';
import { line, plainDate } from '../../contract/field.ts';
import { organisationCode } from '../../contract/organisation.ts';
import { exclusionInput, memberEndInput, memberInput } from '../../contract/roster.ts';
import { rosterView } from '../../contract/roster-view.ts';
import type { ServiceContext } from '../../service/context.ts';
import { keepRoster } from '../../service/keep-roster.ts';
import { readRoster } from '../../service/read-roster.ts';
import { answers, nothing } from '../answers.ts';
import { pageFields, splitPage } from '../query.ts';
import { sessionOf, type Server } from '../server.ts';

const tags = ['rosters'];
const path = '/organisations/:code/rosters/:body';
const params = z.strictObject({ code: organisationCode, body: line(40) });
const response = answers({ 204: nothing });
const named = { organisation: true, body: true } as const;

/** Who belongs to a body, with what standing, from when to when. */
export function rosterRoutes(app: Server, context: ServiceContext): void {
  const reading = {
    tags,
    operationId: 'readRoster',
    summary: 'A roster as of a day',
    params,
    querystring: z.strictObject({ day: plainDate.optional(), ...pageFields }),
    response: answers({ 200: rosterView }),
  };
  app.get(path, { schema: reading }, async (request) => {
    const { code, body } = request.params;
    const { page, filter } = splitPage(request.query);
    return readRoster(context, sessionOf(request), { organisation: code, body, day: filter.day }, page);
  });

  const joining = { tags, operationId: 'addMember', summary: 'Put a person on a roster', params, body: memberInput.omit(named), response };
  app.post(`${path}/members`, { schema: joining }, async (request, reply) => {
    const { code, body } = request.params;
    await keepRoster.join(context, sessionOf(request), { ...request.body, organisation: code, body });
    return reply.code(204).send();
  });

  const leaving = {
    tags,
    operationId: 'endMember',
    summary: 'End a membership with its last day',
    params,
    body: memberEndInput.omit(named),
    response,
  };
  app.post(`${path}/ends`, { schema: leaving }, async (request, reply) => {
    const { code, body } = request.params;
    await keepRoster.leave(context, sessionOf(request), { ...request.body, organisation: code, body });
    return reply.code(204).send();
  });

  const excluding = {
    tags,
    operationId: 'excludeMember',
    summary: 'Leave a person out of the base, with the reason',
    params,
    body: exclusionInput.omit(named),
    response,
  };
  app.post(`${path}/exclusions`, { schema: excluding }, async (request, reply) => {
    const { code, body } = request.params;
    await keepRoster.exclude(context, sessionOf(request), { ...request.body, organisation: code, body });
    return reply.code(204).send();
  });
}
