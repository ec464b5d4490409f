import { localize, REGIONS } from '@tirek/kernel'
import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { IinField, TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ASKED_BY } from '../domain/file.ts'
import { openFile } from '../use-cases/open-file.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function ChildFields() {
  const t = useT(messages)
  const { lang } = useView()
  const sexes = [
    { value: 'female', label: t('sex.female') },
    { value: 'male', label: t('sex.male') },
  ]
  const regions = REGIONS.map((region) => ({ value: region.kato, label: localize(region.name, lang) }))
  return (
    <FieldGroup legend={t('open.child')} hint={t('open.child-hint')}>
      <TextField name="child.familyName" label={t('open.family-name')} />
      <TextField name="child.givenName" label={t('open.given-name')} />
      <TextField name="child.patronymic" label={t('open.patronymic')} isOptional />
      <DateField name="child.birthDate" label={t('open.birth-date')} />
      <RadioField name="child.sex" label={t('open.sex')} options={sexes} isInline />
      <IinField name="child.iin" label={t('open.iin')} isOptional />
      <TextField
        name="child.birthRecord"
        label={t('open.birth-record')}
        hint={t('open.birth-record-hint')}
        isOptional
      />
      <SelectField name="child.region" label={t('open.region')} options={regions} />
    </FieldGroup>
  )
}

function OpenFile({ form, personId }: { form: FormState; personId: string | undefined }) {
  const t = useT(messages)
  const askers = ASKED_BY.filter((one) => one !== 'reexamination').map((value) => ({
    value,
    label: t(`asked.${value}`),
  }))
  return (
    <>
      <Step title={t('open.title')} lead={t('open.lead')} back={paths.worklist()} />
      <Form state={form} words={messages}>
        {personId === undefined ? <ChildFields /> : <HiddenField name="personId" value={personId} />}
        {personId !== undefined && <Notice>{t('open.known')}</Notice>}
        <SelectField name="askedBy" label={t('open.asked-by')} options={askers} />
        <TextArea name="request" label={t('open.request')} hint={t('open.request-hint')} />
        <Submit>{t('open.submit')}</Submit>
      </Form>
    </>
  )
}

/** Opens a file for a child of the register (`?person=`, `&asked=`) or for one who is registered here and now. */
export const openFilePage = page({
  path: paths.newFile(),
  roles: rolesOf('consultation.open-file'),
  render: async ({ form, query, lang, actor }) => {
    const typed = form.values['personId']
    const personId = typeof typed === 'string' ? typed : query['person']
    const asked = ASKED_BY.find((one) => one === query['asked'])
    const [region] = actor.regions
    const onlyRegion = actor.regions.length === 1 ? region : undefined
    const state = prefilled(form, { askedBy: asked, 'child.region': onlyRegion })
    return { title: messages.for(lang)('open.title'), body: <OpenFile form={state} personId={personId} /> }
  },
})

export const openFileAction = action({
  path: paths.newFile(),
  command: openFile,
  // Without a child of the register the papers are asked for, all their fields at once.
  input: (form: FormInput) => (form['personId'] === undefined ? { child: {}, ...form } : form),
  page: openFilePage,
  done: ({ fileId }) => paths.file(fileId),
})
