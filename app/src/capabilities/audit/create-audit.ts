import type { Capability } from '#platform/module.ts'
import { daily, standing } from './jobs/counting.ts'
import { permissions } from './permissions.ts'
import { auditSources } from './sources.ts'
import { checkHistory } from './use-cases/check-history.ts'
import { findLogPerson } from './use-cases/find-person.ts'
import { giveReceipt } from './use-cases/give-receipt.ts'
import { listAnomalies } from './use-cases/list-anomalies.ts'
import { searchLogOf } from './use-cases/search-log.ts'
import { showRoots } from './use-cases/show-roots.ts'
import { tellApart } from './use-cases/tell-apart.ts'
import { whoOpenedOf } from './use-cases/who-opened.ts'
import { anomaliesPage } from './web/anomalies.page.tsx'
import { findPersonAction, findPersonPage } from './web/find-person.page.tsx'
import { logPage } from './web/log.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { readingsPage } from './web/readings.page.tsx'
import { eventReceipt, readingReceipt } from './web/receipt-files.ts'
import { verifyPage } from './web/verify.page.tsx'
import { verifyFile } from './web/verify-file.tsx'

/** The log of readings as people may look into it; made from the use cases of the other capabilities, whose words it uses. */
export function createAudit(capabilities: () => readonly Capability[]): Capability {
  const sources = auditSources(() => capabilities().flatMap((one) => one.useCases))
  const whoOpened = whoOpenedOf(sources)
  const searchLog = searchLogOf(sources)

  return {
    name: 'audit',
    useCases: [
      whoOpened,
      giveReceipt,
      searchLog,
      findLogPerson,
      tellApart,
      listAnomalies,
      checkHistory,
      showRoots,
    ],
    permissions,
    pages: [readingsPage(whoOpened), logPage(searchLog), anomaliesPage, findPersonPage, verifyPage(sources)],
    actions: [findPersonAction],
    downloads: [readingReceipt, eventReceipt, verifyFile(sources)],
    messages,
    standing,
    daily,
    path: pathPart,
  }
}
