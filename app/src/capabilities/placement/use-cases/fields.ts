import { z } from 'zod'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { ALTERNATIVES, CATEGORIES, STATES } from '../domain/states.ts'

/** Which request, and optionally the version that the caller saw. */
export const requestFields = { requestId: idField, version: versionField.optional() }

/** What every command on a request answers. */
export const requestOutput = { requestId: z.uuid(), state: z.enum(STATES) }

export const categoryField = z.coerce.number().int().pipe(z.literal(CATEGORIES))

/** The view of the child: asked (how, with what help, what said, what weight), or why not (CRPD 7(3)). */
export const childViewField = z
  .object({
    asked: z.boolean(),
    how: textField.optional(),
    help: textField.optional(),
    said: textField.optional(),
    weight: textField.optional(),
    why: textField.optional(),
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

/** Where the person's own act was done: on the portal, or helped at the department's self-service sector. */
export const channelFields = {
  channel: z.enum(['portal', 'self-service']).default('portal'),
  assistedBy: lineField.optional(),
}

/** How an own act is written down: self-service is always assisted (REP-STD-19). */
export function ownActData(input: { readonly channel: string; readonly assistedBy?: string | undefined }) {
  return input.channel === 'self-service'
    ? { channel: 'self-service', assisted: true, assistedBy: input.assistedBy ?? null }
    : { channel: 'portal', assisted: false }
}
