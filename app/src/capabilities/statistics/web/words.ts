import { findRegion, type Lang, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { formatNumber } from '#platform/i18n/format.ts'
import { MERGED_TERRITORIES } from '../domain/lineage.ts'
import type { showChecks, showRankings } from '../use-cases/show-checks.ts'
import type { showTable } from '../use-cases/show-table.ts'

export type Table = z.output<(typeof showTable)['output']>
export type TableRow = Table['rows'][number]
export type Checks = z.output<(typeof showChecks)['output']>
export type Check = Checks['checks'][number]
export type Rankings = z.output<(typeof showRankings)['output']>['rankings']

/** Name of a region by its code. */
export function regionName(code: string, lang: Lang): string {
  const region = findRegion(code)
  return region === undefined ? code : localize(region.name, lang)
}

/** Name of a historic territory: its parts side by side. */
export function territoryName(code: string, lang: Lang): string {
  const added = MERGED_TERRITORIES.find((one) => one.keep === code)
  return added === undefined
    ? regionName(code, lang)
    : `${regionName(code, lang)} + ${regionName(added.add, lang)}`
}

/** A difference with its sign: «+53», «−22 573». */
export function signed(value: number, lang: Lang): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${formatNumber(lang, Math.abs(value))}`
}

/** Rows of parts: without the whole country or the total. */
export function partsOf(table: Table): readonly TableRow[] {
  return table.rows.filter((row) => row.key !== 'KZ' && row.key !== 'total')
}

/** The number in a column of a row; undefined when hidden or unknown. */
export function numberIn(table: Table, row: TableRow, column: string): number | undefined {
  const index = table.columns.findIndex((one) => one.key === column)
  return row.values[index] ?? undefined
}

/** Sum of the parts of a row; undefined when one of them is hidden or unknown. */
export function sumOfParts(table: Table, row: TableRow): number | undefined {
  const parts = table.columns.flatMap((column, index) =>
    column.role === 'part' ? [row.values[index] ?? null] : [],
  )
  return parts.includes(null) ? undefined : parts.reduce<number>((total, value) => total + (value ?? 0), 0)
}
