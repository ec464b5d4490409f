import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { insertMany } from '#platform/db/insert-many.ts'
import type { JsonObject } from '#platform/db/schema.ts'
import type { HistoryEvent } from '#platform/use-case/act.ts'

interface Entry {
  readonly id: string
  readonly event: HistoryEvent
  readonly actor: Actor
  readonly now: Date
  readonly today: LocalDate
}

/** Appends events to the history, in the transaction of the act, in their order. */
export function appendHistory(tx: Tx, entries: readonly Entry[]): Promise<void> {
  return insertMany(tx, 'history_event', entries.map(rowOf))
}

function rowOf({ id, event, actor, now, today }: Entry) {
  return {
    region: event.region,
    id,
    person_id: event.personId ?? null,
    at: now,
    legal_day: today,
    name: event.name,
    account_id: actor.accountId,
    actor_role: actor.role,
    actor_name: actor.name,
    organisation_id: actor.organisationId ?? null,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    data: (event.data ?? {}) as JsonObject,
    cite: (event.cite ?? []).map((one) => ({ ...one })),
  }
}

/** One line of a person's history. */
export interface PastEvent {
  readonly id: string
  readonly at: Date
  readonly day: LocalDate
  readonly name: string
  readonly role: string
  readonly actorName: string
  readonly organisationId: string | undefined
  readonly subject: { readonly kind: string; readonly id: string }
  readonly data: Readonly<Record<string, unknown>>
  readonly cite: readonly Citation[]
}

/** The history of one person and of the records merged into theirs, oldest first, as far as the actor may see it. */
export async function listHistory(tx: Tx, personId: string): Promise<readonly PastEvent[]> {
  const rows = await tx
    .selectFrom('history_event')
    .selectAll()
    .where(sql<boolean>`person_id = any ((select tirek_records_of(${personId}::uuid))::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()

  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    day: row.legal_day as LocalDate,
    name: row.name,
    role: row.actor_role,
    actorName: row.actor_name,
    organisationId: row.organisation_id ?? undefined,
    subject: { kind: row.subject_kind, id: row.subject_id },
    data: row.data as Record<string, unknown>,
    cite: row.cite as unknown as readonly Citation[],
  }))
}
