import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber, formatPercent } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { shareOf } from '../domain/coverage.ts'
import { GROUPS } from '../domain/posts.ts'
import { showCoverage } from '../use-cases/show-coverage.ts'
import { messages } from './messages.ts'
import { StaffTabs } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Covered = z.output<(typeof showCoverage)['output']>
type Line = Covered['lines'][number]

function Totals({ lines }: { lines: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = GROUPS.flatMap((group) => {
    const own = lines.filter((one) => one.group === group)
    if (own.length === 0) return []
    const sum = (of: (one: Line) => number) => own.reduce((total, one) => total + of(one), 0)
    const [staff, trained] = [sum((one) => one.staff), sum((one) => one.trained)]
    const share = shareOf({ staff, trained })
    const value = share === undefined ? '–' : formatPercent(lang, share)
    const note = `${formatNumber(lang, trained)} / ${formatNumber(lang, staff)}`
    return [{ value, label: t(`group.${group}`), note }]
  })
  return <Stats items={items} />
}

function Coverage(props: { covered: Covered; values: { group: string }; role: Role }) {
  const t = useT(messages)
  const { lang } = useView()
  const { covered, values, role } = props
  return (
    <>
      <Step
        title={t('coverage.title')}
        lead={
          <>
            {t('coverage.lead')} <Cite of={ACTS.training} /> <Cite of={ACTS.counting} />
          </>
        }
      />
      <StaffTabs current="coverage" role={role} />
      <Totals lines={covered.lines} />
      <Filters values={values}>
        <SelectField
          name="group"
          label={t('field.groups')}
          width="m"
          empty={t('filter.any')}
          options={GROUPS.map((one) => ({ value: one, label: t(`group.${one}`) }))}
        />
      </Filters>
      <DataTable
        caption={`${t('coverage.table')} · ${formatDate(lang, covered.asOf as LocalDate)}`}
        isStacked
        rows={covered.lines}
        rowKey={(one) => `${one.region} ${one.group}`}
        columns={[
          { key: 'region', title: t('coverage.region'), isRowHeader: true, cell: (one) => one.regionName },
          { key: 'group', title: t('field.groups'), cell: (one) => t(`group.${one.group}`) },
          { key: 'staff', title: t('coverage.staff'), isNumeric: true, cell: (one) => one.staff },
          { key: 'trained', title: t('coverage.trained'), isNumeric: true, cell: (one) => one.trained },
          {
            key: 'share',
            title: t('coverage.share'),
            isNumeric: true,
            cell: (one) => (one.share === null ? '–' : formatPercent(lang, one.share)),
            bar: (one) => one.share ?? 0,
          },
        ]}
      />
      <Notice>{t('coverage.note')}</Notice>
    </>
  )
}

/** Coverage by region and group of staff. */
export const coveragePage = page({
  path: paths.coverage(),
  roles: rolesOf('coverage'),
  render: async ({ ask, query, lang, actor }) => {
    const group = GROUPS.find((one) => one === query['group'])
    const covered = await ask(showCoverage, { group })
    return {
      title: messages.for(lang)('coverage.title'),
      body: <Coverage covered={covered} values={{ group: group ?? '' }} role={actor.role} />,
    }
  },
})
