import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** What a family is helped with, and on what ground. */
export const HELP = {
  psychological: cite('law-343', 'art-3-3-4'),
  advice: cite('law-343', 'art-9-6-4'),
  respite: cite('law-343', 'art-9-6-1'),
  'other-families': cite('law-343', 'art-3-3-4'),
  legal: cite('law-343', 'art-8-2-10'),
  'labour-preparation': cite('law-343', 'art-14-2'),
  'work-of-child': cite('law-343', 'art-15-1-7'),
  'work-of-parent': cite('law-343', 'art-8-2-11'),
} as const satisfies Readonly<Record<string, Citation>>
export type Help = keyof typeof HELP
export const HELP_KINDS = Object.keys(HELP) as [Help, ...Help[]]

/** Who does a step. The family may be one of them (art. 14(2)); what it does not do costs it nothing. */
export const EXECUTORS = ['worker', 'specialist', 'organisation', 'employment-centre', 'family'] as const
export type Executor = (typeof EXECUTORS)[number]

export const PLAN_STATES = ['draft', 'proposed', 'agreed', 'declined', 'replaced'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** What may be done with an edition of the plan: the worker proposes, the family decides. */
export const PLAN_EDGES = {
  write: { from: ['draft'] },
  propose: { from: ['draft'] },
  answer: { from: ['proposed'] },
  mark: { from: ['agreed'] },
  replace: { from: ['agreed', 'declined'] },
} as const satisfies Edges<string, PlanState>
export type PlanEvent = keyof typeof PLAN_EDGES

/** Whether an event is possible in a state. */
export const isPlanEvent = leadsOn<PlanEvent, PlanState>(PLAN_EDGES)

/** One step of a plan. */
export interface PlanStep {
  readonly id: string
  readonly help: Help
  readonly goal: string
  readonly executor: Executor
  readonly executorName: string | undefined
  readonly dueOn: LocalDate
  readonly doneOn: LocalDate | undefined
  readonly doneNote: string | undefined
  readonly version: number
}

/** One edition of the plan of a family. */
export interface FamilyPlan {
  readonly id: string
  readonly caseId: string
  readonly edition: number
  readonly state: PlanState
  readonly proposedOn: LocalDate | undefined
  readonly answeredOn: LocalDate | undefined
  readonly answeredBy: string | undefined
  readonly familyWords: string | undefined
  readonly reviewOn: LocalDate | undefined
  readonly steps: readonly PlanStep[]
  readonly version: number
}

/** Whose move it is in the plan: the family's while it is proposed, the worker's while it is written or a step is open. */
export function moverOf(
  plan: Pick<FamilyPlan, 'state' | 'steps'> | undefined,
): 'family' | 'worker' | 'nobody' {
  if (plan === undefined || plan.state === 'draft' || plan.state === 'declined') return 'worker'
  if (plan.state === 'proposed') return 'family'
  const open = plan.steps.filter(({ doneOn }) => doneOn === undefined)
  if (open.length === 0) return 'nobody'
  return open.every(({ executor }) => executor === 'family') ? 'family' : 'worker'
}
