import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { ALTERNATIVES, type Alternative } from '../domain/states.ts'
import { messages } from './messages.ts'

/** The child's own view: how asked, with what help, what said, what weight; or why not asked (CRPD 7(3)). */
export function ChildViewFields() {
  const t = useT(messages)
  const asked = (
    <>
      <TextField name="childView.how" label={t('view.how')} />
      <TextField name="childView.help" label={t('view.help')} />
      <TextArea name="childView.said" label={t('view.said')} rows={3} />
      <TextField name="childView.weight" label={t('view.weight')} />
    </>
  )
  return (
    <FieldGroup legend={t('view.title')} hint={t('view.hint')}>
      <RadioField
        name="childView.asked"
        label={t('view.asked')}
        options={[
          { value: 'yes', label: t('view.asked-yes'), reveal: asked },
          {
            value: 'no',
            label: t('view.asked-no'),
            reveal: <TextField name="childView.why" label={t('view.why')} />,
          },
        ]}
      />
    </FieldGroup>
  )
}

/** What was considered before a residential organisation, form by form (CRPD 23(5)). */
export function AlternativesFields({
  kinds = ALTERNATIVES,
  isLater = false,
}: {
  kinds?: readonly Alternative[]
  /** True: what is not known yet may stay blank, the decision asks for it. */
  isLater?: boolean
}) {
  const t = useT(messages)
  const hint = isLater ? `${t('alternatives.hint')} ${t('alternatives.later')}` : t('alternatives.hint')
  return (
    <FieldGroup legend={t('alternatives.title')} hint={hint}>
      {kinds.map((kind) => (
        <TextField name={`alternatives.${kind}`} label={t(`alternative.${kind}`)} isOptional={isLater} />
      ))}
    </FieldGroup>
  )
}
