import { REGIONS } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRegister } from '#capabilities/network/index.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { settlementOf } from '../../figures/settlement.ts'
import { readOrganisations } from '../organisations.ts'
import { addMedical } from './add-medical.ts'

const region = '610000000'
const everywhere = {
  scope: 'system',
  regions: REGIONS.map(({ kato }) => kato),
  parties: [],
  classes: ['*'],
} as const

describe('clinics and perinatal centres of a nation', () => {
  let database: TestDatabase
  let client: pg.Client

  beforeAll(async () => {
    database = await testDatabase()
    const app = openDatabase(database.appUrl, 1)
    await inTransaction(app.kysely, everywhere, async (tx) => {
      await loadRegister(tx, new Date())
      return { keep: true, value: undefined }
    })
    await app.close()
    client = new pg.Client({ connectionString: database.superUrl })
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await database.close()
  })

  async function names(): Promise<readonly string[]> {
    const { rows } = await client.query<{ readonly name_ru: string }>(
      `select name_ru from network_organisation where region = $1 and kind = 'primary-care' order by position`,
      [region],
    )
    return rows.map((row) => row.name_ru)
  }

  it('are those of the register while they are enough', async () => {
    const registered = await names()
    await addMedical(client, 20_000)
    expect(await names()).toEqual(registered)
  })

  it('grow in number, not in size, with the children, and each serves a district', async () => {
    await addMedical(client, 1_000_000)
    const organisations = await readOrganisations(client)
    const { districts } = settlementOf(region, 145_000)
    const serving = Array.from({ length: districts }, (_, at) =>
      organisations.serving('primary-care', { region, district: at + 1 }),
    )
    expect(districts).toBe(29)
    expect(new Set(serving.map(({ id }) => id)).size).toBe(29)
    expect(new Set(serving.map(({ name }) => name)).size).toBe(29)
    const births = new Set(
      serving.map((_, at) => organisations.serving('obstetric-provider', { region, district: at + 1 }).id),
    )
    expect(births.size).toBe(8)
    expect((await names())[4]).toMatch(/^Поликлиника № 5, /)
  })
})
