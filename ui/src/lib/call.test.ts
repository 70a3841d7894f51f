import { expect, test } from 'vitest';
import { core, refusal } from '../../tests/core.ts';
import { call, CallError } from './call.ts';

test('a refusal keeps its code, its words and its field', async () => {
  core({
    vault_unlock: () => {
      throw refusal('invalid', 'Too long.', 'passphrase');
    },
  });
  const error = await call('vault_unlock', { passphrase: 'x' }).catch(CallError.from);
  expect(error).toMatchObject({ code: 'invalid', message: 'Too long.', field: 'passphrase' });
  expect((error as CallError).on('passphrase')).toBe('Too long.');
  expect((error as CallError).on('name')).toBeUndefined();
});

test('anything else that is thrown is told in our words, never in its own', () => {
  for (const thrown of ['Somebody Example', new Error('Somebody Example'), undefined, 7, { message: 'Somebody Example' }]) {
    const error = CallError.from(thrown);
    expect(error.code).toBe('internal');
    expect(error.message).not.toContain('Example');
  }
});
