import { expect, test } from 'vitest';
import { Refusal, toEnvelope } from '../../../shared/domain/errors.ts';

const thrown = (code: string, more: object = {}) => Object.assign(new Error(`${code}: it failed`), { code, ...more });

test.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])('%s says that the disk is full and what was kept', (code) => {
  expect(toEnvelope(thrown(code))).toMatchObject({
    code: 'disk_full',
    message: expect.stringMatching(/saved before is kept/),
  });
});

test.each(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'])('%s names the place that may not be used', (code) => {
  expect(toEnvelope(thrown(code, { path: '/studies/a' }))).toMatchObject({
    code: 'no_permission',
    message: expect.stringContaining('/studies/a'),
  });
});

test('a refusal stays what it is, also with a word of the system in it; a defect is one', () => {
  expect(toEnvelope(new Refusal('not_a_study', 'No.', { a: 1 }))).toEqual({
    code: 'not_a_study',
    message: 'No.',
    details: { a: 1 },
  });
  expect(toEnvelope(thrown('ERR_ODD'))).toMatchObject({ code: 'internal' });
});
