import { localize } from '@tirek/kernel'
import type { VNode } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Link } from '#platform/ui/link.tsx'
import { COMMUNICATION_MEANS } from '../domain/communication.ts'
import {
  CORRECTION_KINDS,
  type ConclusionDraft,
  NEED_AREAS,
  PROGRAMME_LEVELS,
  PROGRAMME_VARIANTS,
  SECTORS,
} from '../domain/conclusion.ts'
import { CONDITION_HEADINGS, type ConditionHeading } from '../domain/condition-headings.ts'
import { CONDITION_NORMS, normsOf } from '../domain/condition-norms.ts'
import { paths } from './consultation.paths.ts'
import { DefectFields } from './defect-fields.tsx'
import type { DraftPart } from './draft-parts.ts'
import { messages } from './messages.ts'

/** An organisation that a direction may name. */
export type RecipientOption = { readonly value: string; readonly label: string }
export type PartProps = { readonly draft: ConclusionDraft; readonly recipients: readonly RecipientOption[] }

/** Empty rows shown after the filled ones. */
const SPARE = 2
const rowsFor = (count: number) => Array.from({ length: count + SPARE }, (_, index) => index)

function NeedsFields({ draft }: PartProps) {
  const t = useT(messages)
  const means = COMMUNICATION_MEANS.map((value) => ({ value, label: t(`means.${value}`) }))
  const areas = NEED_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))
  return (
    <>
      {rowsFor(draft.needs.length).map((index) => (
        <FieldGroup legend={t('need.number', { number: index + 1 })}>
          <SelectField name={`needs.${index}.area`} label={t('need.area')} options={areas} />
          <TextArea name={`needs.${index}.description`} label={t('need.description')} rows={2} />
        </FieldGroup>
      ))}
      <CheckList name="communication" label={t('communication.title')} options={means} isOptional />
      <TextArea name="communicationNote" label={t('communication.note')} rows={2} isOptional />
      <TextArea name="noNeedsReason" label={t('need.none-reason')} rows={2} isOptional />
    </>
  )
}

function ProgrammeFields({ draft }: PartProps) {
  const t = useT(messages)
  const levels = PROGRAMME_LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))
  const variants = PROGRAMME_VARIANTS.map((value) => ({ value, label: t(`variant.${value}`) }))
  return (
    <>
      {rowsFor(draft.programmes.length).map((index) => (
        <FieldGroup legend={t('programme.number', { number: index + 1 })}>
          <HiddenField
            name={`programmes.${index}.key`}
            value={draft.programmes[index]?.key ?? `p${index + 1}`}
          />
          <TextField name={`programmes.${index}.title`} label={t('programme.name')} />
          <SelectField name={`programmes.${index}.level`} label={t('programme.level')} options={levels} />
          <SelectField
            name={`programmes.${index}.variant`}
            label={t('programme.variant')}
            options={variants}
          />
          <TextArea name={`programmes.${index}.reasons`} label={t('programme.reasons')} rows={2} />
        </FieldGroup>
      ))}
    </>
  )
}

type HeadingRow = { readonly heading: ConditionHeading; readonly index: number }

/** Stored conditions keep their numbers; one free row follows for each heading. */
function conditionRows({ conditions }: ConclusionDraft): readonly HeadingRow[] {
  const stored = conditions.map(({ heading }, index) => ({ heading, index }))
  const free = CONDITION_HEADINGS.map((heading, order) => ({ heading, index: conditions.length + order }))
  return [...stored, ...free]
}

