import { titledCitation } from '@tirek/law'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { DonePanel, Notice } from '#platform/ui/notices.tsx'
import { groundKey } from '../domain/complaint.ts'
import { BREACHABLE } from '../domain/norms.ts'
import { CONCERNS, SOURCES } from '../domain/signal.ts'
import { fileSignal, prepareSignal } from '../use-cases/file-signal.ts'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function NewSignal({ form, personId, name }: { form: FormState; personId: string; name: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('signal.new-title')}
        caption={name}
        lead={t('signal.new-lead')}
        back={`/people/${personId}`}
      />
      <Notice tone="danger" title={t('signal.call')} />
      <CiteList of={fileSignal.basis} />
      <Form state={form} words={messages}>
        <RadioField
          name="concern"
          label={t('signal.concern')}
          options={CONCERNS.map((value) => ({ value, label: t(`concern.${value}`) }))}
        />
        <SelectField
          name="norm"
          label={t('signal.norm')}
          hint={t('signal.norm-hint')}
          empty={t('signal.norm-unknown')}
          options={BREACHABLE.map((one) => ({ value: groundKey(one), label: titledCitation(one, lang) }))}
          isOptional
        />
        <RadioField
          name="source"
          label={t('signal.source')}
          options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
        <YesNoField name="isUrgent" label={t('signal.urgent')} />
        <TextArea name="words" label={t('signal.words')} rows={6} />
        <Submit>{t('signal.send')}</Submit>
      </Form>
    </>
  )
}

/** The form of a signal about the safety of a child. */
export const newSignalPage = page({
  path: paths.newSignal(':personId'),
  roles: rolesOf('complaints.file-signal'),
  render: async ({ ask, form, lang, params }) => {
    const { personId, fullName } = await ask(prepareSignal, { personId: params['personId'] ?? '' })
    return {
      title: messages.for(lang)('signal.new-title'),
      body: <NewSignal form={form} personId={personId} name={fullName} />,
    }
  },
})

export const newSignalAction = action({
  path: paths.newSignal(':personId'),
  command: fileSignal,
  input: (form, { params }) => ({ ...form, ...params, norm: form['norm'] || undefined }),
  page: newSignalPage,
  done: ({ number }) => paths.signalSent(number),
})

function Sent({ number }: { number: string }) {
  const t = useT(messages)
  return (
    <DonePanel title={t('signal.sent')} reference={{ label: t('label.number'), value: number }}>
      <p>{t('signal.sent-next')}</p>
    </DonePanel>
  )
}

const NUMBER = /^S-\d{2}-\d{4}-\d{6,}$/

/** The receipt of a signal: its number and nothing else, so that it says nothing of the child. */
export const signalSentPage = page({
  path: paths.signalSent(':number'),
  roles: rolesOf('complaints.file-signal'),
  render: ({ lang, params }) => {
    const number = params['number'] ?? ''
    return Promise.resolve({
      title: messages.for(lang)('signal.sent'),
      body: <Sent number={NUMBER.test(number) ? number : ''} />,
    })
  },
})
