import { cite } from '@tirek/law'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { idsIn } from './emergency.ts'

/** The code of the refusal that leads on from a merged record. */
export const MERGED = 'platform.merged-record'

interface Lead {
  readonly mergedId: string
  readonly personId: string
}

async function isVisible(act: Act, personId: string): Promise<boolean> {
  const found = act.db.selectFrom('registry_person').select('id').where('id', '=', personId)
  return (await found.executeTakeFirst()) !== undefined
}

/**
 * What is asked of a record that was merged into another one leads on to that one (LAW-3-5). Undefined when the input
 * names none, and to whoever may not see it: then it is unknown like any other.
 */
export async function leadOn(act: Act, input: unknown): Promise<Refusal | undefined> {
  const ids = act.actor.role === 'public' ? [] : idsIn(input)
  if (ids.length === 0) return undefined
  const { rows } = await sql<Lead>`
    select merged_id as "mergedId", survivor_id as "personId" from tirek_merged_of(${[...ids]}::uuid[])`.execute(
    act.db,
  )
  const lead = rows[0]
  if (lead === undefined || !(await isVisible(act, lead.mergedId))) return undefined
  const isOpen = await isVisible(act, lead.personId)
  return refusal(MERGED, {
    status: 'state',
    cite: [cite('law-343', 'art-3-3-1')],
    facts: isOpen ? { ...lead } : { mergedId: lead.mergedId },
  })
}
