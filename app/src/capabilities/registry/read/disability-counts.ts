import { addMonths, type LocalDate, type Sex } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { DisabilityGroup } from '../domain/status.ts'

/** Persons with an established disability who are alike in region, sex, age of majority and group. */
export type DisabilityCount = {
  readonly region: string
  readonly sex: Sex
  readonly isAdult: boolean
  readonly group: DisabilityGroup | undefined
  readonly persons: number
}

/** Counts the live records with a disability on a day, for statistics; no person is told apart. Needs the system's view. */
export async function countPeopleWithDisability(db: Tx, on: LocalDate): Promise<readonly DisabilityCount[]> {
  const adultsBornBy = addMonths(on, -12 * getValue('law343.majority-age', on).value)
  const rows = await db
    .with('standing', (with_) =>
      with_
        .selectFrom('registry_status')
        .distinctOn('person_id')
        .select(['region', 'person_id', 'disability_group'])
        .where('kind', '=', 'disability')
        .where('valid_from', '<=', on)
        .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
        .orderBy('person_id')
        .orderBy('valid_from', 'desc'),
    )
    .selectFrom('standing')
    .innerJoin('registry_person as person', (join) =>
      join.onRef('person.region', '=', 'standing.region').onRef('person.id', '=', 'standing.person_id'),
    )
    .select(['person.region', 'person.sex', 'standing.disability_group'])
    .select(sql<boolean>`person.birth_date <= ${adultsBornBy}`.as('is_adult'))
    .select((select) => select.fn.countAll<number>().as('persons'))
    .where((where) => where.or([where('person.closed_on', 'is', null), where('person.closed_on', '>', on)]))
    .groupBy(['person.region', 'person.sex', 'standing.disability_group', 'is_adult'])
    .execute()
  return rows.map((row) => ({
    region: row.region,
    sex: row.sex as Sex,
    isAdult: row.is_adult,
    group: (row.disability_group ?? undefined) as DisabilityGroup | undefined,
    persons: row.persons,
  }))
}
