import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { auditSources } from './sources.ts'
import { checkHistory } from './use-cases/check-history.ts'
import { giveReceipt } from './use-cases/give-receipt.ts'
import { showRoots } from './use-cases/show-roots.ts'
import { whoOpenedOf } from './use-cases/who-opened.ts'
import { messages } from './web/messages.ts'
import { readingsPage } from './web/readings.page.tsx'
import { eventReceipt, readingReceipt } from './web/receipt-files.ts'

/** The log of readings as people may look into it; made from the use cases of the other capabilities, whose words it uses. */
export function createAudit(capabilities: readonly Capability[]): Capability {
  const others = capabilities.flatMap((one) => one.useCases)
  const whoOpened = whoOpenedOf(auditSources(() => [...others, whoOpened]))

  return {
    name: 'audit',
    useCases: [whoOpened, giveReceipt, checkHistory, showRoots],
    permissions,
    pages: [readingsPage(whoOpened)],
    actions: [],
    downloads: [readingReceipt, eventReceipt],
    messages,
  }
}
