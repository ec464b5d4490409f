import { type LocalDate, maxDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { CheckField, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { withDates } from '#platform/ui/form/date-value.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { END_BASIS, END_REASONS, isInForce, type RepresentationBasis } from '../domain/representation.ts'
import { isChild } from '../domain/status.ts'
import { endRepresentation } from '../use-cases/end-representation.ts'
import { showChild } from '../use-cases/show-child.ts'
import { asQuestions, isComplete } from './check.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showChild.output>
type Right = Shown['representatives'][number]

interface EndProps {
  readonly form: FormState
  readonly person: Shown
  readonly right: Right
  readonly today: LocalDate
}

/** What is typed, carried from the questions to the check and back. */
const TYPED = [
  'reason',
  'endedOn.day',
  'endedOn.month',
  'endedOn.year',
  'document',
  'documentDate.day',
  'documentDate.month',
  'documentDate.year',
] as const

function useRightRows(right: Right) {
  const t = useT(messages)
  return [
    { label: t('representatives.who'), value: right.name ?? t('representatives.unknown') },
    {
      label: t('representatives.basis'),
      value: `${t(`basis.${right.basis as RepresentationBasis}`)} · ${right.document}`,
    },
  ]
}

function Questions({ form, person, right }: EndProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('representatives.end')}
        caption={person.fullName}
        lead={t('end.lead')}
        back={paths.person(person.id)}
      />
      <SummaryList rows={useRightRows(right)} />
      <Form state={form} words={messages}>
        <RadioField
          name="reason"
          label={t('end.reason')}
          options={END_REASONS.map((reason) => ({ value: reason, label: t(`end-reason.${reason}`) }))}
        />
        <DateField name="endedOn" label={t('end.on')} hint={t('end.on-hint')} />
        <TextField name="document" label={t('end.document')} hint={t('end.document-hint')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <Submit />
      </Form>
    </>
  )
}

/** True when nobody else may act for the child from the first day without the right, or today when that day is past. */
function leavesNobody({ form, person, right, today }: EndProps): boolean {
  const from = maxDate(withDates(form.values)['endedOn'] as LocalDate, today)
  const isLeft = ({ id, validFrom, validTo }: Right) =>
    id !== right.id &&
    isInForce(
      { validFrom: validFrom as LocalDate, validTo: (validTo ?? undefined) as LocalDate | undefined },
      from,
    )
  return isChild(person.birthDate as LocalDate, from) && !person.representatives.some(isLeft)
}

function Answers({ form, right }: Pick<EndProps, 'form' | 'right'>) {
  const t = useT(messages)
  const { lang } = useView()
  const values = withDates(form.values)
  const text = (name: string) => String(values[name] ?? '')
  const day = (name: string) => formatDate(lang, text(name) as Parameters<typeof formatDate>[1])
  const reason = END_REASONS.find((one) => one === text('reason'))
  return (
    <>
      <SummaryList
        rows={[
          ...useRightRows(right),
          { label: t('end.reason'), value: reason && t(`end-reason.${reason}`) },
          { label: t('end.on'), value: day('endedOn') },
          { label: t('end.document'), value: text('document') },
          { label: t('field.documentDate'), value: day('documentDate') },
        ]}
      />
      {reason !== undefined && <CiteList of={END_BASIS[reason]} open />}
    </>
  )
}

/** The answers once more, with what will happen, before the file closes to the representative. */
function Check(props: EndProps) {
  const { form, person, right } = props
  const t = useT(messages)
  const isLast = leavesNobody(props)
  return (
    <>
      <Step title={t('end.check')} caption={person.fullName} back={paths.person(person.id)} />
      <Answers form={form} right={right} />
      <Notice>{t('end.effect')}</Notice>
      <Form state={form} words={messages}>
        {TYPED.map((name) => (
          <HiddenField name={name} />
        ))}
        <HiddenField name="_checked" value="yes" />
        {isLast ? (
          <>
            <Notice tone="warning" title={t('end.last')}>
              {t('end.last-next')}
            </Notice>
            <CheckField name="confirmed" label={t('end.last-confirm')} />
          </>
        ) : (
          <HiddenField name="confirmed" value="yes" />
        )}
        <Actions>
          <Submit tone="danger">{t('representatives.end')}</Submit>
          <Submit tone="quiet" name="change" value="yes">
            {t('end.change')}
          </Submit>
        </Actions>
      </Form>
    </>
  )
}

function EndRepresentation(props: EndProps) {
  const { values } = props.form
  const clean = { ...props.form, errors: {} }
  if (!isComplete(props.form)) return <Questions {...props} form={asQuestions(props.form)} />
  if (values['change'] !== undefined) return <Questions {...props} form={clean} />
  return <Check {...props} form={values['_checked'] === undefined ? clean : props.form} />
}

/** Ends the right of a representative early: questions, then the check of the answers. */
export const endRepresentationPage = page({
  path: paths.endRepresentation(':personId', ':representationId'),
  roles: rolesOf('registry.end-representation'),
  render: async ({ ask, form, lang, params, read }) => {
    const person = await ask(showChild, { childId: params['personId'] ?? '' })
    const right = person.representatives.find((one) => one.id === params['representationId'])
    if (right === undefined)
      throw new RefusedError(
        refusal('platform.not-found', { status: 'not-found', facts: { what: 'representation' } }),
      )
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)(isComplete(form) ? 'end.check' : 'representatives.end'),
      body: <EndRepresentation form={form} person={person} right={right} today={today} />,
    }
  },
})

export const endRepresentationAction = action({
  path: paths.endRepresentation(':personId', ':representationId'),
  command: endRepresentation,
  input: (form, { params }) => ({
    ...form,
    representationId: params['representationId'],
    confirmed: form['confirmed'] === 'yes' && form['change'] === undefined ? true : undefined,
  }),
  page: endRepresentationPage,
  done: ({ personId }) => paths.person(personId),
})
