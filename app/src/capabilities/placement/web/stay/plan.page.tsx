import { type Lang, localize } from '@tirek/kernel'
import { type Citation, SERVICE_KINDS, serviceKindName } from '@tirek/law'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatMonth } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link, withQuery } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { monthBeside, monthOf } from '../../domain/plan.ts'
import { dropPlanLine, setPlanLine, showPlan } from '../../use-cases/plan.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import { type StayWords, stayForm } from './stay-form.tsx'

type Shown = z.output<(typeof showPlan)['output']>
type Kind = Shown['kinds'][number]

const kindName = (kind: Kind['kind'], lang: Lang) => localize(serviceKindName(kind), lang)

/** A norm with its ground, or that its text is awaited: a missing norm is never shown as nought (DEC-24). */
function Norm({ norm }: { norm: Kind['norm'] }) {
  const t = useT(messages)
  if (norm === null) return <span class="soft">{t('plan.norm-awaits')}</span>
  return (
    <>
      {norm.timesAMonth} <Cite of={norm.cite as Citation} />
    </>
  )
}

const OUTCOMES = {
  enough: { word: 'plan.enough', tone: 'done' },
  less: { word: 'plan.less', tone: 'late' },
  underWay: { word: 'plan.under-way', tone: 'waiting' },
} as const

function outcomeOf(row: Kind, isOver: boolean): keyof typeof OUTCOMES {
  const wanted = Math.max(row.planned ?? 0, row.norm?.timesAMonth ?? 0)
  if (row.given >= wanted) return 'enough'
  return isOver ? 'less' : 'underWay'
}

function Outcome({ row, isOver }: { row: Kind; isOver: boolean }) {
  const t = useT(messages)
  const { word, tone } = OUTCOMES[outcomeOf(row, isOver)]
  return (
    <>
      {row.given} <StatusTag tone={tone}>{t(word)}</StatusTag>
    </>
  )
}

function EndButton({ row, shown, form }: { row: Kind; shown: Shown; form: FormState }) {
  const t = useT(messages)
  if (!shown.maySet || !row.isStanding) return null
  return (
    <Form
      state={form}
      action={paths.step(shown.requestId, 'end-plan-line')}
      id={`end-${row.kind}`}
      words={messages}
      hasSummary={false}
    >
      <HiddenField name="version" value={String(shown.version)} />
      <HiddenField name="kind" value={row.kind} />
      <Submit tone="quiet">{t('plan.end')}</Submit>
    </Form>
  )
}

function columnsOf(shown: Shown, form: FormState, t: StayWords, lang: Lang) {
  const days = (row: Kind) => row.days.map((day) => String(Number(day.slice(-2)))).join(', ')
  return [
    {
      key: 'kind',
      title: t('plan.kind'),
      isRowHeader: true,
      cell: (row: Kind) => kindName(row.kind, lang),
    },
    { key: 'content', title: t('plan.content'), cell: (row: Kind) => row.content ?? t('plan.not-planned') },
    { key: 'norm', title: t('plan.norm'), cell: (row: Kind) => <Norm norm={row.norm} /> },
    {
      key: 'planned',
      title: t('plan.planned'),
      cell: (row: Kind) => (row.planned === null ? '—' : String(row.planned)),
    },
    {
      key: 'given',
      title: t('plan.given'),
      cell: (row: Kind) => <Outcome row={row} isOver={shown.isOver} />,
    },
    {
      key: 'days',
      title: t('plan.days'),
      cell: (row: Kind) => (
        <>
          {days(row) === '' ? '—' : days(row)}
          <EndButton row={row} shown={shown} form={form} />
        </>
      ),
    },
  ]
}

function PlanBody({ shown, form }: { shown: Shown; form: FormState }) {
  const t = useT(messages)
  const { lang } = useView()
  const at = (step: -1 | 1) =>
    withQuery(paths.plan(shown.requestId), { month: monthBeside(shown.month, step) })
  return (
    <>
      <PersonHead
        caption={t('plan.title')}
        name={shown.personName}
        facts={[formatMonth(lang, monthOf(shown.month).first)]}
        back={paths.stay(shown.requestId)}
      />
      <p>{t('plan.lead')}</p>
      <DataTable
        caption={t('plan.title')}
        isCaptionHidden
        isStacked
        rows={shown.kinds}
        rowKey={(row) => row.kind}
        empty={<EmptyState title={t('plan.none')}>{t('plan.none-hint')}</EmptyState>}
        columns={columnsOf(shown, form, t, lang)}
      />
      <p>
        <Link href={at(-1)}>{t('plan.prev')}</Link> · <Link href={at(1)}>{t('plan.next')}</Link>
      </p>
      {shown.maySet && (
        <Actions>
          <ButtonLink href={paths.step(shown.requestId, 'set-plan-line')}>{t('plan.set')}</ButtonLink>
          <ButtonLink href={withQuery(paths.given(), { from: shown.requestId })} quiet>
            {t('given.title')}
          </ButtonLink>
        </Actions>
      )}
    </>
  )
}

/** The individual plan of a resident in one month: the organisation and the family read the same (REP-STD-33). */
export const planPage = page({
  path: paths.plan(':requestId'),
  roles: rolesOf('placement.plan'),
  render: async ({ ask, form, lang, params, query }) => {
    const { month } = query
    const isMonth = month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month)
    const shown = await ask(showPlan, { requestId: params['requestId'] ?? '', ...(isMonth ? { month } : {}) })
    return { title: messages.for(lang)('plan.title'), body: <PlanBody shown={shown} form={form} /> }
  },
})

/** One kind of service in the plan. */
export const planLineForm = stayForm({
  step: 'set-plan-line',
  command: setPlanLine,
  title: (t) => t('plan.set'),
  lead: (t) => t('plan.set-lead'),
  submit: (t) => t('do.save'),
  done: paths.plan,
  fields: ({ t, lang }) => (
    <>
      <SelectField
        name="kind"
        label={t('field.kind')}
        options={SERVICE_KINDS.map((kind) => ({ value: kind, label: kindName(kind, lang) }))}
      />
      <TextArea name="content" label={t('field.content')} rows={3} />
      <TextField name="timesAMonth" label={t('field.timesAMonth')} width="s" inputMode="numeric" />
      <TextField name="agreedWith" label={t('field.agreedWith')} />
    </>
  ),
})

export const endPlanLineAction = action({
  path: paths.step(':requestId', 'end-plan-line'),
  command: dropPlanLine,
  page: planPage,
  done: ({ requestId }) => paths.plan(requestId),
})
