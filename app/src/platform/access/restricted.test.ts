import { REGIONS } from '@tirek/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'
import { addParties, type Party } from './party.ts'
import { RESTRICTED } from './restriction.ts'

const region = '610000000'
const [child, open, ended, fresh] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-00000000000a',
  '00000000-0000-4000-8000-00000000000b',
  '00000000-0000-4000-8000-00000000000c',
] as const

describe('the file of a child whose processing is restricted', () => {
  let database: TestDatabase
  let app: Database

  beforeAll(async () => {
    database = await testDatabase()
    app = openDatabase(database.appUrl, 1)
    const client = new pg.Client({ connectionString: database.superUrl })
    await client.connect()
    for (const [party, until] of [
      [open, null],
      [ended, '2024-03-01'],
    ])
      await client.query(
        `insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, until)
           values ($1, $2, $3, 'organisation', 'placement', '{placement}', '2024-01-01', $4)`,
        [region, child, party, until],
      )
    await client.query(
      'insert into access_restriction (region, id, person_id, since) values ($1, gen_random_uuid(), $2, $3)',
      [region, child, '2024-05-01'],
    )
    await client.end()
  })

  afterAll(async () => {
    await app.close()
    await database.close()
  })

  const openTo = (partyId: string, kind: Party['kind'] = 'organisation') =>
    inTransaction(
      app.kysely,
      { scope: 'system', regions: REGIONS.map(({ kato }) => kato), parties: [], classes: ['*'] },
      async (tx) => {
        const party = { region, personId: child, partyId, kind, relation: 'placement' }
        await addParties(tx, [{ ...party, classes: ['placement'], since: '2024-06-01' as Party['since'] }])
        return { keep: false, value: 'opened' }
      },
    )

  it('is opened to no new organisation, nor again to one that had ended', async () => {
    await expect(openTo(fresh)).rejects.toMatchObject({ code: RESTRICTED })
    await expect(openTo(ended)).rejects.toMatchObject({ code: RESTRICTED })
  })

  it('stays open to the organisation to which it is, and opens to a person', async () => {
    expect(await openTo(open)).toBe('opened')
    expect(await openTo(fresh, 'person')).toBe('opened')
  })
})
