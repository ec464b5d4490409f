import type { Kysely } from 'kysely'
import { type Actor, claimsOf, systemActor } from '#platform/access/actor.ts'
import type { DB } from '#platform/db/schema.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import { noteAccess } from '#platform/history/access-log.ts'
import type { Act } from './act.ts'
import { anyIdField } from './fields.ts'
import { isLookUp, TOO_MANY } from './look-ups.ts'
import type { Refusal } from './refusal.ts'
import type { AnyUseCase } from './use-case.ts'

/** Who tried what with which input. */
interface Attempt {
  readonly useCase: AnyUseCase
  readonly request: { readonly actor: Actor; readonly purpose?: string | undefined }
  readonly input: unknown
}

const MOST_FACTS = 10

/** Marks an attempt that named somebody by a number; the numbers tried are counted by it. */
function markOf({ useCase, input }: Pick<Attempt, 'useCase' | 'input'>): Record<string, unknown> {
  return isLookUp(useCase, input) ? { lookUp: true } : {}
}

/** Ids in the input name what a question or a refused attempt was about; nothing else of the input is kept. */
function idsIn(input: unknown): Record<string, unknown> {
  if (typeof input !== 'object' || input === null) return {}
  const ids = Object.entries(input).flatMap(([name, value]) => {
    const id = /^[a-zA-Z]{1,40}Id$/.test(name) ? anyIdField.safeParse(value) : undefined
    return id?.success ? [[name, id.data] as const] : []
  })
  return Object.fromEntries(ids.slice(0, MOST_FACTS))
}

/** Writes down whose records a question has shown; of a use case that hides the person, only the other ids. */
export async function noteReading(
  act: Act,
  { useCase, request, input, personIds }: Attempt & { readonly personIds: readonly string[] },
): Promise<void> {
  const { actor, purpose } = request
  const note = { actor, now: act.now, useCase: useCase.name, outcome: 'read' as const, purpose }
  const ids = idsIn(input)
  if (useCase.hidesPerson === true) {
    const { personId: _, ...facts } = ids
    return noteAccess(act.db, { ...note, personIds: [], facts })
  }
  const named = useCase.isAlwaysNoted === true ? ids : {}
  await noteAccess(act.db, { ...note, personIds, facts: { ...named, ...markOf({ useCase, input }) } })
}

/**
 * Writes down a refused attempt, in a transaction of its own. No ids at all of a use case that hides the person, and of a
 * form to be mended: that is no attempt upon the file, and only the number in it counts.
 */
export async function noteRefusal(
  kysely: Kysely<DB>,
  now: Date,
  { useCase, request, input, refused }: Attempt & { readonly refused: Refusal },
): Promise<void> {
  const { actor, purpose } = request
  const { code, status } = refused
  const note = {
    actor,
    now,
    useCase: useCase.name,
    outcome: 'refused' as const,
    purpose,
    code,
    personIds: [],
  }
  await inTransaction(kysely, claimsOf(systemActor), async (tx) => {
    const named = useCase.hidesPerson === true || status === 'invalid' ? {} : idsIn(input)
    const mark = code === TOO_MANY ? {} : markOf({ useCase, input })
    await noteAccess(tx, { ...note, facts: { ...named, ...mark } })
    return { keep: true, value: undefined }
  })
}
