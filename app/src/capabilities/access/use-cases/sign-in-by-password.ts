import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { openedBy } from '#platform/access/acting.ts'
import { openTicket } from '#platform/access/sign-in-ticket.ts'
import { isPassword } from '#platform/proofs/argon2.ts'
import { stepOfCode } from '#platform/proofs/totp.ts'
import { TooBusy } from '#platform/proofs/turns.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { foldLogin } from '../domain/login-name.ts'
import { isRecoveryCode } from '../domain/recovery-code.ts'
import { listPosts } from '../read/eds-posts.ts'
import { tell } from '../store/notices.ts'
import { findByLogin, type KnownPassword, pepperOf, useRecoveryCode, useStep } from '../store/passwords.ts'
import {
  admitAttempt,
  type Counting,
  countingOf,
  NO_ACCOUNT,
  noteFailure,
  noteSuccess,
} from './sign-in-attempt.ts'
import { signInOffer } from './sign-in-offer.ts'
import { WAYS } from './way-basis.ts'

const NAME = 'access.sign-in-by-password'
const MOST_TEXT = 512

/** Six digits of the app, or a recovery code. */
function isCode(text: string): boolean {
  return /^\d{6}$/.test(text.replaceAll(/\s/g, '')) || isRecoveryCode(text)
}

const input = z.strictObject({
  login: z.string().min(1).max(MOST_TEXT),
  password: z.string().min(1).max(MOST_TEXT),
  /** Of the app on the telephone, or a recovery code. */
  code: z
    .string()
    .min(1)
    .max(MOST_TEXT)
    .refine(isCode, { params: { code: 'code-format' } }),
  /** The account that must be opened: whoever is signed in proves to be the same. */
  accountId: idField.optional(),
})

type Input = z.output<typeof input>

interface Attempt {
  readonly known: KnownPassword | undefined
  readonly counting: Counting
  readonly pepper: Buffer
}

/** The same for a wrong name, a wrong password, a wrong code, and the account of another. */
const WRONG = refuse('access.password-wrong', { status: 'state' })

async function begin({ apart, client }: Before, asked: Input): Promise<Result<Attempt, Refusal>> {
  return apart(async (act) => {
    const login = foldLogin(asked.login)
    const known = await findByLogin(act, login)
    const counting = await countingOf(act, client, { login, accountId: known?.accountId })
    const admitted = await admitAttempt(act, counting)
    return admitted.ok ? ok({ known, counting, pepper: pepperOf(act) }) : admitted
  })
}

/** The second factor: the code of the app, once, or a recovery code, once; its owner is told of the latter. */
async function useCode(act: Act, known: KnownPassword, text: string, device: string): Promise<boolean> {
  const { accountId, totpSecret } = known
  const step = stepOfCode(totpSecret, text.replaceAll(/\s/g, ''), act.realNow)
  if (step !== undefined) return useStep(act, accountId, step)
  const isUsed = await useRecoveryCode(act, accountId, text)
  if (isUsed) await tell(act, { accountId, kind: 'recovery-used', device })
  return isUsed
}

async function prove(before: Before, asked: Input): Promise<Result<string, Refusal>> {
  const begun = await begin(before, asked)
  if (!begun.ok) return begun
  const { known, counting, pepper } = begun.value
  const isRight = await isPassword(known?.hash, asked.password, pepper)
  const { device } = before.client
  return before.apart(async (act) => {
    const opened = await openedBy(act, known?.accountId ?? NO_ACCOUNT, asked.accountId)
    const isOwn = known !== undefined && opened.length > 0
    const proved = isRight && isOwn && (await useCode(act, known, asked.code, device))
    if (proved) await noteSuccess(act, counting)
    else await noteFailure(act, counting, { accountId: known?.accountId, useCase: NAME, device })
    return proved ? ok(known.accountId) : WRONG
  })
}

/** Proves who somebody is by a password and a second factor. The ticket opens a session of the account, once. */
export const signInByPassword = command({
  name: NAME,
  title: { kk: 'Құпиясөзбен кіру', ru: 'Войти по паролю', en: 'Sign in by password' },
  basis: [WAYS],
  input,
  output: signInOffer,
  isSecret: true,
  perMinute: 30,
  needsOwnDevice: true,
  prepare: (before, asked) =>
    prove(before, asked).catch((error: unknown) => {
      if (error instanceof TooBusy) return refuse('platform.too-many', { status: 'state' })
      throw error
    }),
  run: async (act, asked, accountId) => {
    const accountIds = await openedBy(act, accountId, asked.accountId)
    const ticket = await openTicket(act.db, { accountIds, method: 'password', now: act.now })
    return ok({ ticket, accounts: [...(await listPosts(act, accountIds))] })
  },
})
