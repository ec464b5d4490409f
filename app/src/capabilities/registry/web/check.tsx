import type { ComponentChildren } from 'preact'
import type { FormInput } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { messages } from './messages.ts'

/** Buttons and marks of the check; everything else is an answer. */
const OWN = new Set(['confirmed', 'change'])

/** The answers are complete and only the confirmation is missing: the check follows the questions. */
export function isComplete({ errors }: FormState): boolean {
  const names = Object.keys(errors)
  return names.length === 1 && names[0] === 'confirmed'
}

/** True when the answers are to be shown once more; false on the way back to the questions. */
export function isToCheck(form: FormState): boolean {
  return isComplete(form) && form.values['change'] === undefined
}

/** The questions have no field for the confirmation: what is missing at the check is no mistake of theirs. */
export function asQuestions(form: FormState): FormState {
  const { confirmed: _, ...errors } = form.errors
  return { ...form, errors }
}

/** What the button of the check says to the command. */
export function confirmation(form: FormInput): { readonly confirmed: boolean } {
  return { confirmed: form['confirmed'] === 'yes' && form['change'] === undefined }
}

/** Sends the checked answers, or leads back to change them. */
export function CheckForm(props: {
  readonly form: FormState
  readonly submit: string
  readonly tone?: 'main' | 'danger'
  readonly children?: ComponentChildren
}) {
  const { form, submit, tone = 'main', children } = props
  const t = useT(messages)
  const answers = Object.entries(form.values).filter(([name]) => !name.startsWith('_') && !OWN.has(name))
  return (
    <Form state={{ ...form, errors: {} }} words={messages}>
      {answers.flatMap(([name, value]) =>
        [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
      {children}
      <Actions>
        <Submit tone={tone} name="confirmed" value="yes">
          {submit}
        </Submit>
        <Submit tone="quiet" name="change" value="yes">
          {t('end.change')}
        </Submit>
      </Actions>
    </Form>
  )
}
