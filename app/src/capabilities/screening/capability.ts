import type { Capability } from '#platform/module.ts'
import { deadlineHandlers } from './jobs/deadlines.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { acknowledgeReferral } from './use-cases/acknowledge-referral.ts'
import { listDueChildren } from './use-cases/list-due.ts'
import { listFollowUp } from './use-cases/list-follow-up.ts'
import { listReferralsOfPmpc } from './use-cases/list-referrals.ts'
import { recordInformation } from './use-cases/record-information.ts'
import { recordResult } from './use-cases/record-result.ts'
import { resolveRisk } from './use-cases/resolve-risk.ts'
import { sendReferral } from './use-cases/send-referral.ts'
import { showChildScreening } from './use-cases/show-child.ts'
import { showFunnelOfRegion } from './use-cases/show-funnel.ts'
import { showInstruments } from './use-cases/show-instruments.ts'
import { messages } from './web/messages.ts'
import { pathPart } from './web/path-part.ts'
import { actions, pages } from './web/routes.ts'

/** Screening: from the standard instrument to the child's referral to the PMPC. */
export const screening: Capability = {
  name: 'screening',
  useCases: [
    recordResult,
    recordInformation,
    sendReferral,
    acknowledgeReferral,
    resolveRisk,
    showChildScreening,
    listDueChildren,
    listFollowUp,
    listReferralsOfPmpc,
    showInstruments,
    showFunnelOfRegion,
  ],
  permissions,
  states,
  pages,
  actions,
  messages,
  deadlines: deadlineHandlers,
  path: pathPart,
}
