import { ok } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { offerAfter } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { FILE_STATES } from '../domain/file-state.ts'
import { waitingRange } from '../domain/queue.ts'
import { getFamilyView } from '../read/family.ts'
import { listLatestWaits } from '../read/queue.ts'
import { placed, placedAppointment, rangeShape } from './shapes.ts'

const output = z.object({
  personId: z.uuid(),
  name: z.string(),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      number: z.string(),
      organisationId: z.uuid(),
      state: z.enum(FILE_STATES),
      openedOn: z.string(),
      version: z.number(),
      appointments: z.array(placedAppointment),
      missed: z.number(),
      offer: z.enum(['new-day', 'call-or-visit']).optional(),
      /** How long families have lately waited for their day, while this one has none. */
      range: rangeShape.optional(),
    }),
  ),
  conclusions: z.array(
    z.object({
      conclusionId: z.uuid(),
      number: z.string(),
      signedOn: z.string(),
      annulledOn: z.string().nullable(),
      replacedOn: z.string().nullable(),
    }),
  ),
})

/** The span of recent waits at each consultation where the child has no day yet; no other child's file leaves it. */
async function rangesOf(act: Act, files: readonly ConsultationFile[]) {
  const ids = [...new Set(files.filter(({ state }) => state === 'opened').map((one) => one.organisationId))]
  const atLeast = getValue('project.small-cell', act.today).value
  const ranges = await act.asSystem(() =>
    Promise.all(
      ids.map(async (id) => [id, waitingRange(await listLatestWaits(act.db, id), atLeast)] as const),
    ),
  )
  return new Map(ranges)
}

/** The consultation of one child as the family sees it: days, state, conclusions. */
export const showFamilyView = query({
  name: 'consultation.family',
  title: { kk: 'Баланың ПМПК-дағы жолы', ru: 'Ребёнок в ПМПК', en: 'The child at the consultation' },
  input: z.strictObject({ personId: z.uuid() }),
  output,
  basis: [ACTS.representativePresent, ACTS.representativeInformed],
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const { files, conclusions } = await getFamilyView(act.db, personId)

    const consultations = await listOrganisationsById(
      act.db,
      files.map(({ file }) => file.organisationId),
    )
    const ranges = await rangesOf(
      act,
      files.map(({ file }) => file),
    )
    return ok({
      personId,
      name: fullName(person),
      files: files.map(({ file, appointments, missed }) => {
        const { id: fileId, number, organisationId, state, openedOn, version } = file
        const name = consultations.find((one) => one.id === organisationId)?.name
        return {
          fileId,
          number,
          organisationId,
          state,
          openedOn,
          version,
          appointments: placed(appointments, name),
          missed,
          offer: missed === 0 ? undefined : offerAfter(missed, act.today),
          range: file.state === 'opened' ? ranges.get(organisationId) : undefined,
        }
      }),
      conclusions: conclusions.map(({ id, number, signedOn, annulledOn, replacedOn }) => ({
        conclusionId: id,
        number,
        signedOn,
        annulledOn: annulledOn ?? null,
        replacedOn: replacedOn ?? null,
      })),
    })
  },
})
