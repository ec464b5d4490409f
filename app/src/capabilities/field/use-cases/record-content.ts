import { parseLocalDate } from '@tirek/kernel'
import { z } from 'zod'
import type { ScreeningToFile } from '#capabilities/screening/index.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'

/** One screening as it was taken down on a telephone. */
export const recordShape = z.object({
  /** The name that the telephone gave it; a record that comes twice has the same. */
  id: idField,
  childId: idField,
  instrumentId: lineField,
  instrumentVersion: lineField,
  questionnaireVersion: lineField.optional(),
  result: z.enum(['no-risk', 'risk', 'not-completed', 'refused', 'by-rule']),
  notCompletedReason: z.enum(['child-unwell', 'child-asleep', 'no-equipment', 'did-not-come']).optional(),
  answers: z.record(z.string().max(64), z.unknown()).optional(),
  /** By the clock of the telephone. */
  takenAt: z.iso.datetime({ offset: true }),
})
export type TakenRecord = z.output<typeof recordShape>

/** What is kept of a record that could not be filed; its answers, sealed. */
export interface RecordContent extends Omit<TakenRecord, 'id' | 'takenAt'> {
  readonly examinedOn: string
}

/** The record as a screening to file, of the day on which it was taken. */
export function toFile(content: RecordContent, taken: ScreeningToFile['taken']): ScreeningToFile {
  const day = parseLocalDate(content.examinedOn)
  if (!day.ok) throw new Error('the day of a record cannot be read')
  const { result, notCompletedReason, answers, questionnaireVersion } = content
  const isDone = result !== 'not-completed' && result !== 'refused'
  return {
    childId: content.childId,
    instrumentId: content.instrumentId,
    instrumentVersion: content.instrumentVersion,
    result,
    ...(result === 'not-completed' ? { notCompletedReason } : {}),
    ...(isDone && answers !== undefined ? { answers, questionnaireVersion } : {}),
    examinedOn: day.value,
    taken,
  }
}
