import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { checkEntitlements } from './use-cases/check.ts'
import { showEntitlement } from './use-cases/entry.ts'
import { listEntitlements } from './use-cases/list.ts'
import { checkPage } from './web/check.page.tsx'
import { entryPage } from './web/entry.page.tsx'
import { messages } from './web/messages.ts'
import { startPage } from './web/start.page.tsx'

/** What a family is entitled to, why, and how to get it. */
export const entitlements: Capability = {
  name: 'entitlements',
  useCases: [listEntitlements, showEntitlement, checkEntitlements],
  permissions,
  pages: [startPage, checkPage, entryPage],
  actions: [],
  messages,
}
