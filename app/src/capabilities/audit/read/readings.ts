import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'

/** One reading of a file, or one refused attempt at it. */
export interface Reading {
  readonly id: string
  readonly at: Date
  readonly accountId: string | null
  readonly personId: string | null
  readonly role: string
  readonly name: string
  readonly organisationId: string | null
  readonly useCase: string
  readonly outcome: 'read' | 'refused'
  readonly code: string | null
  readonly purpose: string | null
}

interface Row {
  readonly id: string
  readonly at: Date
  readonly account_id: string | null
  readonly person_id: string | null
  readonly actor_role: string
  readonly actor_name: string
  readonly organisation_id: string | null
  readonly use_case: string
  readonly outcome: 'read' | 'refused'
  readonly code: string | null
  readonly purpose: string | null
}

function toReading(row: Row): Reading {
  return {
    id: row.id,
    at: row.at,
    accountId: row.account_id,
    personId: row.person_id,
    role: row.actor_role,
    name: row.actor_name,
    organisationId: row.organisation_id,
    useCase: row.use_case,
    outcome: row.outcome,
    code: row.code,
    purpose: row.purpose,
  }
}

/** Whether the actor is the person or a representative whose right is open today. */
export async function isFamilyOf(db: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select audit_is_family(${personId}::uuid) as is`.execute(db)
  return rows[0]?.is === true
}

/** Readings of one file, newest first; the readings of the person `without` are left out. Nothing for strangers. */
export async function listReadings(
  db: Tx,
  { personId, without }: { readonly personId: string; readonly without: string | undefined },
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly total: number; readonly readings: readonly Reading[] }> {
  const { rows } = await sql<Row & { readonly total: number }>`
    select * from audit_readings_of(${personId}::uuid, ${without ?? null}::uuid, ${size}, ${(page - 1) * size})`.execute(
    db,
  )
  return { total: Number(rows[0]?.total ?? 0), readings: rows.map(toReading) }
}

/** One reading of a file, when it is open to the actor as its family. */
export async function findReading(db: Tx, personId: string, id: string): Promise<Reading | undefined> {
  const { rows } = await sql<Row>`select * from audit_reading_of(${personId}::uuid, ${id}::uuid)`.execute(db)
  return rows[0] && toReading(rows[0])
}

/** Who did an act of a person's history, when the act is open to the reader. */
export async function findActor(db: Tx, personId: string, eventId: string) {
  return db
    .selectFrom('history_event')
    .select(['account_id as accountId', 'actor_role as role', 'actor_name as name'])
    .where('id', '=', eventId)
    .where(sql<boolean>`person_id = any ((select tirek_records_of(${personId}::uuid))::uuid[])`)
    .executeTakeFirst()
}
