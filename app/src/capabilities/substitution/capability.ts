import type { Capability } from '#platform/module.ts'
import { outboxHandlers } from './jobs/handlers.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { appoint } from './use-cases/appoint.ts'
import { listSubstitutions } from './use-cases/list.ts'
import { listColleagues, listStaff } from './use-cases/list-staff.ts'
import { revoke } from './use-cases/revoke.ts'
import { appointAction, appointPage } from './web/appoint.page.tsx'
import { listPage } from './web/list.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { revokeAction, revokePage } from './web/revoke.page.tsx'
import { staffPage } from './web/staff.page.tsx'

/** Somebody is away: a colleague has the post for some days, by an order. */
export const substitution: Capability = {
  name: 'substitution',
  useCases: [appoint, revoke, listSubstitutions, listStaff, listColleagues],
  permissions,
  states,
  pages: [listPage, staffPage, appointPage, revokePage],
  actions: [appointAction, revokeAction],
  messages,
  outbox: outboxHandlers,
  path: pathPart,
}
