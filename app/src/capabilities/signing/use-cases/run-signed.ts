import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { maySign, signedAct } from '#platform/use-case/signature.ts'
import { problemOf, SIGNING } from '../domain/signing.ts'
import { findToBeSigned, lockToBeSigned, settle, type ToBeSigned } from '../store/requests.ts'
import { type About, type Become, type Given, insertSignature } from '../store/signatures.ts'
import type { ActsOfOthers } from './act-words.ts'
import { carryOut } from './rehearse.ts'
import { hashOfLines, shownOf } from './shown-lines.ts'

/** What a completed signing answers: the signature, and what the act itself answered. */
export const completed = z.object({
  signatureId: z.uuid(),
  /** Where what was done is shown, without the language. */
  page: z.string(),
  output: z.unknown(),
})

type Completed = z.output<typeof completed>

function refuseSigning(code: 'already-signed' | 'signing-over') {
  return refuse(`signing.${code}`, { status: 'state', cite: [SIGNING] })
}

/** What is to be signed and may still be: the actor's own, in its time, not signed yet. */
export function stillOpen(act: Act, one: ToBeSigned | undefined): Result<ToBeSigned, Refusal> {
  if (one === undefined) return notFound('signing')
  const problem = problemOf(one, act.now)
  return problem === undefined ? ok(one) : refuseSigning(problem)
}

/** The same, read without being held. */
export async function findOpen(act: Act, id: string): Promise<Result<ToBeSigned, Refusal>> {
  return stillOpen(act, await findToBeSigned(act, id))
}

/** The same, held until this act ends. */
export async function lockOpen(act: Act, id: string): Promise<Result<ToBeSigned, Refusal>> {
  return stillOpen(act, await lockToBeSigned(act, id))
}

interface Kept {
  readonly one: ToBeSigned
  readonly given: Given
  readonly about: About
}

async function keep(act: Act, id: string, { one, given, about }: Kept, become: Become): Promise<void> {
  await insertSignature(act, id, one, { given, about, become })
  await settle(act, one.id, become.outcome, id)
}

/** The act was refused by its own rules: the signature stays, and it is said that nothing was done by it. */
async function keepUnused(act: Act, id: string, kept: Kept, refusal: Refusal): Promise<void> {
  await keep(act, id, kept, { outcome: 'not-used', refusal: refusal.code })
  await act.record({
    name: 'signing.not-used',
    region: kept.about.region,
    personId: kept.about.personId,
    subject: { kind: 'signature', id },
    data: { useCase: kept.one.useCase, refusal: refusal.code },
    cite: [SIGNING],
  })
}

/** Does the act with the very input that was signed, in the transaction that keeps the signature. */
export async function runSigned(
  act: Act,
  others: ActsOfOthers,
  one: ToBeSigned,
  given: Given,
): Promise<Result<Completed, Refusal>> {
  const useCase = others.find(one.useCase)
  const input = useCase?.input.safeParse(one.input)
  if (useCase === undefined || !input?.success)
    return refuse('signing.outdated', { status: 'state', cite: [SIGNING] })
  const { role } = act.actor
  if (!(others.may(one.useCase, role) && maySign(useCase, act.actor)))
    return refuse('platform.not-your-role', { status: 'forbidden', facts: { action: one.useCase, role } })

  const id = act.newId()
  const about = { region: one.region, personId: one.personId, subjectId: undefined }
  const toSign = { useCase, input: input.data }
  const isSame = hashOfLines(await shownOf({ ...act, lang: one.lang }, toSign)).equals(one.shownHash)
  const done = isSame
    ? await carryOut(signedAct(act, { id, means: given.means }), useCase, input.data)
    : refuse('signing.changed-meanwhile', { status: 'stale', cite: [SIGNING] })
  if (!done.ok) {
    await keepUnused(act, id, { one, given, about }, done.error)
    return done
  }
  const { output } = done.value
  const href = useCase.signature?.href(output, input.data) ?? '/home'
  const subjectId = useCase.signature?.of(output)
  await keep(act, id, { one, given, about: { ...about, subjectId } }, { outcome: 'used', href })
  return ok({ signatureId: id, page: href, output })
}
