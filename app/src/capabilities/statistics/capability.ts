import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { importReport } from './use-cases/import-report.ts'
import { publishRegistry } from './use-cases/publish-registry.ts'
import { showChecks, showRankings } from './use-cases/show-checks.ts'
import { showTable } from './use-cases/show-table.ts'
import { checksPage } from './web/checks.page.tsx'
import { indexPage } from './web/index.page.tsx'
import { messages } from './web/messages.ts'
import { tablePage } from './web/table.page.tsx'
import { tableCsv } from './web/table-csv.ts'

/** Published figures: six data sets with their checks, rankings, and the registry laid out the same way. */
export const statistics: Capability = {
  name: 'statistics',
  useCases: [showTable, showChecks, showRankings, importReport, publishRegistry],
  permissions,
  pages: [indexPage, checksPage, tablePage],
  actions: [],
  downloads: [tableCsv],
  messages,
}
