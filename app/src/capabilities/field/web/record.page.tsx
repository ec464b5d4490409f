import { localDate } from '@tirek/kernel'
import { type Answers, checkAnswers, say } from '@tirek/questionnaire'
import type { z } from 'zod'
import { findPublishedVersion, type Version } from '#capabilities/instruments/index.ts'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { GivenAnswers } from '#platform/ui/questionnaire/given-answers.tsx'
import { settle, showRecord } from '../use-cases/settle.ts'
import { paths } from './field.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<(typeof showRecord)['output']>

function Facts({ record }: { record: Shown }) {
  const t = useT(messages)
  const { lang } = useView()
  const minutes = Math.round(record.clockDifference / 60)
  const lines = [
    [t('column.author'), record.author],
    [t('record.examined'), formatDate(lang, localDate(record.examinedOn))],
    [t('record.taken'), formatDateTime(lang, new Date(record.takenAt))],
    [t('column.received'), formatDateTime(lang, new Date(record.receivedAt))],
    ...(minutes === 0 ? [] : [[t('record.clock'), t('record.minutes', { minutes })]]),
    [t('record.result'), t(`result.${known(record.result)}`)],
  ]
  return (
    <dl class="factlist">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const RESULTS = ['no-risk', 'risk', 'not-completed', 'refused', 'by-rule'] as const
const known = (result: string) => RESULTS.find((one) => one === result) ?? 'by-rule'

function SettleForm({ form }: { form: FormState }) {
  const t = useT(messages)
  const note = <TextField name="note" label={t('field.note')} width="full" />
  return (
    <Form state={form} words={messages}>
      <RadioField
        name="how"
        label={t('field.how')}
        options={[
          { value: 'file', label: t('how.file'), hint: t('how.file-hint') },
          { value: 'set-aside', label: t('how.set-aside'), reveal: note },
        ]}
      />
      <Submit>{t('settle.submit')}</Submit>
    </Form>
  )
}

function Record({ record, version, form }: { record: Shown; version: Version | undefined; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  const checked = version === undefined ? undefined : checkAnswers(version.questionnaire, record.answers)
  return (
    <>
      <Step
        title={t('record.title')}
        caption={record.childName ?? t('records.unknown-child')}
        back={paths.home()}
      />
      <Notice tone="warning" title={t(`reason.${record.reason ?? 'not-allowed'}`)}>
        {t(`what-to-do.${record.reason ?? 'not-allowed'}`)}
      </Notice>
      <Facts record={record} />
      {version !== undefined && (
        <Section title={say(version.questionnaire.title, lang)} id="answers">
          <GivenAnswers
            items={version.questionnaire.items}
            answers={checked?.ok ? checked.value : (record.answers as Answers)}
          />
        </Section>
      )}
      <SettleForm form={form} />
    </>
  )
}

/** A record that waits: why, what was said, and the decision. */
export const recordPage = page({
  path: paths.record(':recordId'),
  roles: rolesOf('field.record'),
  render: async ({ ask, read, params, form, lang }) => {
    const record = await ask(showRecord, { recordId: params['recordId'] ?? '' })
    const version = await read((act) =>
      findPublishedVersion(act.db, record.instrumentId, record.questionnaireVersion ?? ''),
    )
    return {
      title: messages.for(lang)('record.title'),
      body: <Record record={record} version={version} form={form} />,
    }
  },
})

export const settleAction = action({
  path: paths.record(':recordId'),
  command: settle,
  page: recordPage,
  done: paths.home,
})
