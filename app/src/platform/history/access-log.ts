import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { uuidAt } from '#platform/use-case/ids.ts'

/** One reading of people's files, or one refused attempt (LAW-X-1). */
export interface AccessNote {
  readonly actor: Actor
  readonly now: Date
  readonly useCase: string
  readonly outcome: 'read' | 'refused'
  readonly code?: string
  readonly purpose?: string | undefined
  readonly personIds: readonly string[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Writes down who read or tried what. */
export async function noteAccess(tx: Tx, note: AccessNote): Promise<void> {
  await tx
    .insertInto('history_access')
    .values({
      id: uuidAt(note.now),
      at: note.now,
      account_id: note.actor.accountId,
      actor_role: note.actor.role,
      actor_name: note.actor.name,
      organisation_id: note.actor.organisationId ?? null,
      use_case: note.useCase,
      outcome: note.outcome,
      code: note.code ?? null,
      purpose: note.purpose ?? null,
      person_ids: [...note.personIds],
      facts: JSON.stringify(note.facts ?? {}),
    })
    .execute()
}
