import { z } from 'zod'
import { idField, lineField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { OUTCOMES, SCALES } from '../domain/delivery.ts'
import { ORDER_STATES } from '../domain/order.ts'
import { minutesOf } from '../domain/timetable.ts'

/** Which order, and optionally the version that the caller saw. */
export const orderFields = { orderId: idField, version: versionField.optional() }

/** What every command on an order answers. */
export const orderOutput = z.object({ orderId: z.uuid(), personId: z.uuid(), state: z.enum(ORDER_STATES) })

/** Minutes after midnight, written as a clock says them. */
export const timeField = z.string().transform((text, context): number => {
  const minutes = minutesOf(text)
  if (minutes !== undefined) return minutes
  context.addIssue({ code: 'custom', params: { code: text.trim() === '' ? 'required' : 'time-format' } })
  return z.NEVER
})

/** What is written about one session; goals that were not judged are left out. */
export const sessionFields = {
  outcome: z.enum(OUTCOMES),
  note: optionalText,
  homeTask: optionalText,
  progress: z
    .array(z.strictObject({ goal: z.coerce.number().int().min(0).max(9), scale: z.enum(SCALES).optional() }))
    .max(10)
    .default([]),
}

export const goalsField = z.array(lineField).max(5).default([])

type Told = z.output<z.ZodObject<typeof sessionFields>>

/** The words of an entry: how it went is told of a held session only, the rest of any. */
export function wordsOf({ outcome, note, homeTask, progress }: Told) {
  const judged = progress.flatMap(({ goal, scale }) => (scale === undefined ? [] : [{ goal, scale }]))
  return { note, homeTask, progress: outcome === 'held' ? judged : [] }
}
