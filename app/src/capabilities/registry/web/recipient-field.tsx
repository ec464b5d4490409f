import { useT } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { HiddenField } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { CONSENT_PURPOSES, type ConsentPurpose } from '../domain/consent.ts'
import type { Recipient } from '../read/recipients.ts'
import { messages } from './messages.ts'

/** The choice of no one organisation. */
const ANY = 'any'

/** The answer as the command takes it: left empty it is a missing answer, "any" names nobody. */
export function askedRecipient<T>(answer: T): T | '' | undefined {
  return answer === ANY ? undefined : (answer ?? '')
}

/** The purpose that the form or the address names. */
export function purposeAsked(
  { values }: Pick<FormState, 'values'>,
  query: Readonly<Record<string, string | undefined>>,
): ConsentPurpose {
  return purposeOf(values['purpose'] ?? query['purpose'])
}

/** The purpose of this name; the referral when it is none. */
export function purposeOf(asked: unknown): ConsentPurpose {
  return CONSENT_PURPOSES.find((one) => one === asked) ?? 'referral-to-pmpc'
}

/** Who is to receive: the organisation that the address names, or a choice among those of the purpose. */
export function RecipientField(props: {
  readonly recipientId: string | undefined
  readonly recipients: readonly Recipient[]
  readonly mayBeAny: boolean
}) {
  const { recipientId, recipients, mayBeAny } = props
  const t = useT(messages)
  const named = recipients.find((one) => one.id === recipientId)
  const listed = recipients.map((one) => ({ value: one.id, label: one.name }))
  const any = { value: ANY, label: t('consent.any-recipient') }
  if (named === undefined)
    return (
      <SelectField
        name="recipientId"
        label={t('field.recipientId')}
        hint={recipients.length === 0 ? t('consent.no-recipients') : undefined}
        options={[...listed, ...(mayBeAny ? [any] : [])]}
      />
    )
  return (
    <>
      <HiddenField name="recipientId" value={named.id} />
      <SummaryList rows={[{ label: t('consent.recipient'), value: named.name }]} />
    </>
  )
}

/** The other purposes, when the page was opened without one. */
export function OtherPurposes(props: {
  readonly purpose: ConsentPurpose
  readonly href: (purpose: ConsentPurpose) => string
}) {
  const { purpose, href } = props
  const t = useT(messages)
  return (
    <details>
      <summary>{t('consent.other-purpose')}</summary>
      <ul class="list">
        {CONSENT_PURPOSES.filter((one) => one !== purpose).map((one) => (
          <li>
            <Link href={href(one)}>{t(`purpose.${one}`)}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
