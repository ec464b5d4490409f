import type { z } from 'zod'
import { type PageContext, page } from '#platform/http/page.ts'
import { problemsOf } from '#platform/http/question-problems.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Pagination } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { permissions } from '../permissions.ts'
import type { LogLines, searchLogOf } from '../use-cases/search-log.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'

type Line = LogLines['lines'][number]
type Values = Readonly<Record<string, string>>
type Errors = FormState['errors']

const FIELDS = ['personId', 'accountId', 'organisationId', 'useCase', 'outcome', 'from', 'to'] as const

function Questions({ values, errors }: { values: Values; errors: Errors }) {
  const t = useT(messages)
  const outcomes = [
    { value: 'read', label: t('log.read') },
    { value: 'refused', label: t('readings.refused') },
  ]
  return (
    <Filters values={values} errors={errors} words={messages} label={t('log.title')}>
      <TextField name="personId" label={t('log.person')} hint={t('log.pick-hint')} />
      <TextField name="accountId" label={t('log.account')} hint={t('log.pick-hint')} />
      <TextField name="organisationId" label={t('log.organisation')} hint={t('log.pick-hint')} />
      <TextField name="useCase" label={t('log.use-case')} hint={t('log.pick-hint')} />
      <SelectField name="outcome" label={t('log.outcome')} options={outcomes} empty={t('log.any')} />
      <TextField name="from" label={t('log.from')} hint={t('log.day-hint')} />
      <TextField name="to" label={t('log.to')} hint={t('log.day-hint')} />
    </Filters>
  )
}

/** The same search narrowed by what a line shows. */
function narrowed(values: Values, name: (typeof FIELDS)[number], value: string): string {
  return `${paths.log()}?${new URLSearchParams({ ...values, [name]: value })}`
}

interface LineProps {
  readonly row: Line
  readonly values: Values
}

function Who({ row, values }: LineProps) {
  const { accountId, organisationId, organisation } = row
  const name = row.name === '' ? row.roleName : row.name
  return (
    <>
      {accountId === null ? name : <Link href={narrowed(values, 'accountId', accountId)}>{name}</Link>}
      {row.name !== '' && ` · ${row.roleName}`}
      {organisationId !== null && (
        <>
          {' · '}
          <Link href={narrowed(values, 'organisationId', organisationId)}>
            {organisation ?? shortId(organisationId)}
          </Link>
        </>
      )}
    </>
  )
}

const SHOWN_PEOPLE = 5

/** The officer sees no names: a person is told from another by the end of the identifier. */
function shortId(id: string): string {
  return `…${id.slice(-6)}`
}

function People({ row, values }: LineProps) {
  return (
    <>
      {row.personIds.length}
      {row.personIds.slice(0, SHOWN_PEOPLE).map((id) => (
        <>
          {' '}
          <Link href={narrowed(values, 'personId', id)}>{shortId(id)}</Link>
        </>
      ))}
    </>
  )
}

function Lines({ lines, values }: { lines: readonly Line[]; values: Values }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={t('log.found')}
      isStacked
      rows={lines}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('log.none')} />}
      columns={[
        {
          key: 'at',
          title: t('log.when'),
          isRowHeader: true,
          cell: (row) => formatDateTime(lang, new Date(row.at)),
        },
        {
          key: 'who',
          title: t('log.who'),
          cell: (row) => <Who row={row} values={values} />,
        },
        {
          key: 'what',
          title: t('log.what'),
          cell: (row) => <Link href={narrowed(values, 'useCase', row.useCase)}>{row.title}</Link>,
        },
        {
          key: 'outcome',
          title: t('log.outcome'),
          cell: (row) => t(row.outcome === 'read' ? 'log.read' : 'readings.refused'),
        },
        { key: 'people', title: t('log.people'), cell: (row) => <People row={row} values={values} /> },
      ]}
    />
  )
}

function Found({ shown, values }: { shown: LogLines; values: Values }) {
  const at = (n: number) => `${paths.log()}?${new URLSearchParams({ ...values, page: String(n) })}`
  return (
    <>
      <Lines lines={shown.lines} values={values} />
      <Pagination
        previous={shown.page > 1 ? at(shown.page - 1) : undefined}
        next={shown.hasMore ? at(shown.page + 1) : undefined}
        note={shown.page}
      />
    </>
  )
}

function LogBody({ shown, values, errors }: { shown?: LogLines; values: Values; errors: Errors }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('log.title')} lead={t('log.lead')} />
      <Actions>
        <ButtonLink href={paths.anomalies()} quiet>
          {t('anomalies.title')}
        </ButtonLink>
        <ButtonLink href={paths.findPerson()} quiet>
          {t('find.title')}
        </ButtonLink>
      </Actions>
      <Questions values={values} errors={errors} />
      {shown && <Found shown={shown} values={values} />}
    </>
  )
}

function asked({ query }: PageContext): Values {
  const given = FIELDS.map((name) => [name, (query[name] ?? '').trim()] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** The log of readings, searched by the data-protection officer. */
export function logPage(searchLog: ReturnType<typeof searchLogOf>) {
  return page({
    path: paths.log(),
    roles: permissions.filter((row) => row.action === 'audit.search').map((row) => row.role),
    render: async (context) => {
      const { ask, lang, query } = context
      const values = asked(context)
      const input = { ...values, page: pageNumber(query['page']) } as z.input<typeof searchLog.input>
      const title = messages.for(lang)('log.title')
      try {
        const shown = await ask(searchLog, input)
        const looked = shown.from === null ? values : { ...values, from: shown.from }
        return { title, body: <LogBody shown={shown} values={looked} errors={{}} /> }
      } catch (error) {
        const body = <LogBody values={values} errors={problemsOf(error)} />
        return { title, status: 422, body }
      }
    },
  })
}
