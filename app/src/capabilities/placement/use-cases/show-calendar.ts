import { type LocalDate, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { capacityCalendar } from '../domain/capacity-calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { ROOMS, STAYS } from '../domain/wants.ts'
import { listHousePlaces } from '../read/house-places.ts'

const DAYS_AHEAD = 31

/** The places of an organisation and how many are free, held, lived in and out of service on each day ahead. */
export const showCalendar = query({
  name: 'placement.calendar',
  title: { kk: 'Орындар күнтізбесі', ru: 'Календарь мест', en: 'Calendar of places' },
  basis: [ACTS.scope, ACTS.placesReading],
  input: z.object({ organisationId: idField.optional() }),
  output: z.object({
    organisationId: z.uuid(),
    organisationName: wordsShape,
    days: z.array(
      z.object({
        day: z.string(),
        free: z.number(),
        held: z.number(),
        occupied: z.number(),
        out: z.number(),
      }),
    ),
    places: z.array(
      z.object({
        number: z.number(),
        state: z.enum(['free', 'reserved', 'occupied']),
        isOut: z.boolean(),
        profile: z.number().nullable(),
        room: z.enum(ROOMS),
        stay: z.enum(STAYS),
        outages: z.array(
          z.object({
            outageId: z.uuid(),
            from: z.string(),
            to: z.string(),
            reason: z.string(),
            document: z.string(),
          }),
        ),
      }),
    ),
  }),
  run: async (act, input) => {
    const isHouse = act.actor.role === 'io-registrar'
    const organisationId = isHouse ? act.actor.organisationId : input.organisationId
    const organisation =
      organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
    if (organisation === undefined) return notFound('organisation')
    // A department knows the houses of its own territory.
    if (!isHouse && !act.actor.regions.includes(organisation.region)) return notFound('organisation')
    const places = await listHousePlaces(act.db, organisation.id, act.today as LocalDate)
    return ok({
      organisationId: organisation.id,
      organisationName: organisation.name,
      days: [...capacityCalendar(places, { from: act.today, days: DAYS_AHEAD })],
      places: places.map((place) => ({
        number: place.number,
        state: place.state,
        isOut: place.isOut,
        profile: place.profile ?? null,
        room: place.room,
        stay: place.stay,
        outages: place.outages.map(({ id, from, to, reason, document }) => ({
          outageId: id,
          from,
          to,
          reason,
          document,
        })),
      })),
    })
  },
})
