import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { messages } from './messages.ts'
import { type Check, regionName, signed, territoryName } from './words.ts'

/** Words of a check by its code. */
export function useCheckName(): (check: Pick<Check, 'code' | 'region'>) => string {
  const { lang } = useView()
  return ({ code, region }) => {
    const name = messages.find(lang, `check.${code}`) ?? code
    if (region === null || region === 'KZ') return name
    return `${name}: ${code === 'children-merged' ? territoryName(region, lang) : regionName(region, lang)}`
  }
}

type Group = { readonly key: string; readonly code: string; readonly checks: readonly Check[] }

function groupsOf(checks: readonly Check[]): readonly Group[] {
  const keyOf = (check: Check) => `${check.tables[0]}-${check.code}`
  return [...new Set(checks.map(keyOf))].map((key) => {
    const own = checks.filter((check) => keyOf(check) === key)
    return { key, code: own[0]?.code ?? '', checks: own }
  })
}

/** What must hold inside tables: how many rows hold of how many. */
export function SumChecks({ checks }: { checks: readonly Check[] }) {
  const t = useT(messages)
  const name = useCheckName()
  const groups = groupsOf(checks.filter((check) => check.kind === 'must-hold'))
  return (
    <DataTable
      caption={t('checks.title')}
      isCaptionHidden
      isStacked
      rows={groups}
      rowKey={(group) => group.key}
      columns={[
        {
          key: 'tables',
          title: t('index.tables'),
          cell: ({ checks: own }) => t('table.name', { number: own[0]?.tables[0] ?? 0 }),
        },
        {
          key: 'check',
          title: t('column.check'),
          isRowHeader: true,
          cell: ({ code }) => name({ code, region: null }),
        },
        {
          key: 'count',
          title: t('checks.title'),
          isNumeric: true,
          cell: ({ checks: own }) =>
            t('checks.count', { held: own.filter((check) => check.holds).length, all: own.length }),
        },
        {
          key: 'result',
          title: t('column.result'),
          cell: ({ checks: own }) => {
            const holds = own.every((check) => check.holds)
            return (
              <StatusTag tone={holds ? 'done' : 'late'}>
                {holds ? t('checks.holds') : t('checks.fails')}
              </StatusTag>
            )
          },
        },
      ]}
    />
  )
}

/** Differences between tables, reported as they are. */
export function Differences({ checks }: { checks: readonly Check[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const name = useCheckName()
  return (
    <DataTable
      caption={t('checks.differences')}
      isCaptionHidden
      isStacked
      rows={checks.filter((check) => check.kind === 'difference')}
      rowKey={(check) => `${check.code}-${check.region ?? ''}`}
      empty={<p class="soft">{t('checks.none')}</p>}
      columns={[
        { key: 'check', title: t('column.check'), isRowHeader: true, cell: (check) => name(check) },
        {
          key: 'left',
          title: t('column.left'),
          isNumeric: true,
          cell: (check) => formatNumber(lang, check.left),
        },
        {
          key: 'right',
          title: t('column.right'),
          isNumeric: true,
          cell: (check) => formatNumber(lang, check.right),
        },
        {
          key: 'difference',
          title: t('column.difference'),
          isNumeric: true,
          cell: (check) => signed(check.difference, lang),
        },
      ]}
    />
  )
}
