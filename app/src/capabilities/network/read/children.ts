import type { LocalDate } from '@tirek/kernel'
import type { SourceMark } from '@tirek/law'
import type { Tx } from '#platform/db/database.ts'

/** Children under 18 of a region on a day, with the mark of the source. */
export type ChildrenOfRegion = {
  readonly region: string
  readonly asOf: LocalDate
  readonly children: number
  readonly mark: SourceMark
}

/**
 * The newest figures of each region not later than a day; where a day is older than every figure, the oldest one, as
 * the number of children is a fact of statistics and no norm of law.
 */
export async function listChildren(db: Tx, on: LocalDate): Promise<readonly ChildrenOfRegion[]> {
  const rows = await db.selectFrom('network_children').selectAll().orderBy('as_of').execute()
  const regions = [...new Set(rows.map((row) => row.region))]
  return regions.flatMap((region) => {
    const own = rows.filter((row) => row.region === region)
    const row = own.findLast((one) => one.as_of <= on) ?? own[0]
    if (row === undefined) return []
    return [{ region, asOf: row.as_of as LocalDate, children: row.children, mark: row.mark as SourceMark }]
  })
}
