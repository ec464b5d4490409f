import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

const region = '610000000'
const organisation = '00000000-0000-4000-8000-0000000000f0'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

describe('what the database marks of conclusions', () => {
  let database: TestDatabase
  let client: pg.Client

  beforeAll(async () => {
    database = await testDatabase()
    client = new pg.Client({ connectionString: database.superUrl })
    await client.connect()
  })

  afterAll(async () => {
    await client.end()
    await database.close()
  })

  const sign = (child: number, conclusion: number, on: string) =>
    client.query(
      `insert into consultation_conclusion (region, id, person_id, file_id, organisation_id, number, signed_on, signed_by,
         signer_name, content, is_complex, is_severe)
       values ($1, $2, $3, $4, $5, $6, $7, $5, 'test', '{}', false, true)`,
      [region, id(conclusion), id(child), id(conclusion), organisation, `N-${conclusion}`, on],
    )
  const begin = (child: number, programme: number, on: string) =>
    client.query(
      `insert into programme_programme (region, id, person_id, organisation_id, number, state, coordinator_id,
         coordinator_name, content, started_on)
       values ($1, $2, $3, $4, $5, 'draft', $4, 'test', '{}', $6)`,
      [region, id(programme), id(child), organisation, `P-${programme}`, on],
    )
  const marks = async (child: number) => {
    const { rows } = await client.query<{ number: string; is_newest: boolean; awaits_programme: boolean }>(
      'select number, is_newest, awaits_programme from consultation_conclusion where person_id = $1 order by number',
      [id(child)],
    )
    return rows.map((row) => [row.number, row.is_newest, row.awaits_programme])
  }

  it('is the newest that stands; an annulled one gives its place back, a replaced one does not', async () => {
    await sign(1, 11, '2024-01-10')
    expect(await marks(1)).toEqual([['N-11', true, true]])
    await sign(1, 12, '2024-06-10')
    expect(await marks(1)).toEqual([
      ['N-11', false, false],
      ['N-12', true, true],
    ])
    await client.query('update consultation_conclusion set annulled_on = $2 where id = $1', [
      id(12),
      '2024-07-01',
    ])
    expect(await marks(1)).toEqual([
      ['N-11', true, true],
      ['N-12', false, false],
    ])
    await client.query('update consultation_conclusion set replaced_on = $2 where id = $1', [
      id(11),
      '2024-07-02',
    ])
    expect(await marks(1)).toEqual([
      ['N-11', false, false],
      ['N-12', false, false],
    ])
  })

  it('waits for a programme until one begins; one that was closed before answers nothing', async () => {
    await begin(2, 21, '2023-01-10')
    await client.query("update programme_programme set state = 'closed', closed_on = $2 where id = $1", [
      id(21),
      '2023-12-01',
    ])
    await sign(2, 22, '2024-01-10')
    expect(await marks(2)).toEqual([['N-22', true, true]])
    await begin(2, 23, '2024-02-01')
    expect(await marks(2)).toEqual([['N-22', true, false]])
    await client.query('delete from programme_programme where id = $1', [id(23)])
    expect(await marks(2)).toEqual([['N-22', true, true]])
  })
})
