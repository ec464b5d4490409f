import { err, ok, type Result } from '@tirek/kernel'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import type { Before } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { PackageDocument } from '../domain/package.ts'
import { no } from '../domain/refusal.ts'
import { refused } from './answers.ts'
import { openFor } from './standing.ts'

/** The digital service has shown the identity document: under which message, and when. */
export type DigitalIdentity = { readonly messageId: string; readonly shownAt: string }

interface Package {
  readonly requestId: string
  readonly version?: number | undefined
  readonly documents: readonly PackageDocument[]
}

/**
 * An electronic identity document is one that the service of digital documents shows for the same IIN (p. 5; REP-STD-9):
 * nobody’s word for it is taken. Asked before the transaction, and only for a package that may be accepted now.
 */
export async function showDigitalIdentity(
  { apart, gateways }: Pick<Before, 'apart' | 'gateways'>,
  input: Package,
): Promise<Result<DigitalIdentity | undefined, Refusal>> {
  const isElectronic = input.documents.some(
    ({ kind, original }) => kind === 'identity' && original === 'electronic',
  )
  if (!isElectronic) return ok(undefined)
  const iin = await apart((act) => iinOf(act, input))
  if (!iin.ok) return err(iin.error)
  const none = () => refused(no('no-digital-document', [ACTS.applicants]).error)
  if (iin.value === undefined) return none()

  const messageId = `${input.requestId}-digital-document`
  const reply = await gateways.findDigitalDocument(iin.value, messageId)
  if (!reply.ok) return refused(no('digital-documents-away', [ACTS.applicants, ACTS.gatewayDown]).error)
  if (!reply.value.facts.exists) return none()
  return ok({ messageId, shownAt: reply.value.answeredAt.toISOString() })
}

async function iinOf(act: Act, input: Package) {
  const opened = await openFor(act, 'enter', input)
  if (!opened.ok) return opened
  return ok((await findPerson(act.db, opened.value.request.personId))?.iin)
}
