import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ServicesCoordinator as Row } from '#platform/db/schema.ts'

/** Who coordinates the help in the care of a child with a severe defect (8(2)(8)). */
export interface Coordinator {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly name: string
  readonly post: string
  readonly phone: string
  readonly namedOn: LocalDate
}

function toCoordinator(row: Selectable<Row>): Coordinator {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    name: row.name,
    post: row.post,
    phone: row.phone,
    namedOn: row.named_on as LocalDate,
  }
}

/** Those who coordinate now, by child. */
export async function listCoordinators(
  db: Tx,
  personIds: readonly string[],
): Promise<readonly Coordinator[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('services_coordinator')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .where('ended_on', 'is', null)
    .execute()
  return rows.map(toCoordinator)
}

/** The coordinator of one child. */
export async function findCoordinator(db: Tx, personId: string): Promise<Coordinator | undefined> {
  return (await listCoordinators(db, [personId]))[0]
}
