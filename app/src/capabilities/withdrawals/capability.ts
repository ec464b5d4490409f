import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { answerNotice } from './use-cases/answer-notice.ts'
import { listLateRecipients } from './use-cases/list-late.ts'
import { listNotices } from './use-cases/list-notices.ts'
import { recipientsOfConsent } from './use-cases/of-consent.ts'
import { answerAction, answerPage } from './web/answer.page.tsx'
import { latePage } from './web/late.page.tsx'
import { messages } from './web/messages.ts'
import { ownPage } from './web/own.page.tsx'
import { pathPart } from './web/path-part.ts'
import { toldPage } from './web/told.page.tsx'

/** Recipients answer when a consent has ended: what they stopped using, what another law makes them keep. */
export const withdrawals: Capability = {
  name: 'withdrawals',
  useCases: [listNotices, answerNotice, recipientsOfConsent, listLateRecipients],
  permissions,
  states,
  pages: [ownPage, answerPage, toldPage, latePage],
  actions: [answerAction],
  messages,
  deadlines: deadlineHandlers,
  path: pathPart,
}
