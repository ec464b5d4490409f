import type { Lang, LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'

/** The stages of the child's path, in order. */
export const STAGES = [
  'screening',
  'referral',
  'examination',
  'programme',
  'services',
  'placement',
  'hand-over',
] as const
export type Stage = (typeof STAGES)[number]

/** `unrecorded`: behind the person, as a later stage is done, but this system holds no record of it. */
export const STEP_STATES = ['done', 'here', 'ahead', 'unrecorded'] as const
export type StepState = (typeof STEP_STATES)[number]

/** One step of a person's path, already in the language of the reader. */
export interface PathStep {
  readonly stage: Stage
  readonly state: StepState
  readonly title: string
  readonly text: string
  readonly cite: Citation
  /** The day it was done. */
  readonly on?: LocalDate
  /** The last day for it, when the law or the project sets one. */
  readonly due?: LocalDate
  /** The ground of that day where it is not the ground of the step: a term of the project, not of the law. */
  readonly dueCite?: Citation
  /** What is left of it in the unit of its term, negative when it has passed; else calendar days are counted. */
  readonly dueIn?: { readonly daysLeft: number; readonly unit: 'working' | 'calendar' }
  /** Whose move it is when `here`. */
  readonly move?: 'you' | 'organisation'
  /** Who must act, by name, when it is an organisation. */
  readonly mover?: string
  /** Who must act, in the register of organisations: by it the family is told how to call and where to write. */
  readonly moverId?: string
  /** Who does it there, by name, where the system knows. */
  readonly moverPerson?: string
  /** What happens when it is not done in time: in one or two short sentences. */
  readonly ifMissed?: string
  /** Where the reader does the step or reads more (without the language). */
  readonly href?: string
  /** Words of the one action: «Ұйымды таңдау». */
  readonly action?: string
  /** Done, and nothing further follows from it by itself: a screening without a sign of risk. */
  readonly isEnd?: boolean
}

/** One line of a staff member's home: how much of which work, where, and how much of it is late. */
export interface WorkItem {
  readonly key: string
  readonly title: string
  /** Need not be counted further than one beyond `MOST_COUNTED`; so with `late`. */
  readonly count: number
  readonly late?: number
  /** The nearest last day among them: work is ordered by it. */
  readonly nextDue?: LocalDate | undefined
  readonly href: string
}

/** What a family is told at once, above the step of the path. */
export interface PathNotice {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly href: string
  /** Words of the link. */
  readonly action: string
  /** The stage that it delays: then it is said there as well. */
  readonly delays?: Stage
}

/** A decision about a person that the family may complain of. */
export interface PathDecision {
  readonly id: string
  readonly stage: Stage
  readonly number: string
  readonly on: LocalDate
  /** The day on which the family learned of it, where that is on record. */
  readonly knownOn?: LocalDate | undefined
  readonly isRefusal: boolean
  /** An order that ends a stay: of it other words are used than of a decision on services. */
  readonly isDischarge?: boolean | undefined
  /** What it rests on; the step of the path where it is absent. */
  readonly cite?: Citation | undefined
  /** Why it was so decided; whoever looks into a complaint of it reads it. */
  readonly reason?: string | undefined
  /** Which organisation of the register decided. */
  readonly byId?: string | undefined
}

/** Whose path, for whom, when. */
export interface PathQuestion {
  readonly personId: string
  readonly actor: Actor
  readonly lang: Lang
  readonly today: LocalDate
  readonly now: Date
  /** For figures over files, and facts of another capability, that the actor may not open. */
  readonly asSystem: Act['asSystem']
}

/** Whose work is asked about. */
export type WorkQuestion = Omit<PathQuestion, 'personId'> & {
  /** Real time, by which sessions go. */
  readonly realNow: Date
}

/** A way that always stands on the home of whoever may go it: a register, a report. */
export interface HomeLink {
  readonly title: string
  readonly href: string
}

/** What a capability adds to the child's path and to the homes of staff. */
export interface PathPart {
  readonly steps?: (db: Tx, question: PathQuestion) => Promise<readonly PathStep[]>
  readonly notices?: (db: Tx, question: PathQuestion) => Promise<readonly PathNotice[]>
  readonly decisions?: (db: Tx, question: Pick<PathQuestion, 'personId'>) => Promise<readonly PathDecision[]>
  readonly work?: (db: Tx, question: WorkQuestion) => Promise<readonly WorkItem[]>
  readonly links?: (question: Pick<WorkQuestion, 'actor' | 'lang'>) => readonly HomeLink[]
}
