import type { ComponentChildren } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { Chevron } from './icons.tsx'
import { Link, withQuery } from './link.tsx'
import { messages } from './messages.ts'
import { EmptyState } from './notices.tsx'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ComponentChildren
  isNumeric?: boolean | undefined
  /** True: the title is a link that sorts by this column (`?sort=key&dir=asc`). */
  isSortable?: boolean | undefined
  /** True for the column that names the row. */
  isRowHeader?: boolean | undefined
  /** A share 0…1 drawn as a bar behind the value. */
  bar?: ((row: Row) => number) | undefined
}

export type Sort = { by: string; dir: 'asc' | 'desc' }

export type DataTableProps<Row> = {
  caption: string
  /** What the table is about, when the caption alone does not say it; read out only. */
  about?: string | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  csvHref?: string | undefined
  /** On a small screen each row becomes a card; otherwise the table scrolls sideways. */
  isStacked?: boolean | undefined
  /** True: the caption is read out but not shown (a heading above says the same). */
  isCaptionHidden?: boolean | undefined
  empty?: ComponentChildren
}

function SortLink({ column, sort }: { column: Column<never>; sort: Sort | undefined }) {
  const t = useT(messages)
  const { path } = useView()
  const dir = sort?.by === column.key ? sort.dir : undefined
  const next = dir === 'asc' ? 'desc' : 'asc'
  return (
    <Link
      href={withQuery(path, { sort: column.key, dir: next, after: undefined, before: undefined })}
      class="sort"
    >
      {column.title}
      {dir !== undefined && <Chevron to={dir === 'asc' ? 'up' : 'down'} />}
      <span class="vh">, {t(sortWord(dir))}</span>
    </Link>
  )
}

function sortWord(dir: 'asc' | 'desc' | undefined) {
  if (dir === undefined) return 'table.sort-by'
  return dir === 'asc' ? 'table.sorted-up' : 'table.sorted-down'
}

function ariaSort(dir: 'asc' | 'desc' | undefined) {
  if (dir === undefined) return undefined
  return dir === 'asc' ? 'ascending' : 'descending'
}

function HeadCell({ column, sort }: { column: Column<never>; sort: Sort | undefined }) {
  const dir = sort?.by === column.key ? sort.dir : undefined
  return (
    <th scope="col" class={column.isNumeric ? 'num' : undefined} aria-sort={ariaSort(dir)}>
      {column.isSortable ? <SortLink column={column} sort={sort} /> : column.title}
    </th>
  )
}

/** A bar of a share 0…1; drawn with attributes only, so that no inline style is needed. */
export function ShareBar({ share }: { share: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
  return (
    <svg class="share" aria-hidden="true" preserveAspectRatio="none">
      <rect width={width} height="100%" />
    </svg>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.isRowHeader)
    return (
      <th scope="row" data-label={column.title}>
        {content}
      </th>
    )
  const classes = [column.isNumeric ? 'num' : '', column.bar === undefined ? '' : 'bar'].join(' ').trim()
  return (
    <td class={classes || undefined} data-label={column.title}>
      {column.bar !== undefined && <ShareBar share={column.bar(row)} />}
      <span>{content}</span>
    </td>
  )
}

/** Rows and columns with a caption; sorting and download by links, scrolls sideways when it must. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useT(messages)
  const { columns, rows, sort } = props
  const name = props.about === undefined ? props.caption : `${props.caption}: ${props.about}`
  if (rows.length === 0) return <>{props.empty ?? <EmptyState />}</>
  return (
    <div class="table">
      <section class="scroll" tabindex={0} aria-label={`${t('table.word')}: ${name}`}>
        <table class={props.isStacked ? 'stacked' : undefined}>
          <caption class={props.isCaptionHidden ? 'vh' : undefined}>
            {props.caption}
            {props.about !== undefined && <span class="vh">: {props.about}</span>}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={props.rowKey(row)}>
                {columns.map((column) => (
                  <BodyCell column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {props.csvHref !== undefined && (
        <p class="table-foot">
          <Link href={props.csvHref} download>
            {t('table.csv')}
          </Link>
        </p>
      )}
    </div>
  )
}
