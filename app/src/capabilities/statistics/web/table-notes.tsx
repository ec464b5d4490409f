import type { LocalDate } from '@tirek/kernel'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SummaryList } from '#platform/ui/lists.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { messages } from './messages.ts'
import { basisOf, unknownsOf } from './table-words.ts'
import type { Table } from './words.ts'

/** What the table cannot tell. */
export function Limits({ table }: { table: Table }) {
  const { lang } = useView()
  const lines = unknownsOf(table, lang)
  if (lines.length === 0) return null
  return (
    <ul class="list small">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

/** Day, source and territorial basis of the data set. */
export function SourceList({ table }: { table: Table }) {
  const t = useT(messages)
  const { lang } = useView()
  const imported =
    table.importedAt === null ? t('table.shipped') : formatDateTime(lang, new Date(table.importedAt))
  return (
    <SummaryList
      rows={[
        { label: t('table.as-of'), value: formatDate(lang, table.asOf as LocalDate) },
        { label: t('table.source'), value: table.source },
        { label: t('table.published'), value: table.publishedIn },
        { label: t('table.imported'), value: imported },
        { label: t('table.basis'), value: basisOf(table, lang) },
      ]}
    />
  )
}

/** Every label as printed, as it is normally said, and as the analyst corrects it. */
export function Definitions({ table }: { table: Table }) {
  const t = useT(messages)
  const categories = table.rowsAre === 'categories' ? table.rows : []
  const labels = [table.title, ...table.columns, ...categories]
  return (
    <DataTable
      caption={t('definitions.title')}
      isCaptionHidden
      isStacked
      rows={labels}
      rowKey={(label) => label.printed}
      columns={[
        {
          key: 'printed',
          title: t('definitions.printed'),
          isRowHeader: true,
          cell: (label) => <q lang="kk">{label.printed}</q>,
        },
        { key: 'label', title: t('definitions.label'), cell: (label) => label.label },
        { key: 'correction', title: t('definitions.correction'), cell: (label) => label.correction ?? '–' },
      ]}
    />
  )
}
