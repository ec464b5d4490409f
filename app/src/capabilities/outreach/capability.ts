import type { Capability } from '#platform/module.ts'
import { deadlineHandlers, warnings } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { listDue, recordCall, showCall } from './use-cases/calls.ts'
import { callAction, callPage, callsPage } from './web/calls.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'

/** Reaching people before a term of theirs lapses: a reminder by SMS, and a call or a visit while SMS do not go. */
export const outreach: Capability = {
  name: 'outreach',
  useCases: [listDue, showCall, recordCall],
  permissions,
  states,
  pages: [callsPage, callPage],
  actions: [callAction],
  messages,
  deadlines: deadlineHandlers,
  warnings,
  path: pathPart,
}
