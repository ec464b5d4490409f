import { useT } from '#platform/i18n/view.ts'
import { CheckField, CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import type { ConclusionDraft } from '../domain/conclusion.ts'
import { CAUSES, LEARNING_LIMITS, MENTAL_KINDS } from '../domain/defect.ts'
import { messages } from './messages.ts'

type Props = { readonly draft: ConclusionDraft }

/** Empty rows shown after the filled ones. */
const SPARE = 2

function PhysicalFields({ at }: { at: string }) {
  const t = useT(messages)
  return (
    <>
      <TextField name={`${at}.organ`} label={t('defect.organ')} />
      <CheckField name={`${at}.chronic`} label={t('defect.chronic')} />
      <TextField name={`${at}.expectedDuration`} label={t('defect.duration')} width="m" />
    </>
  )
}

function MentalFields({ at, draft }: Props & { at: string }) {
  const t = useT(messages)
  const kinds = MENTAL_KINDS.map((value) => ({ value, label: t(`mental.${value}`) }))
  const permanence = (['temporary', 'permanent'] as const).map((value) => ({
    value,
    label: t(`permanence.${value}`),
  }))
  const losses = draft.defects
    .filter(({ nature }) => nature === 'physical')
    .map(({ key, description }) => ({ value: key, label: description }))
  return (
    <>
      <SelectField name={`${at}.kind`} label={t('defect.kind')} options={kinds} />
      <RadioField name={`${at}.permanence`} label={t('defect.permanence')} options={permanence} isInline />
      {losses.length > 0 && (
        <>
          <SelectField
            name={`${at}.consequenceOf`}
            label={t('defect.consequence')}
            hint={t('defect.consequence-hint')}
            options={losses}
            empty={t('defect.consequence-none')}
            isOptional
          />
          <TextArea name={`${at}.ownDisorderReasons`} label={t('defect.own-reasons')} rows={2} isOptional />
        </>
      )}
    </>
  )
}

function DefectRow({ index, draft }: Props & { index: number }) {
  const t = useT(messages)
  const at = `defects.${index}`
  const causes = CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))
  const natures = [
    { value: 'physical', label: t('nature.physical'), reveal: <PhysicalFields at={at} /> },
    { value: 'mental', label: t('nature.mental'), reveal: <MentalFields at={at} draft={draft} /> },
  ]
  return (
    <FieldGroup legend={t('defect.number', { number: index + 1 })}>
      <HiddenField name={`${at}.key`} value={draft.defects[index]?.key ?? `f${index + 1}`} />
      <TextArea name={`${at}.description`} label={t('defect.description')} rows={2} />
      <RadioField name={`${at}.nature`} label={t('defect.nature')} options={natures} />
      <SelectField name={`${at}.cause`} label={t('defect.cause')} options={causes} width="m" />
      <DateField name={`${at}.noticedOn`} label={t('defect.noticed')} hint={t('defect.noticed-hint')} />
    </FieldGroup>
  )
}

function SevereFields() {
  const t = useT(messages)
  const limits = LEARNING_LIMITS.map((value) => ({ value, label: t(`limit.${value}`) }))
  return (
    <FieldGroup legend={t('severe.title')} hint={t('severe.hint')}>
      <TextArea
        name="severeFindings.standardsNotAccessible"
        label={t('severe.standards')}
        rows={2}
        isOptional
      />
      <CheckList
        name="severeFindings.learningLimited.limitedTo"
        label={t('severe.limited')}
        options={limits}
        isOptional
      />
      <TextArea
        name="severeFindings.learningLimited.reasons"
        label={t('severe.reasons')}
        rows={2}
        isOptional
      />
    </FieldGroup>
  )
}

/** Disorders found, each physical or mental; "complex" is not here, because it is derived. */
export function DefectFields({ draft }: Props) {
  const t = useT(messages)
  return (
    <>
      {Array.from({ length: draft.defects.length + SPARE }, (_, index) => (
        <DefectRow index={index} draft={draft} />
      ))}
      <TextArea name="lifeRestriction" label={t('defect.life-restriction')} rows={2} isOptional />
      <SevereFields />
    </>
  )
}
