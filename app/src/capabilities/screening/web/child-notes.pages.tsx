import { getValue } from '@tirek/law'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { MOVED_REASONS } from '../domain/notes.ts'
import { recordChange, recordUnreachable } from '../use-cases/document-child.ts'
import { recordAttempt, sendRecall } from '../use-cases/recall.ts'
import { showLedger } from '../use-cases/show-ledger.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

const toLedger = (_output: unknown, { params }: { params: Readonly<Record<string, string>> }) =>
  paths.ledgerOf(params['childId'] ?? '')

function AttemptFields() {
  const t = useT(messages)
  const outcome = (name: string) => (
    <RadioField
      name={name}
      label={t('field.outcome')}
      options={(['reached', 'no-answer', 'wrong-contact'] as const).map((one) => ({
        value: one,
        label: t(`outcome.${one}`),
      }))}
    />
  )
  return (
    <>
      <RadioField
        name="means"
        label={t('field.attemptMeans')}
        options={(['call', 'visit', 'letter'] as const).map((means) => ({
          value: means,
          label: t(`attempt.${means}`),
        }))}
      />
      {outcome('outcome')}
      <DateField name="madeOn" label={t('field.madeOn')} />
      <Submit>{t('attempts.save')}</Submit>
    </>
  )
}

/** One call, visit or letter, and what came of it. */
export const attemptPage = page({
  path: paths.attempt(':childId'),
  roles: rolesOf('screening.record-attempt'),
  render: async ({ ask, form, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const t = messages.for(lang)
    return {
      title: t('attempts.record'),
      body: (
        <>
          <Step
            title={t('attempts.record')}
            caption={ledger.fullName}
            lead={t('attempts.lead')}
            back={paths.ledgerOf(ledger.childId)}
          />
          <Form state={prefilled(form, { madeOn: ledger.today })} words={messages}>
            <AttemptFields />
          </Form>
        </>
      ),
    }
  },
})

export const attemptAction = action({
  path: paths.attempt(':childId'),
  command: recordAttempt,
  page: attemptPage,
  done: toLedger,
})

/** The invitation by the family's own way of notices, asked for once more before it goes. */
export const recallPage = page({
  path: paths.recall(':childId'),
  roles: rolesOf('screening.send-recall'),
  render: async ({ ask, form, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const t = messages.for(lang)
    return {
      title: t('recall.sms'),
      body: (
        <>
          <Step
            title={t('recall.sms')}
            caption={ledger.fullName}
            lead={t('recall.lead')}
            back={paths.ledgerOf(ledger.childId)}
          />
          <blockquote>{t('sms.recall')}</blockquote>
          <Form state={form} words={messages}>
            <Submit>{t('recall.send')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const recallAction = action({
  path: paths.recall(':childId'),
  command: sendRecall,
  page: recallPage,
  done: toLedger,
})

/** After enough attempts in vain: the family could not be reached. */
export const unreachablePage = page({
  path: paths.unreachable(':childId'),
  roles: rolesOf('screening.record-unreachable'),
  render: async ({ ask, form, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const t = messages.for(lang)
    const { value: needed, cite } = getValue('project.recall-attempts', dayOf(ledger.today))
    return {
      title: t('attempts.unreachable'),
      body: (
        <>
          <Step
            title={t('attempts.unreachable')}
            caption={ledger.fullName}
            lead={t('unreachable.lead', { needed, made: ledger.inVain })}
            back={paths.ledgerOf(ledger.childId)}
          />
          <p>
            <Cite of={cite} />
          </p>
          <Form state={form} words={messages}>
            <Submit>{t('unreachable.save')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const unreachableAction = action({
  path: paths.unreachable(':childId'),
  command: recordUnreachable,
  page: unreachablePage,
  done: toLedger,
})

function ChangeFields() {
  const t = useT(messages)
  const where = (
    <RadioField
      name="reason"
      label={t('field.movedReason')}
      options={MOVED_REASONS.map((one) => ({ value: one, label: t(`moved.${one}`) }))}
    />
  )
  return (
    <>
      <RadioField
        name="kind"
        label={t('field.kind')}
        options={(['moved', 'returned', 'died'] as const).map((kind) => ({
          value: kind,
          label: t(`change.${kind}`),
          ...(kind === 'moved' ? { reveal: where } : {}),
        }))}
      />
      <DateField name="onDay" label={t('field.onDay')} />
      <Submit>{t('change.save')}</Submit>
    </>
  )
}

/** The child moved away, came back, or died. */
export const changePage = page({
  path: paths.change(':childId'),
  roles: rolesOf('screening.record-change'),
  render: async ({ ask, form, lang, params }) => {
    const ledger = await ask(showLedger, { childId: params['childId'] ?? '' })
    const t = messages.for(lang)
    return {
      title: t('change.title'),
      body: (
        <>
          <Step
            title={t('change.title')}
            caption={ledger.fullName}
            lead={t('change.lead')}
            back={paths.ledgerOf(ledger.childId)}
          />
          <p>
            <Cite of={ACTS.organised} />
          </p>
          <Form state={prefilled(form, { onDay: ledger.today })} words={messages}>
            <ChangeFields />
          </Form>
        </>
      ),
    }
  },
})

export const changeAction = action({
  path: paths.change(':childId'),
  command: recordChange,
  page: changePage,
  done: toLedger,
})
