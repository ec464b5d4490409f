import { randomBytes } from 'node:crypto'
import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { hashPassword } from '#platform/proofs/argon2.ts'
import { newTotpSecret, stepOfCode } from '#platform/proofs/totp.ts'
import { TooBusy } from '#platform/proofs/turns.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type FieldProblem, notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { foldLogin, loginProblem } from '../domain/login-name.ts'
import { LEAST_PASSWORD, MOST_PASSWORD, passwordProblem } from '../domain/password-rules.ts'
import { CODE_BYTES, CODES, recoveryCode } from '../domain/recovery-code.ts'
import { findOwnPassword, listPasskeys } from '../read/ways.ts'
import { tell } from '../store/notices.ts'
import { isLoginTaken, pepperOf, removePassword, setPassword } from '../store/passwords.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { noteWay } from './note-way.ts'
import { openDraft, sealDraft, showDraft } from './password-draft.ts'
import { WAYS } from './way-basis.ts'

const DRAFT_OVER = refuse('access.draft-over', { status: 'state' })

/** The ways in which the caller can sign in besides the electronic signature. */
export const ownWays = query({
  name: 'access.ways-to-sign-in',
  title: { kk: 'Менің кіру тәсілдерім', ru: 'Мои способы входа', en: 'My ways to sign in' },
  basis: [WAYS],
  input: z.object({}),
  output: z.object({
    passkeys: z.array(
      z.object({ passkeyId: z.uuid(), name: z.string(), addedAt: z.string(), usedAt: z.string().nullable() }),
    ),
    password: z.object({ login: z.string(), setAt: z.string(), codesLeft: z.number() }).nullable(),
  }),
  run: async (act) => {
    const password = await findOwnPassword(act)
    return ok({
      passkeys: (await listPasskeys(act)).map(({ id, name, made_at, used_at }) => ({
        passkeyId: id,
        name,
        addedAt: made_at.toISOString(),
        usedAt: used_at?.toISOString() ?? null,
      })),
      password:
        password === undefined
          ? null
          : { login: password.login, setAt: password.madeAt.toISOString(), codesLeft: password.codesLeft },
    })
  },
})

/**
 * What a second factor is set up with: the secret for an app of codes, and recovery codes to write down. Nothing is kept
 * until `set-password` brings it back sealed, with a code of the app.
 */
export const draftPassword = query({
  name: 'access.draft-password',
  title: { kk: 'Құпиясөзге дайындық', ru: 'Подготовить пароль', en: 'Prepare a password' },
  basis: [WAYS],
  input: z.object({}),
  output: z.object({
    draft: z.string(),
    /** For an app of codes. */
    address: z.string(),
    key: z.string(),
    codes: z.array(z.string()),
  }),
  needsFreshProof: true,
  perMinute: 30,
  needsOwnDevice: true,
  run: async (act) => {
    const totpSecret = newTotpSecret()
    const codes = Array.from({ length: CODES }, () => recoveryCode(randomBytes(CODE_BYTES)))
    const shown = showDraft(act, sealDraft(act, { totpSecret, codes }))
    return shown === undefined ? DRAFT_OVER : ok(shown)
  },
})

const input = z.strictObject({
  draft: z.string().min(1).max(2_000),
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(1_024),
  /** Of the app, to show that it works. */
  code: z.string().min(1).max(20),
})

type Input = z.output<typeof input>

async function fieldProblems(act: Act, { login, password }: Input): Promise<readonly FieldProblem[]> {
  const wrongLogin =
    loginProblem(login) ?? ((await isLoginTaken(act, foldLogin(login))) ? 'login-taken' : undefined)
  const wrongPassword = passwordProblem(password, [act.actor.name, login])
  const args = { min: LEAST_PASSWORD, max: MOST_PASSWORD }
  return [
    ...(wrongLogin === undefined ? [] : [{ path: 'login', code: wrongLogin }]),
    ...(wrongPassword === undefined ? [] : [{ path: 'password', code: wrongPassword, args }]),
  ]
}

async function checked(act: Act, asked: Input) {
  const draft = openDraft(act, asked.draft)
  if (draft === undefined) return DRAFT_OVER
  const step = stepOfCode(draft.totpSecret, asked.code.replaceAll(/\s/g, ''), act.realNow)
  const wrongCode = step === undefined ? [{ path: 'code', code: 'code-wrong' }] : []
  const fields = [...(await fieldProblems(act, asked)), ...wrongCode]
  if (step === undefined || fields.length > 0)
    return refuse('platform.invalid-input', { status: 'invalid', fields })
  return ok({ ...draft, step })
}

async function hashed(password: string, pepper: Buffer): Promise<Result<string, Refusal>> {
  try {
    return ok(await hashPassword(password, pepper))
  } catch (error) {
    if (error instanceof TooBusy) return refuse('platform.too-many', { status: 'state' })
    throw error
  }
}

/** Sets the password and the second factor of the caller in place of earlier ones; the other sessions end. */
export const setOwnPassword = command({
  name: 'access.set-password',
  title: { kk: 'Құпиясөз қою', ru: 'Задать пароль', en: 'Set a password' },
  basis: [WAYS],
  input,
  output: z.object({}),
  needsFreshProof: true,
  isSecret: true,
  perMinute: 20,
  needsOwnDevice: true,
  prepare: async ({ apart, client }, asked) => {
    const fit = await apart(async (act) => {
      const found = await checked(act, asked)
      return found.ok ? ok(pepperOf(act)) : found
    })
    if (!fit.ok) return fit
    const hash = await hashed(asked.password, fit.value)
    return hash.ok ? ok({ hash: hash.value, device: client.device }) : hash
  },
  run: async (act, asked, { hash, device }) => {
    const fit = await checked(act, asked)
    if (!fit.ok) return fit
    await setPassword(act, { ...fit.value, login: foldLogin(asked.login), hash })
    await endOtherSessions(act)
    await tell(act, { accountId: act.actor.accountId, kind: 'password-set', device })
    await noteWay(act, 'access.password-set')
    return ok({})
  },
})

/** Forgets the password and the second factor of the caller; the other sessions end. */
export const removeOwnPassword = command({
  name: 'access.remove-password',
  title: { kk: 'Құпиясөзді өшіру', ru: 'Удалить пароль', en: 'Remove the password' },
  basis: [WAYS],
  input: z.strictObject({}),
  output: z.object({}),
  needsFreshProof: true,
  needsOwnDevice: true,
  prepare: async ({ client }) => ok(client.device),
  run: async (act, _, device) => {
    if (!(await removePassword(act))) return notFound('password')
    await endOtherSessions(act)
    await tell(act, { accountId: act.actor.accountId, kind: 'password-removed', device })
    await noteWay(act, 'access.password-removed')
    return ok({})
  },
})
