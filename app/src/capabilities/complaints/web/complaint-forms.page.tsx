import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { DECISIONS } from '../domain/complaint.ts'
import { answerComplaint } from '../use-cases/answer-complaint.ts'
import { appealAnswer } from '../use-cases/appeal-answer.ts'
import { extendTerm } from '../use-cases/extend-term.ts'
import { showComplaint } from '../use-cases/show-complaints.ts'
import { AnswerSection, ComplaintFacts, ComplaintWords } from './complaint-parts.tsx'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showComplaint.output>
type FormProps = { readonly of: Shown; readonly form: FormState }

/** What follows by itself from a complaint that is satisfied in full (DEC-94, DEC-98). */
function consequence({ decision, stage }: FormProps['of'], t: ReturnType<typeof messages.for>) {
  if (decision?.isDischarge) return t('answer.sets-discharge-aside')
  return decision?.isRefusal && stage === 'placement' ? t('answer.sets-aside') : undefined
}

function AnswerForm({ of, form }: FormProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('answer.form-title')} caption={of.number} back={paths.complaint(of.id)} />
      <ComplaintFacts of={of} />
      <ComplaintWords of={of} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="decision"
          label={t('answer.decision')}
          hint={consequence(of, t)}
          options={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        />
        <RadioField
          name="ground"
          label={t('answer.ground')}
          options={of.grounds.map(({ key, text }) => ({ value: key, label: text }))}
        />
        <TextArea name="reason" label={t('answer.reason')} hint={t('answer.reason-hint')} rows={6} />
        <Submit>{t('answer.send')}</Submit>
      </Form>
    </>
  )
}

function ExtendForm({ of, form }: FormProps) {
  const t = useT(messages)
  const { lang } = useView()
  const from = formatDate(lang, of.due as LocalDate)
  const limit = formatDate(lang, of.extendLimit as LocalDate)
  return (
    <>
      <Step
        title={t('extend.title')}
        caption={of.number}
        lead={t('extend.lead')}
        back={paths.complaint(of.id)}
      />
      <CiteList of={extendTerm.basis} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <DateField name="until" label={t('extend.until')} hint={t('extend.limits', { from, limit })} />
        <TextArea name="reason" label={t('extend.reason')} />
        <Submit>{t('extend.send')}</Submit>
      </Form>
    </>
  )
}

function AppealForm({ of, form }: FormProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('appeal.title')}
        caption={of.number}
        lead={t('appeal.lead')}
        back={paths.complaint(of.id)}
      />
      <AnswerSection of={of} />
      <Form state={form} words={messages}>
        <TextArea name="words" label={t('appeal.words')} rows={6} />
        <Submit>{t('appeal.send')}</Submit>
      </Form>
    </>
  )
}

export const answerPage = page({
  path: paths.answer(':complaintId'),
  roles: rolesOf('complaints.answer'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showComplaint, { complaintId: params['complaintId'] ?? '' })
    return { title: messages.for(lang)('answer.form-title'), body: <AnswerForm of={of} form={form} /> }
  },
})

export const answerAction = action({
  path: paths.answer(':complaintId'),
  command: answerComplaint,
  page: answerPage,
  done: ({ complaintId }) => paths.complaint(complaintId),
})

export const extendPage = page({
  path: paths.extend(':complaintId'),
  roles: rolesOf('complaints.extend'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showComplaint, { complaintId: params['complaintId'] ?? '' })
    return { title: messages.for(lang)('extend.title'), body: <ExtendForm of={of} form={form} /> }
  },
})

export const extendAction = action({
  path: paths.extend(':complaintId'),
  command: extendTerm,
  page: extendPage,
  done: ({ complaintId }) => paths.complaint(complaintId),
})

export const appealPage = page({
  path: paths.appeal(':complaintId'),
  roles: rolesOf('complaints.appeal'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showComplaint, { complaintId: params['complaintId'] ?? '' })
    return { title: messages.for(lang)('appeal.title'), body: <AppealForm of={of} form={form} /> }
  },
})

export const appealAction = action({
  path: paths.appeal(':complaintId'),
  command: appealAnswer,
  page: appealPage,
  done: ({ complaintId }) => `${paths.complaint(complaintId)}?received=1`,
})
