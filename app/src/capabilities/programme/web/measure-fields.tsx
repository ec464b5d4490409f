import { type LocalizedText, localize } from '@tirek/kernel'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { ACTIVITIES, EXECUTORS, FUNDINGS, GOAL_TYPES, MEASURE_KINDS } from '../domain/measure.ts'
import { messages } from './messages.ts'

/** A working organisation that may be chosen. */
export type Choice = { readonly id: string; readonly name: LocalizedText }

/** Who carries the measure out; the organisation comes from the live register. */
function ExecutorField({ organisations }: { organisations: readonly Choice[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const reveal = {
    organisation: (
      <SelectField
        name="organisationId"
        label={t('field.organisationId')}
        hint={t('field.organisationId-hint')}
        width="full"
        options={organisations.map(({ id, name }) => ({ value: id, label: localize(name, lang) }))}
      />
    ),
    specialist: <TextField name="executorName" label={t('field.executorName')} />,
    family: undefined,
  }
  return (
    <RadioField
      name="executor"
      label={t('field.executor')}
      options={EXECUTORS.map((one) => ({
        value: one,
        label: t(`executor.${one}`),
        reveal: reveal[one],
      }))}
    />
  )
}

type FieldsProps = {
  readonly organisations: readonly Choice[]
  readonly goals: readonly { readonly id: string; readonly title: string }[]
}

/** The fields of a measure (LAW-1-34). There is none for a price. */
export function MeasureFields({ organisations, goals }: FieldsProps) {
  const t = useT(messages)
  return (
    <>
      <RadioField
        name="kind"
        label={t('field.kind')}
        options={MEASURE_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <TextField name="title" label={t('field.title')} width="full" />
      <SelectField
        name="goalType"
        label={t('field.goalType')}
        options={GOAL_TYPES.map((one) => ({ value: one, label: t(`goal.${one}`) }))}
      />
      {goals.length > 0 && (
        <SelectField
          name="goalId"
          label={t('field.goalId')}
          width="full"
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          isOptional
        />
      )}
      <RadioField
        name="activity"
        label={t('field.activity')}
        options={ACTIVITIES.map((one) => ({ value: one, label: t(`activity.${one}`) }))}
      />
      <ExecutorField organisations={organisations} />
      <TextField name="place" label={t('field.place')} />
      <DateField name="startsOn" label={t('field.startsOn')} />
      <DateField name="endsOn" label={t('field.endsOn')} />
      <TextField name="volume" label={t('field.volume')} hint={t('field.volume-hint')} />
      <RadioField
        name="funding"
        label={t('field.funding')}
        hint={t('field.funding-hint')}
        options={FUNDINGS.map((one) => ({
          value: one,
          label: t(`funding.${one}`),
          reveal:
            one === 'other-source' ? (
              <TextField name="fundingNote" label={t('field.fundingNote')} />
            ) : undefined,
        }))}
      />
      <TextArea
        name="familyPart"
        label={t('field.familyPart')}
        hint={t('field.familyPart-hint')}
        rows={2}
        isOptional
      />
    </>
  )
}
