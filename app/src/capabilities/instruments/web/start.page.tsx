import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { importQuestionnaire } from '../use-cases/import.ts'
import { startDraft } from '../use-cases/start-draft.ts'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { WRITERS } from './words.tsx'

function InstrumentField() {
  const t = useT(messages)
  return (
    <TextField
      name="instrumentCode"
      label={t('field.instrumentCode')}
      hint={t('field.instrumentCode-hint')}
      width="m"
      isOptional
    />
  )
}

function StartForm({ form, copied }: { form: FormState; copied: string | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('start.title')} lead={t('start.lead')} back={paths.register()} />
      <Form state={form} words={messages}>
        <TextField
          name="questionnaireId"
          label={t('field.questionnaireId')}
          hint={t('field.name-hint')}
          width="m"
          isReadOnly={copied !== undefined}
        />
        <TextField name="questionnaireVersion" label={t('field.questionnaireVersion')} width="s" />
        <TextField name="titleKk" label={t('field.titleKk')} lang="kk" width="full" />
        <TextField name="titleRu" label={t('field.titleRu')} lang="ru" width="full" />
        <TextField name="titleEn" label={t('field.titleEn')} lang="en" width="full" />
        <InstrumentField />
        {copied !== undefined && <HiddenField name="copyVersion" value={copied} />}
        <Submit>{t('start.submit')}</Submit>
      </Form>
    </>
  )
}

const isEmpty = ({ values }: FormState) => Object.keys(values).length === 0

/** Begins a version: empty, or with the questions of another (`?from=id&copy=version`). */
export const startPage = page({
  path: paths.start(),
  roles: WRITERS,
  render: async ({ form, lang, query }) => {
    const copied = query['copy']
    const id = query['from']
    const state = isEmpty(form) && id !== undefined ? { ...form, values: { questionnaireId: id } } : form
    return {
      title: messages.for(lang)('start.title'),
      body: <StartForm form={state} copied={copied} />,
    }
  },
})

type Key = { readonly questionnaireId: string; readonly questionnaireVersion: string }
export const toVersion = (key: Key) => paths.version(key.questionnaireId, key.questionnaireVersion)

export const startAction = action({
  path: paths.start(),
  command: startDraft,
  page: startPage,
  done: toVersion,
})

function ImportForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('import.title')} lead={t('import.lead')} back={paths.register()} />
      <Form state={form} words={messages} hasFiles>
        <FileField
          name="file"
          label={t('field.file')}
          hint={t('field.file-hint')}
          accept=".json,application/json"
        />
        <InstrumentField />
        <YesNoField
          name="isLicensed"
          label={t('field.isLicensed')}
          hint={t('field.isLicensed-hint')}
          whenYes={<TextField name="licenceNote" label={t('field.licenceNote')} width="full" />}
        />
        <Submit>{t('import.submit')}</Submit>
      </Form>
    </>
  )
}

/** Takes in a questionnaire as a file. */
export const importPage = page({
  path: paths.load(),
  roles: WRITERS,
  render: async ({ form, lang }) => ({
    title: messages.for(lang)('import.title'),
    body: <ImportForm form={form} />,
  }),
})

export const importAction = action({
  path: paths.load(),
  command: importQuestionnaire,
  page: importPage,
  done: toVersion,
})
