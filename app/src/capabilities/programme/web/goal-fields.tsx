import { useT } from '#platform/i18n/view.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { BASELINES, GOAL_LEVELS, WEIGHT_KEYS } from '../domain/goal.ts'
import { ACTIVITIES, GOAL_TYPES } from '../domain/measure.ts'
import { messages } from './messages.ts'

/** How much the goal matters to the family: its own answer. */
export function WeightField() {
  const t = useT(messages)
  return (
    <RadioField
      name="weight"
      label={t('field.weight')}
      hint={t('field.weight-hint')}
      options={WEIGHT_KEYS.map((one) => ({ value: one, label: t(`weight.${one}`) }))}
    />
  )
}

/** What is seen at each of the five levels, from the lowest. */
function LevelFields() {
  const t = useT(messages)
  return (
    <fieldset class="flow">
      <legend>{t('goals.levels')}</legend>
      <p class="hint">{t('goals.levels-hint')}</p>
      {GOAL_LEVELS.map((level) => (
        <TextArea name={`levels.${level}`} label={t(`level.${level}`)} rows={2} isOptional />
      ))}
    </fieldset>
  )
}

/** The fields of a goal that can be measured. */
export function GoalFields() {
  const t = useT(messages)
  return (
    <>
      <TextField name="title" label={t('goals.name')} hint={t('goals.name-hint')} width="full" />
      <TextArea
        name="familyWords"
        label={t('field.familyWords')}
        hint={t('field.familyWords-hint')}
        rows={2}
        isOptional
      />
      <RadioField
        name="activity"
        label={t('field.activity')}
        options={ACTIVITIES.map((one) => ({ value: one, label: t(`activity.${one}`) }))}
      />
      <SelectField
        name="goalType"
        label={t('field.goalType')}
        options={GOAL_TYPES.map((one) => ({ value: one, label: t(`goal.${one}`) }))}
      />
      <LevelFields />
      <RadioField
        name="baseline"
        label={t('field.baseline')}
        hint={t('field.baseline-hint')}
        options={BASELINES.map((one) => ({ value: one, label: t(`level.${one}`) }))}
      />
      <WeightField />
    </>
  )
}
