import { err, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import type { Act } from './act.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { AnyUseCase } from './use-case.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** The code of the refusal: the attempt that was stopped is no new look-up, and is found in the log by it. */
export const TOO_MANY = 'platform.too-many-look-ups'

/** What one try has named, as a keyed hash: no number is kept. */
export type Named = Buffer

/** Whether the attempt names somebody by an exact number, whoever's file it is. */
export function isLookUp({ looksUp }: AnyUseCase, input: unknown): boolean {
  return looksUp !== undefined && typeof input === 'object' && input !== null && looksUp(input)
}

/** Whether the try is counted: the system itself walks nowhere. */
export function isCounted(useCase: AnyUseCase, input: unknown, { role }: Actor): boolean {
  return role !== 'system' && isLookUp(useCase, input)
}

/** The numbers of an input; of an input without any, all that it says. */
function namedIn(act: Act, input: unknown): Named {
  const given = Object.values(input ?? {}).filter((value) => typeof value === 'string')
  const numbers = given.map((text) => text.replaceAll(/\s/g, '')).filter((text) => /^\d{12}$/.test(text))
  const named = numbers.length > 0 ? numbers.sort() : given
  return act.keyedHash(`look-up:${JSON.stringify(named)}`)
}

/**
 * Counts a try before anything is looked at, one at a time for each account; the same number again is the same try.
 * Refused for an account that has tried as many others within a day as one may. The caller commits it whatever comes of
 * the attempt.
 */
export async function countLookUp(act: Act, input: unknown): Promise<Result<Named, Refusal>> {
  const { accountId } = act.actor
  const named = namedIn(act, input)
  const { value: most, cite } = getValue('project.look-ups', act.today)
  const since = new Date(act.now.getTime() - DAY_MS)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`look-up:${accountId}`}, 0))`.execute(act.db)
  await act.db
    .deleteFrom('access_look_up')
    .where('account_id', '=', accountId)
    .where('at', '<=', since)
    .execute()
  const { others } = await act.db
    .selectFrom('access_look_up')
    .select(({ fn }) => fn.countAll<number>().as('others'))
    .where('account_id', '=', accountId)
    .where('named', '!=', named)
    .executeTakeFirstOrThrow()
  if (Number(others) >= most)
    return err(refusal(TOO_MANY, { status: 'state', cite: [cite], facts: { most } }))
  await act.db
    .insertInto('access_look_up')
    .values({ account_id: accountId, named, at: act.now })
    .onConflict((on) => on.columns(['account_id', 'named']).doUpdateSet({ at: act.now }))
    .execute()
  return ok(named)
}

/** The attempt came to a good end: it is taken off again, unless it was noted to have found nobody, or a stranger. */
export async function takeBackLookUp({ db, actor, now }: Act, named: Named): Promise<void> {
  await sql`select access_take_back_look_up(${actor.accountId}::uuid, ${named}, ${now})`.execute(db)
}
