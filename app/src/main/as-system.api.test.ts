import { ok } from '@tirek/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#platform/access/actor.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { whoAmI } from '../capabilities/access/use-cases/who-am-i.ts'
import { startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
})
afterAll(() => system?.close())

const nurse: Actor = {
  accountId: '01900000-0000-7000-8000-000000000001',
  role: 'obstetric-nurse',
  regions: ['610000000'],
  name: 'Сынақ',
}

function within<T>(work: (act: Act) => Promise<T>): Promise<T> {
  return system.parts.runner.read({ actor: nurse, lang: 'kk' }, work)
}

async function scope({ db }: Act): Promise<string> {
  const { rows } = await sql<{ scope: string }>`select tirek_scope() as scope`.execute(db)
  return rows[0]?.scope ?? ''
}

const wait = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('work as the system inside an act', () => {
  it('ends with the claims of the actor, nested or not', async () => {
    const seen = await within(async (act) => [
      await scope(act),
      await act.asSystem(() => act.asSystem(() => scope(act))),
      await scope(act),
    ])
    expect(seen).toEqual(['party', 'system', 'party'])
  })

  it('LAW-X-1 leaves nothing of the system behind when it throws and the caller catches', async () => {
    const seen = await within(async (act) => {
      const fail = () => Promise.reject(new Error('no'))
      await act.asSystem(fail).catch(() => undefined)
      return [await scope(act), await act.asSystem(() => scope(act)), await scope(act)]
    })
    expect(seen).toEqual(['party', 'system', 'party'])
  })

  it('keeps the error of a statement that failed, not that of the ended transaction', async () => {
    const failed = within((act) => act.asSystem(() => sql`select 1 / 0`.execute(act.db)))
    await expect(failed).rejects.toThrow(/division by zero/)
  })

  it('is refused to two works side by side, which would share their claims', async () => {
    const both = within(async (act) => {
      const work = () => act.asSystem(wait)
      const outcomes = await Promise.allSettled([work(), work()])
      return [...outcomes.map((one) => one.status), await scope(act)]
    })
    expect(await both).toEqual(['fulfilled', 'rejected', 'party'])
  })

  it('is opened by a reading that cannot write, not even so', async () => {
    const write = (act: Act) => sql`update installation set at = at`.execute(act.db)
    await expect(within(write)).rejects.toThrow(/read-only/)
    await expect(within((act) => act.asSystem(() => write(act)))).rejects.toThrow(/read-only/)
  })
})

describe('a query that shows nobody’s file', () => {
  it('cannot write', async () => {
    const { name, title, basis, input } = whoAmI
    const writing = query({
      ...{ name, title, basis, input, output: z.object({}) },
      run: async (act) => {
        await act.asSystem(() => sql`update installation set at = at`.execute(act.db))
        return ok({})
      },
    })
    const asked = system.parts.runner.run(writing, {}, { actor: nurse, lang: 'kk' })
    await expect(asked).rejects.toThrow(/read-only/)
  })
})
