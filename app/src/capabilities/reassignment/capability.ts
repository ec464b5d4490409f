import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { showCases } from './use-cases/cases.ts'
import { give } from './use-cases/give.ts'
import { showWorkload } from './use-cases/workload.ts'
import { casesPage, giveAction } from './web/cases.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { workloadPage } from './web/workload.page.tsx'

/** Cases are handed over to a colleague for good, and the family is told by name who leads its case now. */
export const reassignment: Capability = {
  name: 'reassignment',
  useCases: [showWorkload, showCases, give],
  permissions,
  pages: [workloadPage, casesPage],
  actions: [giveAction],
  messages,
  path: pathPart,
}
