import { getValue } from '@tirek/law'
import { sql } from 'kysely'
import type { Act } from './act.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { AnyUseCase } from './use-case.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The code of the refusal: the attempt that was stopped is no new look-up, and is found in the log by it. */
export const TOO_MANY = 'platform.too-many-look-ups'

/** Whether the attempt names somebody by an exact number, whoever's file it is. */
export function isLookUp({ looksUp }: AnyUseCase, input: unknown): boolean {
  return looksUp !== undefined && typeof input === 'object' && input !== null && looksUp(input)
}

/** The refusal for an account that has tried as many numbers within a day as one may; else undefined. */
export async function stopWalking(act: Act): Promise<Refusal | undefined> {
  if (act.actor.role === 'system') return undefined
  const { value: most, cite } = getValue('project.look-ups', act.today)
  const since = new Date(act.now.getTime() - DAY_MS)
  const { rows } = await sql<{ tried: number }>`
    select history_count_look_ups(${act.actor.accountId}::uuid, ${since}, ${most}::int) as tried`.execute(
    act.db,
  )
  const tried = rows[0]?.tried ?? 0
  return tried < most ? undefined : refusal(TOO_MANY, { status: 'state', cite: [cite], facts: { most } })
}
