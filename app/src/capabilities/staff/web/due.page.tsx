import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { ITEM_KINDS } from '../domain/plan.ts'
import { holdItem, missItem } from '../use-cases/plans.ts'
import { listDueLines, showLine } from '../use-cases/show-plans.ts'
import { messages } from './messages.ts'
import { Day, StaffTabs } from './parts.tsx'
import { LineEnd } from './plan.page.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Lines = z.output<(typeof listDueLines)['output']>['lines']

function DueTable({ lines }: { lines: Lines }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={t('due.found', { n: lines.length })}
      isStacked
      rows={lines}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          title: t('field.name'),
          isRowHeader: true,
          cell: (one) => <Link href={paths.member(one.memberId)}>{one.memberName}</Link>,
        },
        { key: 'organisation', title: t('field.organisation'), cell: (one) => one.organisation },
        { key: 'kind', title: t('field.kind'), cell: (one) => t(`kind.${one.kind}`) },
        { key: 'due', title: t('field.dueOn'), cell: (one) => <Day of={one.dueOn} /> },
        { key: 'state', title: t('lines.state'), cell: (one) => <LineEnd line={one} isOpen /> },
      ]}
      empty={<EmptyState title={t('due.none')}>{t('due.none-hint')}</EmptyState>}
    />
  )
}

function Due(props: { lines: Lines; values: { kind: string; late: string }; role: Role }) {
  const t = useT(messages)
  const { lines, values, role } = props
  return (
    <>
      <Step
        title={t('due.title')}
        lead={
          <>
            {t('due.lead')} <Cite of={ACTS.plans} /> <Cite of={ACTS.counting} />
          </>
        }
      />
      <StaffTabs current="due" role={role} />
      <Filters values={values}>
        <SelectField
          name="kind"
          label={t('field.kind')}
          width="m"
          empty={t('filter.any')}
          options={ITEM_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <CheckField name="late" label={t('filter.late')} />
      </Filters>
      <DueTable lines={lines} />
    </>
  )
}

/** Who is due: the count on the home opens exactly this list. */
export const duePage = page({
  path: paths.due(),
  roles: rolesOf('due'),
  render: async ({ ask, query, lang, actor }) => {
    const kind = ITEM_KINDS.find((one) => one === query['kind'])
    const late = query['late'] === 'yes'
    const { lines } = await ask(listDueLines, { kind, late: late ? 'yes' : 'no' })
    const values = { kind: kind ?? '', late: late ? 'yes' : '' }
    return {
      title: messages.for(lang)('due.title'),
      body: <Due lines={lines} values={values} role={actor.role} />,
    }
  },
})

type End = 'hold' | 'miss'

function EndFields({ end }: { end: End }) {
  const t = useT(messages)
  if (end === 'hold')
    return (
      <>
        <DateField name="heldOn" label={t('field.heldOn')} />
        <TextField name="certificate" label={t('field.certificate')} width="m" />
      </>
    )
  return (
    <>
      <TextField name="reason" label={t('field.reason')} />
      <DateField name="nextDueOn" label={t('field.nextDueOn')} />
    </>
  )
}

const endPage = (end: End) =>
  page({
    path: paths[end](':itemId'),
    roles: rolesOf(`${end}-item`),
    render: async ({ ask, params, form, lang }) => {
      const t = messages.for(lang)
      const line = await ask(showLine, { itemId: params['itemId'] ?? '' })
      return {
        title: t(`${end}.title`),
        body: (
          <>
            <Step
              title={t(`${end}.title`)}
              caption={`${line.memberName} · ${t(`kind.${line.kind}`)}`}
              lead={t(`${end}.lead`)}
              back={paths.plan(line.planId)}
            />
            <Form state={form} words={messages}>
              <HiddenField name="version" value={String(line.version)} />
              <EndFields end={end} />
              <Submit>{t(`${end}.submit`)}</Submit>
            </Form>
          </>
        ),
      }
    },
  })

export const holdPage = endPage('hold')
export const missPage = endPage('miss')

export const holdAction = action({
  path: holdPage.path,
  command: holdItem,
  page: holdPage,
  done: ({ planId }) => paths.plan(planId),
})

export const missAction = action({
  path: missPage.path,
  command: missItem,
  page: missPage,
  done: ({ planId }) => paths.plan(planId),
})
