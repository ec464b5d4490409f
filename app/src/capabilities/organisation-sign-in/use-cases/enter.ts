import { ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { openTicket } from '#platform/access/sign-in-ticket.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { isOwnStaff, subjectOf } from '../domain/claims.ts'
import { takeAttempt } from '../store/attempts.ts'
import { findProvider, type Provider } from '../store/providers.ts'
import { postsOfSubject } from '../store/subjects.ts'
import { backAddress } from './back-address.ts'

const secret = z.string().min(1).max(100)

const input = z.object({
  providerId: idField,
  state: secret,
  browserKey: secret,
  code: z.string().max(4000).optional(),
  iss: z.string().max(300).optional(),
  /** Why the provider lets nobody through. */
  error: z.string().max(200).optional(),
})

interface Proved {
  readonly provider: Provider
  readonly subject: string
  readonly wanted: string | undefined
}

const no = (code: string) => refuse(`organisation-sign-in.${code}`, { status: 'state' })

/** The attempt is spent before the provider is asked, in a transaction that stays whatever comes after. */
async function prove(
  { oidc, address, apart }: Before,
  { providerId, browserKey, ...answer }: z.output<typeof input>,
): Promise<Result<Proved, Refusal>> {
  const { state } = answer
  const { provider, taken } = await apart(async ({ db, now }) => ({
    provider: await findProvider(db, providerId),
    taken: await takeAttempt(db, { state, browserKey, providerId, now }),
  }))
  if (provider === undefined) return notFound('organisation')
  if (typeof taken === 'string') return no(taken)
  if (address === undefined) return no('not-set')

  const { nonce, verifier, wanted } = taken
  const attempt = { state, nonce, verifier, redirectUri: backAddress(address, providerId) }
  const given = Object.entries(answer).filter((one): one is [string, string] => one[1] !== undefined)
  const claims = await oidc.finish(provider, attempt, Object.fromEntries(given))
  if (!claims.ok) return no(claims.error)
  const subject = subjectOf(claims.value, provider)
  if (subject === undefined) return no('answer')
  return isOwnStaff(claims.value, provider) ? ok({ provider, subject, wanted }) : no('not-staff')
}

/** Finishes a sign-in through an organisation: the ticket opens a session of an account that was recorded for the subject. */
export const enterByOrganisation = command({
  name: 'organisation-sign-in.enter',
  title: {
    kk: 'Ұйымым арқылы кіру',
    ru: 'Войти через мою организацию',
    en: 'Sign in through my organisation',
  },
  basis: [cite('order-263', 'p-7')],
  input,
  output: z.object({
    ticket: z.string(),
    accounts: z.array(z.object({ accountId: z.uuid(), name: z.string(), role: z.string() })),
    /** Where the person wanted to be before signing in. */
    to: z.string().nullable(),
  }),
  isSecret: true,
  perMinute: 60,
  needsOwnDevice: true,
  prepare: prove,
  run: async (act, _asked, { provider, subject, wanted }) => {
    const all = await postsOfSubject(act, provider, subject)
    if (all.length === 0) return no('no-account')
    const accounts = all.filter((post) => !post.isClosed).map(({ isClosed: _, ...post }) => post)
    if (accounts.length === 0) return no('account-closed')
    const accountIds = accounts.map((post) => post.accountId)
    const ticket = await openTicket(act.db, { accountIds, method: 'oidc', now: act.now })
    return ok({ ticket, accounts, to: wanted ?? null })
  },
})
