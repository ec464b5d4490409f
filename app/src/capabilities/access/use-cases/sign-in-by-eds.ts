import { ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { findByIdentity } from '#capabilities/registry/index.ts'
import type { SignInMethod } from '#platform/access/sign-in-method.ts'
import { openTicket } from '#platform/access/sign-in-ticket.ts'
import { type ChallengeProblem, tryChallenge, useChallenge } from '#platform/eds/challenge.ts'
import { givenSignature, isGiven, NOT_GIVEN, signatureFields } from '#platform/eds/signature-field.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { openPosts } from '../domain/eds-posts.ts'
import { listPosts } from '../read/eds-posts.ts'
import { postsOfIin } from '../store/eds-accounts.ts'
import { refuseSignature } from './eds-refusal.ts'
import { signInOffer } from './sign-in-offer.ts'

const input = z
  .object({
    challengeId: idField,
    ...signatureFields,
    /** The account that must be opened; absent: all posts of the signer are offered. */
    accountId: idField.optional(),
  })
  .refine(isGiven, NOT_GIVEN)

type Input = z.output<typeof input>

interface Signer {
  readonly iin: string
  readonly bin: string | undefined
}

function refuseChallenge(why: ChallengeProblem) {
  return refuse(`access.${why}`, { status: 'state' })
}

/** Other servers may be asked about the certificate, so no transaction is open meanwhile; the attempt counts at once. */
async function verifySigner({ eds, apart }: Before, given: Input): Promise<Result<Signer, Refusal>> {
  if (!eds.isOn) return refuseSignature('off')
  const { challenge, at } = await apart(async ({ db, now }) => ({
    challenge: await tryChallenge(db, given.challengeId, now),
    at: now,
  }))
  if (typeof challenge === 'string') return refuseChallenge(challenge)
  const verified = await eds.verify(givenSignature(given), { bytes: challenge.bytes, use: 'AUTH', at })
  return verified.ok ? verified : refuseSignature(verified.error)
}

async function postsOfSigner(act: Act, signer: Signer, accountId: string | undefined) {
  const known = await findByIdentity(act, `iin:${signer.iin}`)
  const all = await postsOfIin(act, signer.iin, known?.personId)
  if (all.length === 0) return accountId === undefined ? 'eds-no-account' : 'eds-wrong-iin'
  const wanted = accountId === undefined ? all : all.filter((post) => post.accountId === accountId)
  if (wanted.length === 0) return 'eds-wrong-iin'
  const open = openPosts(wanted, signer.bin)
  return open.length === 0 ? 'eds-wrong-bin' : open
}

type Offer = z.output<typeof signInOffer>

/** A ticket for the accounts of somebody whose signature was accepted, or why there is none. */
export async function offerToSigner(
  act: Act,
  signer: Signer,
  { method, accountId }: { readonly method: SignInMethod; readonly accountId?: string | undefined },
): Promise<Result<Offer, Refusal>> {
  const posts = await postsOfSigner(act, signer, accountId)
  if (posts === 'eds-no-account') return refuse('access.eds-no-account', { status: 'state' })
  if (posts === 'eds-wrong-iin') return refuse('access.eds-wrong-iin', { status: 'state' })
  if (posts === 'eds-wrong-bin') return refuse('access.eds-wrong-bin', { status: 'state' })
  const accountIds = posts.map((post) => post.accountId)
  const ticket = await openTicket(act.db, { accountIds, method, now: act.now })
  return ok({ ticket, accounts: [...(await listPosts(act, accountIds))] })
}

/** Proves who somebody is by a signed challenge. The ticket that comes back opens a session of one of the accounts, once. */
export const signInByEds = command({
  name: 'access.sign-in-by-eds',
  title: { kk: 'ЭЦҚ арқылы кіру', ru: 'Войти по ЭЦП', en: 'Sign in by electronic signature' },
  basis: [cite('order-263', 'p-7')],
  input,
  output: signInOffer,
  isSecret: true,
  perMinute: 60,
  prepare: verifySigner,
  run: async (act, asked, signer) => {
    if (!(await useChallenge(act.db, asked.challengeId, act.now))) return refuseChallenge('eds-replayed')
    return offerToSigner(act, signer, { method: 'eds', accountId: asked.accountId })
  },
})
