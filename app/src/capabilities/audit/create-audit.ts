import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { auditSources } from './sources.ts'
import { whoOpenedOf } from './use-cases/who-opened.ts'
import { messages } from './web/messages.ts'
import { readingsPage } from './web/readings.page.tsx'

/** The log of readings as people may look into it; made from the use cases of the other capabilities, whose words it uses. */
export function createAudit(capabilities: readonly Capability[]): Capability {
  const others = capabilities.flatMap((one) => one.useCases)
  const whoOpened = whoOpenedOf(auditSources(() => [...others, whoOpened]))

  return {
    name: 'audit',
    useCases: [whoOpened],
    permissions,
    pages: [readingsPage(whoOpened)],
    actions: [],
    messages,
  }
}
