import { useT } from '#platform/i18n/view.ts'
import { CheckField } from '#platform/ui/form/choice-fields.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { messages } from './messages.ts'

/** The register has found a probable second record: the form asks whether it is another person, and why. */
function isDoubted({ errors, values }: FormState): boolean {
  const names = ['confirmedDifferent', 'differentReason']
  return names.some((name) => errors[name] !== undefined || values[name] !== undefined)
}

/** Asked only once the register doubts. */
export function AnotherPerson({ form }: { form: FormState }) {
  const t = useT(messages)
  if (!isDoubted(form)) return null
  return (
    <>
      <CheckField name="confirmedDifferent" label={t('field.confirmedDifferent')} />
      <TextArea
        name="differentReason"
        label={t('field.differentReason')}
        hint={t('field.differentReason-hint')}
      />
    </>
  )
}
