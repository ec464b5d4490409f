import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DueTag } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { ANSWERS } from '../domain/referral.ts'
import { acknowledgeReferral } from '../use-cases/acknowledge-referral.ts'
import { listReferralsOfPmpc } from '../use-cases/list-referrals.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { newFileHref, paths } from './screening.paths.ts'
import { dayOf, serviceDue } from './words.ts'

type Line = z.output<(typeof listReferralsOfPmpc)['output']>['referrals'][number]

function AnswerFields() {
  const t = useT(messages)
  const reason = (
    <TextField name="reason" label={t('field.reason')} hint={t('field.reason-hint')} width="full" />
  )
  return (
    <RadioField
      name="answer"
      label={t('field.answer')}
      options={ANSWERS.map((answer) => ({
        value: answer,
        label: t(`answer.${answer}`),
        ...(answer === 'refused' ? { reveal: reason } : {}),
      }))}
    />
  )
}

/** What was answered, and the next step where there is one. */
function Answered({ line }: { line: Line }) {
  const t = useT(messages)
  const inbox = (
    <p>
      <Link href={paths.inbox()}>{t('answer.to-inbox')}</Link>
    </p>
  )
  if (line.state !== 'received')
    return (
      <>
        <Notice>{t('answer.answered')}</Notice>
        {inbox}
      </>
    )
  return (
    <>
      <Notice tone="success" title={t('answer.accepted-done')}>
        {t('answer.accepted-next')}
      </Notice>
      <Actions>
        <ButtonLink href={newFileHref(line.childId)}>
          {t('inbox.open-file')}
          <span class="vh">: {line.fullName}</span>
        </ButtonLink>
      </Actions>
      {inbox}
    </>
  )
}

function AnswerForm({ form, line, today }: { form: FormState; line: Line; today: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('inbox.object'), value: t(`object.${line.object}`) },
    { label: t('inbox.from'), value: line.from === null ? undefined : localize(line.from.name, lang) },
    { label: t('referral.sent-on'), value: formatDate(lang, dayOf(line.sentOn)) },
    { label: t('referral.answer-by'), value: <DueTag {...serviceDue(line.dueOn, today)} /> },
  ]
  const isAnswered = line.state !== 'sent'
  return (
    <>
      <Step title={t('answer.title')} caption={line.fullName} lead={t('answer.lead')} back={paths.inbox()} />
      <SummaryList rows={isAnswered ? rows.slice(0, -1) : rows} />
      <p>
        <Link href={paths.child(line.childId)}>{t('inbox.child-screening')}</Link>
      </p>
      {isAnswered ? (
        <Answered line={line} />
      ) : (
        <Form state={form} words={messages}>
          <HiddenField name="version" />
          <AnswerFields />
          <Submit>{t('answer.save')}</Submit>
        </Form>
      )}
      {(line.state === 'sent' || line.state === 'received') && (
        <p>
          <Link href={paths.passOn(line.referralId)}>{t('pass-on.title')}</Link>
        </p>
      )}
    </>
  )
}

/** The answer of the PMPC to one object. */
export const answerPage = page({
  path: paths.answer(':referralId'),
  roles: rolesOf('screening.acknowledge-referral'),
  render: async ({ ask, form, lang, params }) => {
    const { today, referrals } = await ask(listReferralsOfPmpc, { referralId: params['referralId'] ?? '' })
    const [line] = referrals
    if (line === undefined)
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'referral' } }),
      )
    const state = prefilled(form, { version: String(line.version) })
    return {
      title: messages.for(lang)('answer.title'),
      body: <AnswerForm form={state} line={line} today={today} />,
    }
  },
})

export const answerAction = action({
  path: paths.answer(':referralId'),
  command: acknowledgeReferral,
  page: answerPage,
  done: ({ referralId, state }) =>
    state === 'received' ? paths.answer(referralId) : `${paths.inbox()}?box=refused`,
})