function ConditionFields({ draft }: PartProps) {
  const t = useT(messages)
  const { lang } = useView()
  const programmes = draft.programmes.map(({ key, title }) => ({ value: key, label: title }))
  const headings = CONDITION_HEADINGS.map((value) => ({ value, label: t(`heading.${value}`) }))
  return (
    <>
      <p>
        <Link href={paths.norms()}>{t('norms.title')}</Link>
      </p>
      {CONDITION_HEADINGS.map((heading) => (
        <FieldGroup legend={t(`heading.${heading}`)}>
          {conditionRows(draft)
            .filter((row) => row.heading === heading)
            .map(({ index }) => (
              <>
                <HiddenField name={`conditions.${index}.heading`} value={heading} />
                <TextArea
                  name={`conditions.${index}.description`}
                  label={t('condition.description')}
                  rows={2}
                  isOptional
                />
                <SelectField
                  name={`conditions.${index}.norm`}
                  label={t('condition.norm')}
                  options={normsOf(heading).map((key) => ({
                    value: key,
                    label: localize(CONDITION_NORMS[key].name, lang),
                  }))}
                  isOptional
                />
                <SelectField
                  name={`conditions.${index}.programmeKey`}
                  label={t('condition.programme')}
                  options={programmes}
                  isOptional
                />
              </>
            ))}
        </FieldGroup>
      ))}
      <CheckList name="headingsNotNeeded" label={t('condition.not-needed')} options={headings} isOptional />
    </>
  )
}

function CorrectionFields() {
  const t = useT(messages)
  const kinds = CORRECTION_KINDS.map((value) => ({ value, label: t(`correction.${value}`) }))
  return (
    <>
      <CheckList name="correction.kinds" label={t('correction.kinds')} options={kinds} isOptional />
      <TextArea name="correction.content" label={t('correction.content')} isOptional />
    </>
  )
}

function DirectionFields({ draft, recipients }: PartProps) {
  const t = useT(messages)
  const sectors = SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))
  return (
    <>
      {rowsFor(draft.directions.length).map((index) => (
        <FieldGroup legend={t('direction.number', { number: index + 1 })}>
          <HiddenField
            name={`directions.${index}.key`}
            value={draft.directions[index]?.key ?? `d${index + 1}`}
          />
          <SelectField
            name={`directions.${index}.sector`}
            label={t('direction.sector')}
            options={sectors}
            width="m"
          />
          <TextField name={`directions.${index}.service`} label={t('direction.service')} />
          <TextField name={`directions.${index}.purpose`} label={t('direction.purpose')} />
          <SelectField
            name={`directions.${index}.recipientId`}
            label={t('direction.recipient')}
            options={recipients}
            isOptional
          />
          <TextField
            name={`directions.${index}.recipientName`}
            label={t('direction.other-recipient')}
            hint={t('direction.other-recipient-hint')}
            isOptional
          />
        </FieldGroup>
      ))}
      <TextArea name="noDirectionsReason" label={t('direction.none-reason')} rows={2} isOptional />
    </>
  )
}

function ViewFields() {
  const t = useT(messages)
  return (
    <>
      <TextArea name="bestInterests" label={t('view.best-interests')} hint={t('view.best-interests-hint')} />
      <FieldGroup legend={t('view.title')} hint={t('view.hint')}>
        <RadioField
          name="childView.heard"
          label={t('view.heard')}
          options={[
            {
              value: 'yes',
              label: t('view.heard-yes'),
              reveal: (
                <>
                  <TextArea name="childView.how" label={t('view.how')} rows={2} />
                  <TextArea name="childView.help" label={t('view.help')} rows={2} />
                  <TextArea name="childView.said" label={t('view.said')} rows={2} />
                  <TextArea name="childView.takenIntoAccount" label={t('view.taken')} rows={2} />
                </>
              ),
            },
            {
              value: 'no',
              label: t('view.heard-no'),
              reveal: <TextArea name="childView.reason" label={t('view.reason')} rows={2} />,
            },
          ]}
        />
      </FieldGroup>
    </>
  )
}

function InformationFields() {
  const t = useT(messages)
  return (
    <>
      <TextField name="information.toName" label={t('information.to')} />
      <DateField name="information.givenOn" label={t('information.on')} />
      <TextArea name="information.content" label={t('information.content')} />
    </>
  )
}

const FIELDS = {
  defects: DefectFields,
  needs: NeedsFields,
  programmes: ProgrammeFields,
  conditions: ConditionFields,
  correction: CorrectionFields,
  directions: DirectionFields,
  view: ViewFields,
  information: InformationFields,
} as const satisfies Record<DraftPart, (props: PartProps) => VNode>

/** The fields of one part of the conclusion. */
export function PartFields({ part, ...props }: PartProps & { part: DraftPart }) {
  const Fields = FIELDS[part]
  return <Fields {...props} />
}
