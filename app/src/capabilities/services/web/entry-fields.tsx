import { useT } from '#platform/i18n/view.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { OUTCOMES, SCALES } from '../domain/delivery.ts'
import { messages } from './messages.ts'

function Goals({ goals, at }: { goals: readonly string[]; at: string }) {
  const t = useT(messages)
  return (
    <>
      {goals.map((goal, index) => (
        <>
          <HiddenField name={`${at}progress.${index}.goal`} value={String(index)} />
          <SelectField
            name={`${at}progress.${index}.scale`}
            label={goal}
            empty={t('session.not-judged')}
            isOptional
            width="m"
            options={SCALES.map((value) => ({ value, label: t(`scale.${value}`) }))}
          />
        </>
      ))}
    </>
  )
}

/** Who came, how it went, what to do at home. `at` is the place of the entry in the form: `lines.0.` */
export function EntryFields({
  goals,
  at = '',
  isOptional,
}: {
  goals: readonly string[]
  at?: string
  isOptional?: boolean
}) {
  const t = useT(messages)
  return (
    <>
      <RadioField
        name={`${at}outcome`}
        label={t('session.outcome')}
        isOptional={isOptional}
        options={OUTCOMES.map((value) => ({
          value,
          label: t(`outcome.${value}`),
          reveal: value === 'held' ? <Goals goals={goals} at={at} /> : undefined,
        }))}
      />
      <TextArea name={`${at}note`} label={t('session.note')} rows={2} isOptional />
      <TextArea
        name={`${at}homeTask`}
        label={t('session.home-task')}
        hint={t('session.home-task-hint')}
        rows={2}
        isOptional
      />
    </>
  )
}
