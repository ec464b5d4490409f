import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/citations.ts'
import { messages } from './messages.ts'
import { paths, personHref } from './screening.paths.ts'

/** Asked only when a child much like this one is in the register. */
function SameChild({ form }: { form: FormState }) {
  const t = useT(messages)
  const doubt = form.errors['sameChild']
  if (doubt === undefined && form.values['sameChild'] === undefined) return null
  const personId = doubt?.args?.['personId'] ?? form.values['childId']
  const reason = <TextArea name="differentReason" label={t('field.differentReason')} rows={2} />
  return (
    <>
      {typeof personId === 'string' && personId !== '' && (
        <>
          <HiddenField name="childId" value={personId} />
          <p>
            <Link href={personHref(personId)}>{t('births.open-alike')}</Link>
          </p>
        </>
      )}
      <RadioField
        name="sameChild"
        label={t('field.sameChild')}
        options={[
          { value: 'yes', label: t('same.yes') },
          { value: 'no', label: t('same.no'), reveal: reason },
        ]}
      />
    </>
  )
}

function MotherFields() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('births.mother')} hint={t('births.mother-hint')}>
      <IinField name="motherIin" label={t('field.motherIin')} isOptional />
      <TextField name="motherFamilyName" label={t('field.motherFamilyName')} isOptional />
      <TextField name="motherGivenName" label={t('field.motherGivenName')} isOptional />
      <TextField name="motherPatronymic" label={t('field.motherPatronymic')} isOptional />
      <DateField name="motherBirthDate" label={t('field.motherBirthDate')} isOptional />
    </FieldGroup>
  )
}

/** A birth: the child has no name and no number yet, so it is told by its mother, day and order of birth. */
export function BirthForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('births.new')} lead={t('births.new-lead')} back={paths.births()} />
      <p>
        <Cite of={ACTS.procedure} /> <Cite of={ACTS.denominator} />
      </p>
      <Form state={form} words={messages}>
        <SameChild form={form} />
        <TextField name="number" label={t('field.notice-number')} hint={t('field.number-hint')} />
        <DateField name="bornOn" label={t('field.bornOn')} />
        <RadioField
          name="sex"
          label={t('field.sex')}
          isInline
          options={[
            { value: 'female', label: t('sex.female') },
            { value: 'male', label: t('sex.male') },
          ]}
        />
        <TextField
          name="birthOrder"
          label={t('field.birthOrder')}
          hint={t('field.birthOrder-hint')}
          inputMode="numeric"
          width="s"
        />
        <TextField
          name="gestationWeeks"
          label={t('field.gestationWeeks')}
          hint={t('field.gestationWeeks-hint')}
          inputMode="numeric"
          width="s"
        />
        <TextField name="gestationDays" label={t('field.gestationDays')} inputMode="numeric" width="s" />
        <MotherFields />
        <Submit>{t('births.save')}</Submit>
      </Form>
    </>
  )
}
