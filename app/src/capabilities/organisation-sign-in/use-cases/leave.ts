import { ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { type Attempt, forgetAttempts, insertAttempt, newAttempt } from '../store/attempts.ts'
import { findProvider } from '../store/providers.ts'
import { backAddress } from './back-address.ts'

const input = z.object({
  providerId: idField,
  /** Where the person wanted to be. */
  to: z.string().max(500).optional(),
})

interface Begun {
  readonly address: string
  readonly attempt: Attempt
}

/** The provider may have to be asked for its description, so no transaction is open meanwhile. */
async function begin(
  { oidc, address, apart }: Before,
  { providerId }: z.output<typeof input>,
): Promise<Result<Begun, Refusal>> {
  const provider = await apart(({ db }) => findProvider(db, providerId))
  if (provider === undefined) return notFound('organisation')
  if (address === undefined) return refuse('organisation-sign-in.not-set', { status: 'state' })
  const attempt = newAttempt()
  const redirectUri = backAddress(address, providerId)
  const begun = await oidc.begin(provider, { ...attempt, redirectUri })
  if (!begun.ok) return refuse(`organisation-sign-in.${begun.error}`, { status: 'state' })
  return ok({ address: begun.value, attempt })
}

/** Begins a sign-in through an organisation: the address to send the browser to, and the key that the browser keeps. */
export const leave = command({
  name: 'organisation-sign-in.leave',
  title: {
    kk: 'Ұйымым арқылы кіруді бастау',
    ru: 'Начать вход через мою организацию',
    en: 'Begin to sign in through my organisation',
  },
  basis: [cite('order-263', 'p-7')],
  input,
  output: z.object({ address: z.string(), browserKey: z.string() }),
  isSecret: true,
  perMinute: 60,
  needsOwnDevice: true,
  prepare: begin,
  run: async (act, { providerId, to }, { address, attempt }) => {
    await forgetAttempts(act.db, act.now)
    await insertAttempt(act.db, attempt, { providerId, wanted: to, now: act.now })
    return ok({ address, browserKey: attempt.browserKey })
  },
})
