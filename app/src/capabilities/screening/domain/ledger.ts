import { addDays, isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import { riskGroupEnd } from '@tirek/law'
import { type Born, type Schedule, type ScheduleLine, scheduleOn, type Window, windowOf } from './schedule.ts'

/** Where a due screening of a child stands; in exactly one of these on any day. */
export const PLACES = [
  'not-yet-due',
  'due',
  'overdue',
  'done-no-risk',
  'done-risk',
  'declined',
  'not-completed',
  'moved',
  'died',
  'unreachable',
  'lost',
  'waiting',
] as const
export type Place = (typeof PLACES)[number]

/** What may be documented about a child, or about one line of it. */
export const NOTE_KINDS = [
  'moved',
  'returned',
  'died',
  'unreachable',
  'reached',
  'waiting',
  'waiting-ended',
  'declined',
  'decline-withdrawn',
  'reported-done',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

export interface LedgerNote {
  readonly kind: NoteKind
  /** One line; undefined: the child. */
  readonly line: string | undefined
  readonly onDay: LocalDate
}

export interface LedgerResult {
  readonly instrumentId: string
  readonly result: 'no-risk' | 'risk' | 'not-completed' | 'refused'
  /** It was not completed because the organisation lacked what is needed. */
  readonly lackedMeans: boolean
  readonly examinedOn: LocalDate
}

export interface AttachmentPeriod {
  readonly organisationId: string
  readonly fromOn: LocalDate
  /** The first day without it. */
  readonly untilOn: LocalDate | undefined
}

/** A first stage that was not passed: who makes the second, and until when. */
export interface SecondStage {
  /** The line of the first stage. */
  readonly afterLine: string
  readonly fromOn: LocalDate
  readonly byOn: LocalDate
  readonly organisationId: string
}

/** All that the ledger of one child is drawn from; notes and results in the order in which they were recorded. */
export interface LedgerFacts extends Born {
  readonly enrolledOn: LocalDate
  readonly birthOrganisationId: string | undefined
  readonly attachments: readonly AttachmentPeriod[]
  readonly results: readonly LedgerResult[]
  readonly notes: readonly LedgerNote[]
  readonly secondStages: readonly SecondStage[]
}

/** Where a line stands on a day, and who answers for it. */
export interface Standing {
  readonly place: Place
  readonly organisationId: string | undefined
}

interface Question {
  readonly line: ScheduleLine
  readonly window: Window
  readonly facts: LedgerFacts
  readonly day: LocalDate
}

const isUntil = (day: LocalDate) => (other: LocalDate) => !isAfter(other, day)

/** The last of several kinds of notes on a day: what stands of "moved" and "returned", and so on. */
function lastOf({ line, facts, day }: Question, kinds: readonly NoteKind[]): LedgerNote | undefined {
  return facts.notes
    .filter((note) => kinds.includes(note.kind) && (note.line ?? line.line) === line.line)
    .filter((note) => !isAfter(note.onDay, day))
    .toSorted((a, b) => (isBefore(a.onDay, b.onDay) ? -1 : Number(isAfter(a.onDay, b.onDay))))
    .at(-1)
}

function stands(question: Question, on: NoteKind, off?: NoteKind): boolean {
  return lastOf(question, off === undefined ? [on] : [on, off])?.kind === on
}

function resultsUntil({ line, facts, day }: Question): readonly LedgerResult[] {
  return facts.results
    .filter((one) => one.instrumentId === line.instrumentId && isUntil(day)(one.examinedOn))
    .toSorted((a, b) =>
      isBefore(a.examinedOn, b.examinedOn) ? -1 : Number(isAfter(a.examinedOn, b.examinedOn)),
    )
}

const isCompleted = ({ result }: LedgerResult) => result === 'no-risk' || result === 'risk'

/** The last result that is newer than what was taken back; a note of the same day counts after it. */
function unfinished(question: Question, takenBack: NoteKind): LedgerResult | undefined {
  const last = resultsUntil(question).at(-1)
  const back = lastOf(question, [takenBack])
  if (last === undefined || isCompleted(last)) return undefined
  return back !== undefined && !isBefore(back.onDay, last.examinedOn) ? undefined : last
}

function isDeclined(question: Question): boolean {
  const note = lastOf(question, ['declined', 'decline-withdrawn'])
  const tried = resultsUntil(question).at(-1)
  if (note?.kind === 'declined') return tried === undefined || !isAfter(tried.examinedOn, note.onDay)
  return unfinished(question, 'decline-withdrawn')?.result === 'refused'
}

function isWaiting(question: Question): boolean {
  const note = lastOf(question, ['waiting', 'waiting-ended'])
  if (note?.kind === 'waiting') return true
  return unfinished(question, 'waiting-ended')?.lackedMeans === true
}

function attachedOn({ attachments }: LedgerFacts, day: LocalDate): AttachmentPeriod | undefined {
  return attachments.findLast(
    (one) => isUntil(day)(one.fromOn) && (one.untilOn === undefined || isBefore(day, one.untilOn)),
  )
}

/** Who answers for a line: primary care once the child is attached, before that where it was born (art. 5(1)). */
function answers({ line, facts, day }: Question): string | undefined {
  if (line.afterLine !== undefined) return secondStageOf(line, facts, day)?.organisationId
  const attached = attachedOn(facts, day)?.organisationId
  if (attached !== undefined) return attached
  return line.kind === 'obstetric-provider' ? facts.birthOrganisationId : undefined
}

/** Somebody to whom the child is known, when nobody answers for the line. */
function lastKnown({ facts, day }: Question): string | undefined {
  const was = facts.attachments.findLast((one) => isUntil(day)(one.fromOn))
  return was?.organisationId ?? facts.birthOrganisationId
}

function secondStageOf(line: ScheduleLine, facts: LedgerFacts, day: LocalDate): SecondStage | undefined {
  return facts.secondStages.findLast((one) => one.afterLine === line.afterLine && isUntil(day)(one.fromOn))
}

/** Already behind when the child came into the programme: a record of it is somewhere else, or nowhere. */
const isBehind = ({ window, facts }: Question) => isUntil(facts.enrolledOn)(window.closesOn)

/** The places in the order in which they are asked; the first that holds is the one. */
const RULES: readonly { readonly place: Place; readonly holds: (question: Question) => boolean }[] = [
  { place: 'died', holds: (question) => stands(question, 'died') },
  { place: 'moved', holds: (question) => stands(question, 'moved', 'returned') },
  { place: 'declined', holds: isDeclined },
  { place: 'lost', holds: (question) => stands(question, 'reported-done') },
  { place: 'not-yet-due', holds: ({ window, day }) => isBefore(day, window.dueOn) },
  { place: 'lost', holds: (question) => isBehind(question) || answers(question) === undefined },
  { place: 'waiting', holds: isWaiting },
  { place: 'unreachable', holds: (question) => stands(question, 'unreachable', 'reached') },
  {
    place: 'not-completed',
    holds: (question) => unfinished(question, 'decline-withdrawn')?.result === 'not-completed',
  },
  { place: 'due', holds: ({ window, day }) => isBefore(day, window.lateOn) },
]

/** Where one line of a child stands on a day on which it is asked for. */
export function placeOn(question: Question): Standing {
  const organisationId = answers(question) ?? lastKnown(question)
  const done = resultsUntil(question).findLast(isCompleted)
  if (done !== undefined)
    return { place: done.result === 'risk' ? 'done-risk' : 'done-no-risk', organisationId }
  return { place: RULES.find((rule) => rule.holds(question))?.place ?? 'overdue', organisationId }
}

/** The lines that are asked of a child on a day: those of the edition in force, a second stage only after a first. */
export function linesOn(
  schedules: readonly Schedule[],
  facts: LedgerFacts,
  day: LocalDate,
): readonly ScheduleLine[] {
  if (isBefore(day, facts.enrolledOn)) return []
  const lines = scheduleOn(schedules, day)?.lines ?? []
  return lines.filter((line) => line.afterLine === undefined || secondStageOf(line, facts, day) !== undefined)
}

function windowFor(line: ScheduleLine, facts: LedgerFacts, day: LocalDate): Window {
  const second = secondStageOf(line, facts, day)
  if (second === undefined) return windowOf(line, facts)
  const { on: closesOn } = riskGroupEnd(facts.bornOn, facts.bornOn)
  return { dueOn: second.fromOn, lateOn: addDays(second.byOn, 1), closesOn }
}

/** The ledger of a child on a day: every line that is asked, each in exactly one place. */
export function ledgerOn(
  schedules: readonly Schedule[],
  facts: LedgerFacts,
  day: LocalDate,
): readonly (Standing & Window & { readonly line: string })[] {
  return linesOn(schedules, facts, day).map((line) => {
    const window = windowFor(line, facts, day)
    return { line: line.line, ...window, ...placeOn({ line, window, facts, day }) }
  })
}
