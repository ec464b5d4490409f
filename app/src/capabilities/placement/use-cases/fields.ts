import { ALMATY, type LocalDate, startOfDay } from '@tirek/kernel'
import { RECIPIENT_CATEGORIES } from '@tirek/law'
import { z } from 'zod'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { ALTERNATIVES, STATES } from '../domain/states.ts'

/** Which request, and optionally the version that the caller saw. */
export const requestFields = { requestId: idField, version: versionField.optional() }

/** What every command on a request answers. */
export const requestOutput = { requestId: z.uuid(), state: z.enum(STATES) }

/** For a check across fields: makes it run beside the checks of the fields, so that all that is wrong is said at once. */
export const isGiven = ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/

/** Hour and minute of a day, 'hh:mm', from 0:00 to 23:59. */
export const timeField = z
  .string()
  .trim()
  .refine((text) => CLOCK.test(text), { params: { code: 'time-format' } })

const MINUTE = 60_000

/** The moment of a day's hour; undefined when one of them is missing. */
export function instantOf(day: LocalDate | undefined, time: string | undefined): Date | undefined {
  const clock = time === undefined ? null : CLOCK.exec(time)
  if (day === undefined || clock === null) return undefined
  const minutes = Number(clock[1]) * 60 + Number(clock[2])
  return new Date(startOfDay(day, ALMATY).getTime() + minutes * MINUTE)
}

export const categoryField = z.coerce.number().int().pipe(z.literal(RECIPIENT_CATEGORIES))

const VIEW_PARTS = ['how', 'help', 'said', 'weight'] as const

/** The view of the child: asked (how, with what help, what said, what weight), or why not; all of it (CRPD 7(3)). */
export const childViewField = z
  .object({
    asked: z.boolean(),
    how: textField.optional(),
    help: textField.optional(),
    said: textField.optional(),
    weight: textField.optional(),
    why: textField.optional(),
  })
  .superRefine((view, context) => {
    const parts = view.asked ? VIEW_PARTS : (['why'] as const)
    for (const part of parts.filter((one) => view[one] === undefined)) {
      context.addIssue({ code: 'custom', path: [part], params: { code: 'required' } })
    }
  })
  .transform((view) =>
    view.asked
      ? {
          asked: true as const,
          how: view.how ?? '',
          help: view.help ?? '',
          said: view.said ?? '',
          weight: view.weight ?? '',
        }
      : { asked: false as const, why: view.why ?? '' },
  )

/** What was considered before a residential organisation, by kind (CRPD 23(5)). */
export const alternativesField = z
  .object(
    Object.fromEntries(ALTERNATIVES.map((kind) => [kind, textField.optional()])) as Record<
      (typeof ALTERNATIVES)[number],
      z.ZodOptional<typeof textField>
    >,
  )
  .transform((given) =>
    ALTERNATIVES.flatMap((kind) => {
      const outcome = given[kind]
      return outcome === undefined ? [] : [{ kind, outcome }]
    }),
  )

/** How an own act is written down; at a terminal the act itself says where it was done and who helped (REP-STD-19, DEC-93). */
export const OWN_ACT = { channel: 'portal', assisted: false } as const
