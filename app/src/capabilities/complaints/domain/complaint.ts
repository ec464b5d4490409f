import { type Edges, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** What is complained about: what the body decided or left undone, or how one of its workers behaved. */
export const ABOUT = ['body', 'worker'] as const
export type About = (typeof ABOUT)[number]

export const DECISIONS = ['satisfied', 'partly', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]

export const COMPLAINT_STATES = ['filed', 'overdue', 'answered'] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** What may be done with a complaint: more time is taken before the last day, an appeal follows the answer. */
export const COMPLAINT_EDGES = {
  extend: { from: ['filed'] },
  answer: { from: ['filed', 'overdue'] },
  appeal: { from: ['answered'] },
} as const satisfies Edges<string, ComplaintState>
export type ComplaintEvent = keyof typeof COMPLAINT_EDGES

/** Whether an event is possible in a state. */
export const isComplaintEvent = leadsOn<ComplaintEvent, ComplaintState>(COMPLAINT_EDGES)

/** What may have happened that the Law forbids in so many words. */
export const HAPPENED = { 'money-asked': cite('law-343', 'art-15-1-2') } as const satisfies Readonly<
  Record<string, Citation>
>
type Happened = keyof typeof HAPPENED
export const HAPPENED_KEYS = Object.keys(HAPPENED) as [Happened, ...Happened[]]

/** The step of the path that is complained about, as it stood when the complaint was filed. */
export interface StepFact {
  readonly stage: string
  readonly on?: LocalDate | undefined
  readonly due?: LocalDate | undefined
  readonly cite: Citation
}

/** The term that runs or was missed. */
export interface TermFact {
  readonly deadlineId: string
  readonly termId?: string | undefined
  readonly from: LocalDate
  readonly due: LocalDate
  readonly isMissed: boolean
  readonly cite: Citation
}

/** The decision that is complained of, and the last day for it, as the law data had it on the day of the complaint. */
export interface DecisionFact {
  readonly number: string
  readonly on: LocalDate
  readonly isRefusal: boolean
  /** An order of discharge from an organisation. */
  readonly isDischarge?: boolean | undefined
  /** What it rests on, where that is not the ground of the step. */
  readonly cite?: Citation | undefined
  /** Why it was so decided, in the words of the decision. */
  readonly reason?: string | undefined
  /** Absent where it is not on record when the family learned of the decision. */
  readonly appealUntil?: LocalDate | undefined
}

/** The facts that the system filled in; the family added words only. */
export interface ComplaintFacts {
  readonly step?: StepFact | undefined
  readonly term?: TermFact | undefined
  readonly decision?: DecisionFact | undefined
  /** What the family says happened, where the Law has a sentence for it. */
  readonly happened?: Happened | undefined
}

/** What was answered, by whom, on what ground. */
export interface Answer {
  readonly decision: Decision
  readonly reason: string
  readonly cite: Citation
  readonly on: LocalDate
  readonly by: string
  readonly role: string
  readonly organisationId: string | undefined
  readonly appealUntil: LocalDate
}

/** A complaint as stored. */
export interface Complaint {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly number: string
  readonly personName: string
  readonly complainantId: string
  readonly complainantName: string
  readonly stage: string | undefined
  readonly about: About
  readonly organisationId: string
  readonly words: string
  readonly wish: string | undefined
  readonly facts: ComplaintFacts
  readonly filedAt: Date
  readonly filedOn: LocalDate
  /** Undefined: the central body. */
  readonly addresseeId: string | undefined
  readonly desks: readonly string[]
  readonly isAtCentre: boolean
  readonly routeCite: readonly Citation[]
  readonly state: ComplaintState
  readonly dueOn: LocalDate
  readonly extendedOn: LocalDate | undefined
  readonly extensionReason: string | undefined
  readonly answer: Answer | undefined
  readonly appealOf: string | undefined
  readonly isLate: boolean
  readonly version: number
}

/** More time may be taken once, and while the term runs. */
export function mayExtend({ state, extendedOn, dueOn }: Complaint, today: LocalDate): boolean {
  return isComplaintEvent('extend', state) && extendedOn === undefined && !isBefore(dueOn, today)
}

/** Children receive what the Law gives them: the ground of a complaint (LAW-16-3). */
export const OWN_SUPPORT = cite('law-343', 'art-16-3')
export const BY_SUPERIOR = cite('appc', 'art-91')
export const ANSWER_TERM = cite('appc', 'art-99')
export const EXTENSION = cite('appc', 'art-76')
export const DECISION = cite('appc', 'art-100')
export const APPEAL_TERM = cite('appc', 'art-92')

/** Articles that an answer may rest on: those of the facts, and those every complaint has. */
export function answerGrounds({ step, term, happened, decision }: ComplaintFacts): readonly Citation[] {
  const own = [happened && HAPPENED[happened], decision?.cite, step?.cite, term?.cite]
  const all = [...own, OWN_SUPPORT, DECISION].filter((one) => one !== undefined)
  return all.filter((one, i) => all.findIndex((other) => groundKey(other) === groundKey(one)) === i)
}

/** The public name of an article in an answer: `law-343/art-16-3`. */
export function groundKey({ act, unit }: Citation): string {
  return `${act}/${unit}`
}
