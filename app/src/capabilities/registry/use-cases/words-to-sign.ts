import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { WishLine } from '#platform/use-case/use-case.ts'
import type { ConsentDecision, ConsentPurpose, ConsentScope } from '../domain/consent.ts'
import { fullName } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { findRecipientName } from '../read/recipients.ts'

interface ToDecide {
  readonly personId: string
  readonly purpose: ConsentPurpose
  readonly recipientId?: string | undefined
  readonly scope: readonly ConsentScope[]
  readonly decision: ConsentDecision
  readonly expiresOn?: LocalDate | undefined
  readonly informationGiven?: string | undefined
}

/** What somebody reads before signing a consent, a refusal or an objection. */
export async function consentWords(act: Act, input: ToDecide): Promise<readonly WishLine[]> {
  const { recipientId, expiresOn, informationGiven } = input
  const person = await findPerson(act.db, input.personId)
  if (person === undefined) return []
  const recipient =
    recipientId === undefined ? undefined : await findRecipientName(act.db, recipientId, act.lang)
  return [
    { label: 'sign.person', value: fullName(person) },
    { label: 'field.decision', value: `decision.${input.decision}`, isKey: true },
    { label: 'field.purpose', value: `purpose.${input.purpose}`, isKey: true },
    ...(recipient === undefined ? [] : [{ label: 'field.recipientId', value: recipient }]),
    ...input.scope.map((one) => ({ label: 'field.scope', value: `scope.${one}`, isKey: true })),
    ...(expiresOn === undefined
      ? []
      : [{ label: 'field.expiresOn', value: formatDate(act.lang, expiresOn) }]),
    ...(informationGiven === undefined ? [] : [{ label: 'sign.explained', value: informationGiven }]),
  ]
}
