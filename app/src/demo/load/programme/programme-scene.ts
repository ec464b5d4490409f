import { isBefore, type LocalDate } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'
import type { ConclusionIds, FileScene } from '../consultation/file-scene.ts'
import { record } from '../context.ts'
import type { Member } from '../staff.ts'

export const PROGRAMME: readonly Citation[] = [cite('law-343', 'art-1-24')]
export const WHO: readonly Citation[] = [cite('project', 'DEC-8')]

/** What the rows of one programme share. */
export interface ProgrammeScene extends FileScene {
  readonly programmeId: string
  readonly number: string
  readonly coordinator: Member
  readonly started: LocalDate
  readonly approved: LocalDate | undefined
  /** Last day of the review; of an approved programme only. */
  readonly reviewDue: LocalDate | undefined
  readonly conclusion: ConclusionIds
}

/** True when the day of review is over: the review has opened by itself. */
export function isReviewDue({ context, reviewDue }: ProgrammeScene): boolean {
  return reviewDue !== undefined && isBefore(reviewDue, context.asOf)
}

/** One event of the programme. */
export function event(
  scene: ProgrammeScene,
  on: LocalDate,
  name: string,
  by: Parameters<typeof record>[1]['by'],
  basis: readonly Citation[],
  data: Readonly<Record<string, unknown>>,
  at?: Date,
): void {
  const { region, id: personId } = scene.child.person
  const subject = { kind: 'programme', id: scene.programmeId }
  record(
    scene.context,
    { region, personId, on, name: `programme.${name}`, by, subject, data, cite: basis },
    at,
  )
}
