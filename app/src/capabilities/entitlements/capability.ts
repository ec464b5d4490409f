import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { checkEntitlements } from './use-cases/check.ts'
import { showEntitlement } from './use-cases/entry.ts'
import { showExamples } from './use-cases/examples.ts'
import { listEntitlements } from './use-cases/list.ts'
import { knownOfPerson } from './use-cases/of-person.ts'
import { applicationOfPersonPage, applicationPage } from './web/application.page.tsx'
import { checkOfPersonPage, checkPage } from './web/check.page.tsx'
import { entryOfPersonPage, entryPage } from './web/entry.page.tsx'
import { examplesPage } from './web/examples.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { startPage } from './web/start.page.tsx'

/** What a family is entitled to, why, and how to get it. */
export const entitlements: Capability = {
  name: 'entitlements',
  useCases: [listEntitlements, showEntitlement, showExamples, checkEntitlements, knownOfPerson],
  permissions,
  pages: [
    ...[startPage, checkPage, entryPage, examplesPage, applicationPage],
    ...[checkOfPersonPage, entryOfPersonPage, applicationOfPersonPage],
  ],
  actions: [],
  messages,
  path: pathPart,
}
