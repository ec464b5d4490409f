import type { Capability } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { listNorms, showNorm } from './use-cases/show.ts'
import { approveNorm, draftNorm, repealNorm } from './use-cases/write.ts'
import { approveAction, approvePage, documentPage, repealAction, repealPage } from './web/document.page.tsx'
import { draftAction, draftPage } from './web/draft.page.tsx'
import { listPage } from './web/list.page.tsx'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'

/** Procedures, norms and decisions: who owns each, who must agree, from when it is in force. */
export const norms: Capability = {
  name: 'norms',
  useCases: [listNorms, showNorm, draftNorm, approveNorm, repealNorm],
  permissions,
  states,
  pages: [listPage, draftPage, documentPage, approvePage, repealPage],
  actions: [draftAction, approveAction, repealAction],
  messages,
  path: pathPart,
}
