import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { FILE_STATES } from '../domain/file-state.ts'
import { getFamilyView } from '../read/family.ts'
import { placed, placedAppointment } from './shapes.ts'

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
    }),
  ),
  conclusions: z.array(
    z.object({
      conclusionId: z.uuid(),
      number: z.string(),
      signedOn: z.string(),
      annulledOn: z.string().nullable(),
    }),
  ),
})

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
    return ok({
      personId,
      name: fullName(person),
      files: files.map(({ file, appointments }) => {
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
        }
      }),
      conclusions: conclusions.map(({ id, number, signedOn, annulledOn }) => ({
        conclusionId: id,
        number,
        signedOn,
        annulledOn: annulledOn ?? null,
      })),
    })
  },
})
