import { useT } from '#platform/i18n/view.ts'
import { CheckField, CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { DOCUMENTS } from '../domain/package.ts'
import {
  acceptPackage,
  resubmitPackage,
  returnPackage,
  substituteLookUp,
} from '../use-cases/check-package.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { DefectsPart } from './file-parts.tsx'
import { messages } from './messages.ts'
import { stepForm } from './step-form.tsx'

const ORIGINALS = {
  application: ['kept', 'electronic'],
  identity: ['returned', 'electronic'],
  'medical-card': ['kept'],
} as const

/** What the papers lacked when they were returned, and what the applicant says of it. */
function ReturnedBefore({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const mended = shown.statement['mended']
  return (
    <>
      <DefectsPart shown={shown} />
      {typeof mended === 'string' && (
        <p>
          <strong>{t('statement.mended')}:</strong> {mended}
        </p>
      )}
    </>
  )
}

/** The specialist compares the copies with the originals and enters the case in E-Sobes. */
export const acceptForm = stepForm({
  step: 'package',
  command: acceptPackage,
  title: (t) => t('package.title'),
  lead: (t) => t('package.lead'),
  submit: (t) => t('do.enter'),
  before: ({ shown }) => <ReturnedBefore shown={shown} />,
  fields: ({ t }) => (
    <>
      {DOCUMENTS.map((kind, n) => (
        <FieldGroup legend={t(`document.${kind}`)}>
          <HiddenField name={`documents.${n}.kind`} value={kind} />
          <CheckField name={`documents.${n}.compared`} label={t(`package.compared.${kind}`)} />
          <RadioField
            name={`documents.${n}.original`}
            label={t(`package.original.${kind}`)}
            options={ORIGINALS[kind].map((original) => ({
              value: original,
              label: t(`original.${original}`),
            }))}
            isInline
          />
        </FieldGroup>
      ))}
    </>
  ),
})

/** The package goes back with the defects of each document. */
export const returnForm = stepForm({
  step: 'return',
  command: returnPackage,
  title: (t) => t('return.title'),
  lead: (t) => t('return.lead'),
  submit: (t) => t('do.return'),
  fields: ({ t }) => (
    <>
      {DOCUMENTS.map((kind, n) => (
        <>
          <HiddenField name={`defects.${n}.document`} value={kind} />
          <TextArea name={`defects.${n}.what`} label={t(`document.${kind}`)} rows={2} isOptional />
        </>
      ))}
    </>
  ),
})

/** The applicant submits the mended package again. */
export const resubmitForm = stepForm({
  step: 'resubmit',
  command: resubmitPackage,
  title: (t) => t('resubmit.title'),
  before: ({ shown }) => <DefectsPart shown={shown} />,
  submit: (t) => t('do.resubmit'),
  fields: ({ t }) => <TextArea name="note" label={t('field.note')} isOptional />,
})

const KINDS = ['psychoneurological', 'musculoskeletal', 'other'] as const
const GROUPS = ['group-1', 'group-2', 'group-3'] as const

/** The head takes a paper in place of a look-up that gets no answer. */
export const substituteForm = stepForm({
  step: 'substitute',
  command: substituteLookUp,
  title: (t) => t('substitute.title'),
  lead: (t) => t('substitute.lead'),
  submit: (t) => t('do.save'),
  fields: ({ shown, t }) => (
    <>
      <RadioField
        name="kind"
        label={t('field.kind')}
        options={shown.lookUps
          .filter((one) => one.state === 'waiting')
          .map((one) => ({ value: one.kind, label: t(`look-up.${one.kind}`) }))}
      />
      <TextField name="document" label={t('field.document')} />
      <TextArea name="reason" label={t('field.reason')} />
      <CheckList
        name="disabilityKinds"
        label={t('field.disabilityKinds')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        isOptional
      />
      <SelectField
        name="group"
        label={t('field.group')}
        options={GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        isOptional
      />
    </>
  ),
})
