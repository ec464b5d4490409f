import type { LocalDate } from '@tirek/kernel'
import { isRole } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import { MEANS, type Means } from '../domain/order.ts'

/** Somebody of an organisation who may hold sessions. */
export interface Specialist {
  readonly id: string
  readonly name: string
  readonly specialty: string | undefined
}

const MOST = 200

/** Open accounts of an organisation, in the order of names; a post held for a time is none. */
export async function listSpecialists(db: Tx, organisationId: string): Promise<readonly Specialist[]> {
  const rows = await db
    .selectFrom('access_account')
    .select(['id', 'name', 'role', 'specialty'])
    .where('organisation_id', '=', organisationId)
    .where('closed_at', 'is', null)
    .where('acts_for', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.flatMap(({ id, name, role, specialty }) =>
    isRole(role) ? [{ id, name, specialty: specialty ?? undefined }] : [],
  )
}

/** The means that a child needs, when they were written down. */
export interface Needs {
  readonly id: string
  readonly means: readonly Means[]
  readonly recordedOn: LocalDate
  readonly recordedBy: string
}

/** What is known of the means that a child needs. */
export async function findNeeds(db: Tx, personId: string): Promise<Needs | undefined> {
  const row = await db
    .selectFrom('services_need')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      means: MEANS.filter((one) => row.needs.includes(one)),
      recordedOn: row.recorded_on as LocalDate,
      recordedBy: row.recorded_by,
    }
  )
}
