import { localize } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { DIAGNOSTICS_STATES, type Diagnostics, POTENTIALS } from '../domain/diagnostics.ts'

export const formShape = z.object({
  potential: z.enum(POTENTIALS),
  givenTheDefect: z.string(),
  ownWish: z.string(),
  occupations: z.string(),
  conditions: z.string().nullable(),
  training: z.string().nullable(),
  plain: z.string(),
})

export const diagnosticsShape = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  state: z.enum(DIAGNOSTICS_STATES),
  askedOn: z.string(),
  doneOn: z.string().nullable(),
  doneBy: z.string().nullable(),
  form: formShape.nullable(),
  version: z.number(),
})

/** Diagnostics in words. */
export type ShownDiagnostics = z.output<typeof diagnosticsShape>

/** Diagnostics as they are shown, with the names of the organisations. */
export async function shownDiagnostics(
  act: Act,
  all: readonly Diagnostics[],
): Promise<z.input<typeof diagnosticsShape>[]> {
  const organisations = await listOrganisationsById(
    act.db,
    all.map(({ organisationId }) => organisationId),
  )
  return all.map((one) => {
    const organisation = organisations.find(({ id }) => id === one.organisationId)
    const { form } = one
    return {
      ...one,
      organisation: organisation === undefined ? '' : localize(organisation.name, act.lang),
      doneOn: one.doneOn ?? null,
      doneBy: one.doneBy ?? null,
      form:
        form === undefined
          ? null
          : { ...form, conditions: form.conditions ?? null, training: form.training ?? null },
    }
  })
}
