import { expect, test } from 'vitest';
import { isPublicField } from './is-public-field.ts';

test.each([
  ['notice.posted', 'channels'],
  ['notice.posted', 'days'],
  ['notice.drafted', 'personalData'],
  ['notice.drafted', 'documents'],
  ['contract.signed', 'amountFen'],
  ['contract.signed', 'townshipApproval'],
])('%s.%s can tell of nobody', (type, name) => {
  expect(isPublicField(type, name)).toBe(true);
});

test.each([
  ['contract.signed', 'counterparty'],
  ['application.received', 'applicant'],
  ['application.received', 'subject'],
  ['objection.raised', 'text'],
  ['notice.posted', 'boards'],
  ['notice.posted', 'unknown'],
  ['unknown', 'days'],
  ['constructor', 'name'],
])('%s.%s may tell of a person', (type, name) => {
  expect(isPublicField(type, name)).toBe(false);
});
