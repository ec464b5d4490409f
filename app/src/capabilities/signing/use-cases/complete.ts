import { err, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { postsOf } from '#platform/access/holder.ts'
import { decodeText } from '#platform/eds/der.ts'
import type { SignatureFacts } from '#platform/eds/outcome.ts'
import { givenSignature, isGiven, NOT_GIVEN, signatureFields } from '#platform/eds/signature-field.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import { BY_EDS, masked, SIGNING } from '../domain/signing.ts'
import { countAttempt, type ToBeSigned } from '../store/requests.ts'
import type { Given } from '../store/signatures.ts'
import type { ActsOfOthers } from './act-words.ts'
import { completed, findOpen, lockOpen, runSigned } from './run-signed.ts'

/** What is not accepted is worded by the capability that checks signatures at sign-in too. */
function refuseSignature(why: string) {
  return refuse(`access.eds-${why}`, { status: why === 'malformed' ? 'invalid' : 'state' })
}

/** Whose signature it is: the person of the account, or the holder of the post with the organisation's certificate. */
async function checkSigner(act: Act, { iin, bin }: SignatureFacts): Promise<Result<void, Refusal>> {
  const { personId, accountId } = act.actor
  if (personId !== undefined) {
    const person = await findPerson(act.db, personId)
    return person?.iin === iin ? ok(undefined) : refuseSignature('wrong-iin')
  }
  const post = (await postsOf(act, iin)).find((one) => one.accountId === accountId)
  if (post === undefined) return refuseSignature('wrong-iin')
  const isOfOrganisation = post.organisationId === undefined || (post.bin !== undefined && post.bin === bin)
  return isOfOrganisation ? ok(undefined) : refuseSignature('wrong-bin')
}

/** What is kept of a certificate: enough to know it by, no whole IIN. */
function factsOf({ iin, validFrom, validTo, ...facts }: SignatureFacts): Given['facts'] {
  return {
    ...facts,
    iin: masked(iin),
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
  }
}

async function countedOpen(act: Act, id: string): Promise<Result<ToBeSigned, Refusal>> {
  const open = await findOpen(act, id)
  if (!open.ok || (await countAttempt(act, id))) return open
  return refuse('signing.too-many-attempts', { status: 'state', cite: [SIGNING] })
}

/** Verifies a signature over what is to be signed. Other servers may be asked, so no transaction is open meanwhile. */
export async function verifyGiven(
  { eds, apart }: Before,
  signingId: string,
  given: { readonly cms: string; readonly means: 'eds' | 'egov-qr' },
): Promise<Result<Given, Refusal>> {
  if (!eds.isOn) return refuse('signing.eds-off', { status: 'state' })
  const { open, at } = await apart(async (act) => ({ open: await countedOpen(act, signingId), at: act.now }))
  if (!open.ok) return open
  const verified = await eds.verify(given.cms, { bytes: open.value.bytes, use: 'SIGN', at })
  if (!verified.ok) return refuseSignature(verified.error)
  const signer = await apart((act) => checkSigner(act, verified.value))
  if (!signer.ok) return err(signer.error)
  const cms = Buffer.from(decodeText(given.cms) ?? [])
  return ok({ means: given.means, cms, facts: factsOf(verified.value) })
}

const input = z.object({ signingId: idField, ...signatureFields }).refine(isGiven, NOT_GIVEN)

/** Does a prepared act by an electronic signature over its bytes, made with the key for documents. */
export function completeSigningOf(others: ActsOfOthers) {
  return command({
    name: 'signing.complete',
    title: {
      kk: 'Электрондық қолтаңбамен қол қою',
      ru: 'Подписать электронной подписью',
      en: 'Sign electronically',
    },
    basis: [BY_EDS, SIGNING],
    input,
    output: completed,
    keepsRefused: true,
    perMinute: 60,
    prepare: (before, given) =>
      verifyGiven(before, given.signingId, { cms: givenSignature(given), means: 'eds' }),
    run: async (act, { signingId }, given) => {
      const open = await lockOpen(act, signingId)
      return open.ok ? runSigned(act, others, open.value, given) : open
    },
  })
}
