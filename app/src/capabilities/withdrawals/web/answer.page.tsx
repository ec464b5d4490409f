import { action, page, RefusedError } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { ANSWERS, answerNotice } from '../use-cases/answer-notice.ts'
import { listNotices } from '../use-cases/list-notices.ts'
import type { ShownNotice } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { AnswerRows, caseRows, dayOf, NoticeTitle } from './notice-parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './withdrawals.paths.ts'

function AnswerForm({ form }: { form: FormState }) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <RadioField
        name="answer"
        label={t('field.answer')}
        options={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      <TextArea name="keptWhat" label={t('field.keptWhat')} hint={t('field.keptWhat-hint')} isOptional />
      <TextField name="keptBasis" label={t('field.keptBasis')} hint={t('field.keptBasis-hint')} isOptional />
      <Submit>{t('answer.submit')}</Submit>
    </Form>
  )
}

function Answer({ notice, form }: { notice: ShownNotice; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  const scope = notice.scope.map((one) => messages.find(lang, `scope.${one}`) ?? one).join(', ')
  const rows = [
    { label: t('purpose'), value: <NoticeTitle notice={notice} /> },
    { label: t('scope'), value: scope },
    ...caseRows(notice, lang),
    { label: t('told-on'), value: dayOf(lang, notice.toldOn) },
    { label: t('answer-by'), value: dayOf(lang, notice.dueOn) },
    ...AnswerRows(notice, lang),
  ]
  return (
    <>
      <Step title={t('answer.title')} lead={t('answer.lead')} back={paths.own()} />
      <SummaryList rows={rows} />
      <CiteList of={[ACTS.withdrawal, ACTS.duty, ACTS.answer]} />
      {notice.state !== 'answered' && <AnswerForm form={form} />}
    </>
  )
}

/** One consent that has ended: the recipient confirms, or says what another law makes it keep. */
export const answerPage = page({
  path: paths.answer(':noticeId'),
  roles: rolesOf('withdrawals.answer'),
  render: async ({ ask, form, lang, params }) => {
    const { open, answered } = await ask(listNotices, {})
    const notice = [...open, ...answered].find((one) => one.id === params['noticeId'])
    if (notice === undefined)
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'notice' } }),
      )
    return { title: messages.for(lang)('answer.title'), body: <Answer notice={notice} form={form} /> }
  },
})

export const answerAction = action({
  path: paths.answer(':noticeId'),
  command: answerNotice,
  page: answerPage,
  done: () => paths.own(),
})
