import { LANGS, localize } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { kindInfo, NORM_KIND_KEYS } from '../domain/kinds.ts'
import { bodiesOfActor } from '../use-cases/bodies.ts'
import { draftNorm } from '../use-cases/write.ts'
import { messages } from './messages.ts'
import { paths } from './norms.paths.ts'
import { rolesOf } from './roles.ts'

function DraftForm({ form, actor }: { form: FormState; actor: Actor }) {
  const t = useT(messages)
  const { lang } = useView()
  const own = NORM_KIND_KEYS.filter((kind) => bodiesOfActor(actor).includes(kindInfo(kind).owner))
  const kinds = own.map((kind) => ({ value: kind, label: localize(kindInfo(kind).name, lang) }))
  return (
    <>
      <Step title={t('draft.title')} lead={t('draft.lead')} back={paths.list()} />
      <Form state={form} words={messages}>
        <SelectField name="kind" label={t('field.kind')} options={kinds} />
        {LANGS.map((one) => (
          <TextField name={`title.${one}`} label={t(`field.title.${one}`)} lang={one} width="full" />
        ))}
        {LANGS.map((one) => (
          <TextArea name={`summary.${one}`} label={t(`field.summary.${one}`)} lang={one} />
        ))}
        <TextField name="source" label={t('field.source')} hint={t('field.source-hint')} isOptional />
        <DateField name="validFrom" label={t('field.validFrom')} />
        <Submit>{t('draft.submit')}</Submit>
      </Form>
    </>
  )
}

/** A new document, in three languages. */
export const draftPage = page({
  path: paths.new(),
  roles: rolesOf('norms.draft'),
  render: async ({ form, lang, actor }) => ({
    title: messages.for(lang)('draft.title'),
    body: <DraftForm form={form} actor={actor} />,
  }),
})

export const draftAction = action({
  path: draftPage.path,
  command: draftNorm,
  page: draftPage,
  done: ({ documentId }) => paths.document(documentId),
})
