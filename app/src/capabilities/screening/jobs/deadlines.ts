import type { DeadlineHandler } from '#platform/module.ts'
import { DEADLINES } from '../domain/referral.ts'
import { endRisk } from '../use-cases/end-risk.ts'
import { remindPmpc } from '../use-cases/remind-pmpc.ts'

/** What the worker does when a term of this capability is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = {
  [DEADLINES.riskEnds]: endRisk,
  [DEADLINES.acknowledge]: remindPmpc,
}
