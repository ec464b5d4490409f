import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { reconcile } from './use-cases/reconcile.ts'
import { showChannels } from './use-cases/show-state.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { reportFiles, reportPage } from './web/report.page.tsx'
import { sandboxPage } from './web/sandbox.page.tsx'
import { statePage } from './web/state.page.tsx'

/** The ways to other systems as their operator sees them: which answer, what waits, what does not agree. */
export const channels: Capability = {
  name: 'channels',
  useCases: [showChannels, reconcile],
  permissions,
  pages: [statePage, reportPage, sandboxPage],
  actions: [],
  downloads: reportFiles,
  messages,
  path: pathPart,
}
