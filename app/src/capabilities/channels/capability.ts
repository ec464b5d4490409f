import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { compareCatalogues } from './use-cases/compare-catalogue.ts'
import { reconcile } from './use-cases/reconcile.ts'
import { showChannels } from './use-cases/show-state.ts'
import { cataloguePage } from './web/catalogue.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { reportFiles, reportPage } from './web/report.page.tsx'
import { sandboxPage } from './web/sandbox.page.tsx'
import { statePage } from './web/state.page.tsx'

/** The ways to other systems as their operator sees them: which answer, what waits, what does not agree. */
export const channels: Capability = {
  name: 'channels',
  useCases: [showChannels, reconcile, compareCatalogues],
  permissions,
  pages: [statePage, reportPage, cataloguePage, sandboxPage],
  actions: [],
  downloads: reportFiles,
  messages,
  path: pathPart,
}
