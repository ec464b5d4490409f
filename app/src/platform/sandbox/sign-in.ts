import { type Lang, type LocalDate, localize, ok, type Result } from '@tirek/kernel'
import type { Kysely } from 'kysely'
import { isInItsDays } from '#platform/access/acts-for.ts'
import { FAMILY_ROLES, ROLES, type Role } from '#platform/access/roles.ts'
import { type Entry, startSession, toActor } from '#platform/access/sessions.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { DB } from '#platform/db/schema.ts'
import { actingWords } from '#platform/i18n/acting.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import type { Runner } from '#platform/use-case/runner.ts'
import { findAccount, readWish, type SandboxDirectory } from './accounts.ts'

/** A session of the sandbox. */
export interface SandboxSession {
  readonly token: string
  readonly accountId: string
  readonly personId: string | null
  readonly role: Role
  readonly name: string
  readonly organisationId: string | null
  readonly regions: readonly string[]
}

/** One person of the sandbox's sign-in list. */
export interface SandboxPerson {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  readonly role: Role
  readonly roleName: string
  readonly organisationId: string | null
  readonly regions: readonly string[]
  readonly note: string | null
}

interface SignInParts {
  readonly kysely: Kysely<DB>
  readonly runner: Runner
  readonly realClock: Clock
  readonly directory: SandboxDirectory
}

/** Signs someone in to the sandbox; `given` is what the caller sent. */
export async function sandboxSignIn(
  parts: SignInParts,
  given: unknown,
  from: Omit<Entry, 'method'>,
): Promise<Result<SandboxSession, Refusal>> {
  const read = readWish(given)
  if (!read.ok) return read
  const wish = read.value
  const account = await parts.runner.asSystem((act) => findAccount(act, parts.directory, wish))
  if (!account.ok) return account

  const row = await parts.kysely
    .selectFrom('access_account')
    .selectAll()
    .where('id', '=', account.value)
    .executeTakeFirstOrThrow()
  const actor = toActor(row)
  if (actor === undefined) return notFound('account')
  const started = await startSession(parts.kysely, actor.accountId, parts.realClock.now(), {
    method: 'sandbox',
    ...from,
  })
  if (!started.ok) return started
  return ok({
    token: started.value,
    accountId: actor.accountId,
    personId: actor.personId ?? null,
    role: actor.role,
    name: actor.name,
    organisationId: actor.organisationId ?? null,
    regions: actor.regions,
  })
}

/** The people one can sign in as, and the posts held for colleagues who are away today; at a terminal families alone. */
export async function listSandboxPeople(
  kysely: Kysely<DB>,
  lang: Lang,
  today: LocalDate,
  isTerminal = false,
): Promise<readonly SandboxPerson[]> {
  const rows = await kysely
    .selectFrom('access_account')
    .selectAll()
    .where('demo', '=', true)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
  const shown = isTerminal ? rows.filter(({ role }) => FAMILY_ROLES.some((one) => one === role)) : rows
  return shown.flatMap((row) => {
    const actor = toActor(row)
    if (actor === undefined || !isInItsDays(actor, today)) return []
    const { actsFor } = actor
    const note = row.note as Record<string, string>
    return [
      {
        id: actor.accountId,
        personId: actor.personId ?? null,
        name: actor.name,
        role: actor.role,
        roleName: localize(ROLES[actor.role].name, lang),
        organisationId: actor.organisationId ?? null,
        regions: actor.regions,
        note: actsFor === undefined ? (note[lang] ?? null) : actingWords(lang, actsFor),
      },
    ]
  })
}
