import { useT } from '#platform/i18n/view.ts'
import { YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { ALTERNATIVES } from '../domain/states.ts'
import { messages } from './messages.ts'

/** The child's own view: how asked, with what help, what said, what weight; or why not asked (CRPD 7(3)). */
export function ChildViewFields() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('view.title')} hint={t('view.hint')}>
      <YesNoField name="childView.asked" label={t('view.asked')} />
      <TextField name="childView.how" label={t('view.how')} isOptional />
      <TextField name="childView.help" label={t('view.help')} isOptional />
      <TextArea name="childView.said" label={t('view.said')} rows={3} isOptional />
      <TextField name="childView.weight" label={t('view.weight')} isOptional />
      <TextField name="childView.why" label={t('view.why')} isOptional />
    </FieldGroup>
  )
}

/** What was considered before a residential organisation, form by form (CRPD 23(5)). */
export function AlternativesFields() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('alternatives.title')} hint={t('alternatives.hint')}>
      {ALTERNATIVES.map((kind) => (
        <TextField name={`alternatives.${kind}`} label={t(`alternative.${kind}`)} isOptional />
      ))}
    </FieldGroup>
  )
}
