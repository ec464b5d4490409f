import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { describeError } from '#platform/logging/describe-error.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const SECRET = 'Құпияұлы'
const QUOTES = `
  create function quote_name() returns trigger language plpgsql as $$
    begin raise exception 'row of % is wrong', new.family_name; end $$;
  create trigger quote_name before insert on registry_person for each row execute function quote_name();`

let system: TestSystem
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
  const client = new pg.Client({ connectionString: system.superUrl })
  await client.connect()
  await client.query(QUOTES)
  await client.end()
})
afterAll(() => system?.close())

describe('the log of an unexpected error', () => {
  it('keeps the code of a database error and none of its words, which may quote what was typed', async () => {
    const said = vi.spyOn(system.parts.log, 'error').mockImplementation(() => undefined)
    const answer = await nurse.command('registry.register-child', {
      familyName: SECRET,
      givenName: 'Айша',
      birthDate: '2024-01-08',
      sex: 'female',
      birthRecord: '7-1',
      region: '610000000',
    })
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain(SECRET)
    const lines = JSON.stringify(said.mock.calls)
    said.mockRestore()
    expect(lines).toContain('database error, code P0001')
    expect(lines).toContain(' at ')
    expect(lines).not.toContain(SECRET)
  })

  it('keeps the words of an error of the program itself', () => {
    expect(describeError(new Error('no words for it')).err).toBe('no words for it')
    expect(describeError('odd')).toEqual({ err: 'odd' })
  })
})
