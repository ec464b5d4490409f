import { LANGS } from '@tirek/kernel'
import type { z } from 'zod'
import { DOCUMENT_KINDS } from '#platform/files/kinds.ts'
import { action, page, type Upload } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckField, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FileField } from '#platform/ui/form/file-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { FIELDS, KINDS, TERMS } from '../domain/material.ts'
import { COUNTRIES, LANGUAGES } from '../domain/places.ts'
import { attachDocument, correctProposal, proposeMaterial } from '../use-cases/propose.ts'
import { showMaterial } from '../use-cases/show.ts'
import { paths } from './library.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { choices } from './words.ts'

function SourceFields() {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <TextField name="original" label={t('field.original')} hint={t('field.original-hint')} width="full" />
      <SelectField
        name="kind"
        label={t('field.kind')}
        options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <SelectField
        name="field"
        label={t('field.field')}
        hint={t('field.field-hint')}
        options={FIELDS.map((one) => ({ value: one, label: t(`of.${one}`) }))}
      />
      <SelectField name="country" label={t('field.country')} options={choices(lang, 'country', COUNTRIES)} />
      <SelectField
        name="language"
        label={t('field.language')}
        options={choices(lang, 'language', LANGUAGES)}
      />
      <TextField name="year" label={t('field.year')} width="s" inputMode="numeric" />
    </>
  )
}

function WordFields() {
  const t = useT(messages)
  return (
    <>
      {LANGS.map((one) => (
        <TextField name={`title.${one}`} label={t(`field.title.${one}`)} lang={one} width="full" />
      ))}
      {LANGS.map((one) => (
        <TextArea
          name={`summary.${one}`}
          label={t(`field.summary.${one}`)}
          hint={one === 'kk' ? t('field.summary-hint') : undefined}
          lang={one}
        />
      ))}
    </>
  )
}

function TermsFields() {
  const t = useT(messages)
  return (
    <>
      <RadioField
        name="terms"
        label={t('field.terms')}
        options={TERMS.map((one) => ({ value: one, label: t(`terms.${one}`), hint: t(`terms.${one}-hint`) }))}
      />
      <TextField name="termsNote" label={t('field.termsNote')} hint={t('field.termsNote-hint')} />
      <TextField name="link" label={t('field.link')} hint={t('field.link-hint')} width="full" isOptional />
      <CheckField
        name="isForFamilies"
        label={t('field.isForFamilies')}
        hint={t('field.isForFamilies-hint')}
      />
    </>
  )
}

function Description({ form, submit }: { form: FormState; submit: string }) {
  return (
    <Form state={form} words={messages}>
      <SourceFields />
      <WordFields />
      <TermsFields />
      <Submit>{submit}</Submit>
    </Form>
  )
}

/** A specialist or a body proposes a material. */
export const proposePage = page({
  path: paths.propose(),
  roles: rolesOf('propose'),
  render: async ({ form, lang }) => {
    const t = messages.for(lang)
    return {
      title: t('propose.title'),
      body: (
        <>
          <Step title={t('propose.title')} lead={t('propose.lead')} back={paths.list()} />
          <Description form={form} submit={t('propose.submit')} />
        </>
      ),
    }
  },
})

export const proposeAction = action({
  path: proposePage.path,
  command: proposeMaterial,
  page: proposePage,
  done: ({ materialId }) => paths.material(materialId),
})

type Material = z.output<(typeof showMaterial)['output']>

/** What was proposed, as fields of the form. */
function proposed(one: Material) {
  const inThree = (name: 'title' | 'summary', words: Material['titles']) =>
    LANGS.map((lang) => [`${name}.${lang}`, words[lang]] as const)
  const { field, kind, country, language, original, terms, termsNote, link } = one
  return {
    ...{ field, kind, country, language, original, terms, termsNote, link },
    year: String(one.year),
    isForFamilies: one.isForFamilies ? 'yes' : undefined,
    ...Object.fromEntries([...inThree('title', one.titles), ...inThree('summary', one.summaries)]),
  }
}

/** Who proposed it mends the words. */
export const correctPage = page({
  path: paths.correct(':materialId'),
  roles: rolesOf('correct'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const one = await ask(showMaterial, { materialId: params['materialId'] ?? '' })
    return {
      title: t('correct.title'),
      body: (
        <>
          <Step
            title={t('correct.title')}
            caption={one.title}
            lead={one.remark ?? t('correct.lead')}
            back={paths.material(one.id)}
          />
          <Description form={prefilled(form, proposed(one))} submit={t('correct.submit')} />
        </>
      ),
    }
  },
})

export const correctAction = action({
  path: correctPage.path,
  command: correctProposal,
  page: correctPage,
  done: ({ materialId }) => paths.material(materialId),
})

/** The document itself. */
export const attachPage = page({
  path: paths.attach(':materialId'),
  roles: rolesOf('attach'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const one = await ask(showMaterial, { materialId: params['materialId'] ?? '' })
    return {
      title: t('attach.title'),
      body: (
        <>
          <Step
            title={t('attach.title')}
            caption={one.title}
            lead={t('attach.lead')}
            back={paths.material(one.id)}
          />
          <Form state={form} words={messages} hasFiles>
            <FileField
              name="document"
              label={t('field.document')}
              hint={t('field.document-hint')}
              accept="application/pdf,.pdf"
            />
            <Submit>{t('attach.submit')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

/** The document goes to the disk as it comes. */
export const attachUpload: Upload = {
  action: action({
    path: attachPage.path,
    command: attachDocument,
    page: attachPage,
    done: ({ materialId }) => paths.material(materialId),
  }),
  field: 'document',
  kinds: DOCUMENT_KINDS,
  first: showMaterial,
}
