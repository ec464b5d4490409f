import { randomInt, timingSafeEqual } from 'node:crypto'
import { LANGS, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { CODE_MS, codeProblem } from '../domain/choice.ts'
import { ACTS } from '../domain/citations.ts'
import { countTry, findChoice, keepChoice, keepCode, proveAddress } from '../store/choices.ts'
import type { NoticeWords } from './send-notice.ts'

const shown = z.object({
  lang: z.enum(LANGS).nullable(),
  bySms: z.boolean(),
  email: z.string().nullable(),
  isEmailProved: z.boolean(),
  /** A code was sent and can still be typed. */
  isCodeAwaited: z.boolean(),
  /** This installation can send letters. */
  hasMail: z.boolean(),
})

/** How the reader is told, as shown. */
export type ShownChoice = z.output<typeof shown>

const emailField = z
  .string()
  .trim()
  .max(254)
  .refine((text) => text === '' || z.email().safeParse(text).success, { params: { code: 'email-format' } })

const CODE_NUMBERS = 1_000_000

function hashOf(act: Act, ownId: string, email: string, code: string): Buffer {
  return act.keyedHash(`notice-email:${ownId}:${email}:${code}`)
}

/** How the reader has chosen to be told. */
export const showChoice = query({
  name: 'notices.choice',
  title: { kk: 'Хабарлау тәсілі', ru: 'Способ уведомления', en: 'Way of being told' },
  basis: [ACTS.informed],
  input: z.object({}),
  output: shown,
  run: async (act) => {
    if (act.actor.personId === undefined) return notFound('person')
    const choice = await findChoice(act.db, act.actor.personId)
    return ok({
      lang: choice.lang ?? null,
      bySms: choice.bySms,
      email: choice.email ?? null,
      isEmailProved: choice.isEmailProved,
      isCodeAwaited: codeProblem(choice.code, act.now) === undefined,
      hasMail: act.mail.isOn,
    })
  },
})

async function sendCode(act: Act, words: NoticeWords, email: string): Promise<Result<undefined, Refusal>> {
  const ownId = act.actor.personId ?? ''
  const code = String(randomInt(CODE_NUMBERS)).padStart(6, '0')
  await keepCode(act.db, ownId, hashOf(act, ownId, email, code), new Date(act.now.getTime() + CODE_MS))
  const sent = await act.mail.send({
    id: act.newId(),
    to: email,
    subject: words.subject(act.lang),
    text: words.code(code, act.lang),
  })
  if (sent.ok) return ok(undefined)
  return refuse(`notices.mail-${sent.error.kind}`, { status: 'state' })
}

/** Chooses language, SMS and e-mail; a new address gets a code at once, and letters only after it is typed. */
export function chooseOf(words: NoticeWords) {
  return command({
    name: 'notices.choose',
    title: { kk: 'Хабарлау тәсілін таңдау', ru: 'Выбрать способ уведомления', en: 'Choose how to be told' },
    basis: [ACTS.informed],
    input: z.object({ lang: z.enum(LANGS), bySms: z.boolean(), email: emailField.optional() }),
    output: z.object({ isCodeSent: z.boolean() }),
    run: async (act, { lang, bySms, email: typed }) => {
      const ownId = act.actor.personId
      if (ownId === undefined) return notFound('person')
      const email = typed === '' ? undefined : typed
      const before = await findChoice(act.db, ownId)
      await keepChoice(act, ownId, { lang, bySms, email })
      if (email === undefined || (email === before.email && before.isEmailProved))
        return ok({ isCodeSent: false })
      const sent = await sendCode(act, words, email)
      return sent.ok ? ok({ isCodeSent: true }) : sent
    },
  })
}

function isSame(code: Buffer | undefined, typed: Buffer): boolean {
  return code !== undefined && code.length === typed.length && timingSafeEqual(code, typed)
}

/** The code from the letter proves that the address is the reader's. */
export const proveEmail = command({
  name: 'notices.prove-email',
  title: { kk: 'Мекенжайды растау', ru: 'Подтвердить адрес', en: 'Prove the address' },
  basis: [ACTS.informed],
  input: z.object({ code: lineField }),
  output: z.object({ isProved: z.literal(true) }),
  keepsRefused: true,
  run: async (act, { code: typed }) => {
    const ownId = act.actor.personId
    if (ownId === undefined) return notFound('person')
    const { email, code } = await findChoice(act.db, ownId)
    const problem = codeProblem(code, act.now)
    if (problem !== undefined || email === undefined)
      return refuse(`notices.${problem ?? 'code-not-asked'}`, { status: 'state' })
    if (!isSame(code.hash, hashOf(act, ownId, email, typed))) {
      await countTry(act.db, ownId)
      return refuse('notices.code-wrong', {
        status: 'invalid',
        fields: [{ path: 'code', code: 'code-wrong' }],
      })
    }
    await proveAddress(act, ownId)
    return ok({ isProved: true as const })
  },
})
