import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Config, readConfig } from '#platform/config/config.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { openSystem } from './run.ts'
import { keyFiles } from './testing/key-files.ts'

const BUILT = { assets: { css: '', js: '', font: '' }, staticFolder: tmpdir() }

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

function config(env: Record<string, string>): Config {
  return readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    TIREK_DEMO: 'none',
    ...env,
  })
}

const start = async (env: Record<string, string>) => {
  const system = await openSystem(config(env), BUILT)
  await system.close()
  return system
}

describe('a safe start', () => {
  it('is refused in production with the default secret', async () => {
    const env = { TIREK_SANDBOX: '0', ...keyFiles() }
    await expect(start(env)).rejects.toThrow(/TIREK_SECRET/)
  })

  it('is refused with a role that passes by row-level security, or that owns the tables', async () => {
    await expect(start({ DATABASE_URL: database.superUrl })).rejects.toThrow(/row-level security/)
    await expect(start({ DATABASE_URL: database.ownerUrl })).rejects.toThrow(/owns tables/)
  })

  it('is refused in production without a key that seals the history, or with a file that is none', async () => {
    const env = { TIREK_SANDBOX: '0', TIREK_SECRET: 'a-secret-of-the-installation' }
    await expect(start(env)).rejects.toThrow(/TIREK_SEAL_KEY/)
    await expect(start({ ...env, TIREK_SEAL_KEY: '/no/such/file' })).rejects.toThrow(/cannot be read/)
  })

  it('is refused in production without a key that seals the fields, or with a file that is none', async () => {
    const { TIREK_SEAL_KEY, TIREK_VAULT_KEY } = keyFiles()
    const env = { TIREK_SANDBOX: '0', TIREK_SECRET: 'a-secret-of-the-installation', TIREK_SEAL_KEY }
    await expect(start(env)).rejects.toThrow(/TIREK_VAULT_KEY/)
    await expect(start({ ...env, TIREK_VAULT_KEY: TIREK_SEAL_KEY })).rejects.toThrow(/64 hexadecimal digits/)
    await expect(start({ ...env, TIREK_VAULT_KEY: `${TIREK_VAULT_KEY}-none` })).rejects.toThrow(
      /cannot be read/,
    )
  })

  it('works in production with an own secret, without a simulator and without the sandbox clock', async () => {
    const { parts, simulators } = await start({
      TIREK_SANDBOX: '0',
      TIREK_SECRET: 'a-secret-of-the-installation',
      ...keyFiles(),
    })
    expect(simulators).toBeUndefined()
    expect(parts.sandboxClock).toBeUndefined()
  })

  it('is refused in production on a database that holds demo accounts', async () => {
    const sandbox = await openSystem(config({}), BUILT)
    await sandbox.parts.runner.asSystem((act) =>
      act.db
        .insertInto('access_account')
        .values({ id: act.newId(), name: 'Демо', role: 'ed-head', demo: true })
        .execute(),
    )
    await sandbox.close()
    const production = {
      TIREK_SANDBOX: '0',
      TIREK_SECRET: 'a-secret-of-the-installation',
      ...keyFiles(),
    }
    await expect(start(production)).rejects.toThrow(/demo accounts/)
  })

  it('names the setting that is wrong', () => {
    expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT/)
    expect(() => readConfig({ TIREK_DEMO: 'huge' })).toThrow(/TIREK_DEMO/)
  })
})
