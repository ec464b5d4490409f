import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatMoney } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { showGaps } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './provision.paths.ts'
import { rolesOf } from './roles.ts'

type Gaps = z.output<(typeof showGaps)['output']>
const AMOUNTS = ['asked', 'allocated', 'gap', 'waiting'] as const

function GapTable({ gaps }: { gaps: Gaps }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable
      caption={`${t('gaps.table')} · ${gaps.year}`}
      isStacked
      rows={gaps.lines}
      rowKey={(one) => one.region}
      columns={[
        { key: 'region', title: t('gaps.region'), isRowHeader: true, cell: (one) => one.regionName },
        { key: 'needs', title: t('gaps.needs'), isNumeric: true, cell: (one) => one.needs },
        ...AMOUNTS.map((key) => ({
          key,
          title: t(`gaps.${key}`),
          isNumeric: true,
          cell: (one: Gaps['lines'][number]) => formatMoney(lang, one[key]),
        })),
      ]}
    />
  )
}

function Body({ gaps }: { gaps: Gaps }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('gaps.title')}
        back="/home"
        lead={
          <>
            {t('gaps.lead')} <Cite of={ACTS.provision} />
          </>
        }
      />
      <Filters values={{ year: String(gaps.year) }}>
        <TextField name="year" label={t('field.year')} width="s" inputMode="numeric" />
      </Filters>
      <GapTable gaps={gaps} />
      <Notice>{t('gaps.note')}</Notice>
    </>
  )
}

/** What is lacking, by territory. */
export const gapsPage = page({
  path: paths.gaps(),
  roles: rolesOf('gaps'),
  render: async ({ ask, tryAsk, query, lang }) => {
    const year = query['year'] === '' ? undefined : query['year']
    const gaps = (await tryAsk(showGaps, { year })) ?? (await ask(showGaps, {}))
    return { title: messages.for(lang)('gaps.title'), body: <Body gaps={gaps} /> }
  },
})
