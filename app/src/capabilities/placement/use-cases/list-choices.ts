import { ok } from '@tirek/kernel'
import { z } from 'zod'
import {
  INSPECTION_STANDINGS,
  type InspectionSummary,
  listOrganisations,
  type Organisation,
  summariseInspections,
} from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, regionField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { countPlaces, hasVacancy, listVacancies, type PlaceCounts, type Vacancy } from '../read/places.ts'
import { findRequest } from '../read/requests.ts'
import { wantsOf } from '../read/wants.ts'
import { waitsOfNewcomers } from './newcomers.ts'
import { rangeOutput } from './range-of.ts'

/** Organisations that take the person's category: the own region first, then those with a free place. */
export const listChoices = query({
  name: 'placement.organisations',
  title: { kk: 'Таңдауға болатын ұйымдар', ru: 'Организации для выбора', en: 'Organisations to choose from' },
  basis: [ACTS.placement],
  input: z.object({ requestId: idField, region: regionField.optional(), text: lineField.optional() }),
  output: z.object({
    requestId: z.uuid(),
    category: z.number(),
    region: z.string(),
    organisations: z.array(
      z.object({
        organisationId: z.uuid(),
        name: wordsShape,
        settlement: wordsShape,
        region: z.string(),
        capacity: z.number(),
        free: z.number(),
        queueLength: z.number(),
        hasVacancy: z.boolean(),
        /** How long whoever enters this queue today may wait (DEC-87, DEC-97); null where nobody need wait. */
        wait: rangeOutput.nullable(),
        /** Null where no inspection is published, which says nothing of the organisation (DEC-96). */
        inspection: z
          .object({ count: z.number(), lastOn: z.string(), standing: z.enum(INSPECTION_STANDINGS) })
          .nullable(),
        isDemo: z.boolean(),
      }),
    ),
  }),
  run: async (act, input) => {
    const request = await findRequest(act.db, input.requestId)
    if (request === undefined) return notFound('request')
    const { organisations } = await listOrganisations(act.db, {
      kinds: ['residential-organisation'],
      state: 'existing',
      category: request.category,
      region: input.region,
      text: input.text,
    })
    const ids = organisations.map((one) => one.id)
    const counts = await countPlaces(act.db, ids)
    const vacancies = await listVacancies(act.db, ids, await wantsOf(act, request))
    const places = organisations.map((one) => toChoice(one, counts.get(one.id), vacancies.get(one.id)))
    const inspections = await summariseInspections(act.db, ids, act.today)
    const ranges = await rangesOf(act, places, request.category)
    const choices = places.map((one) => ({
      ...one,
      wait: ranges.get(one.organisationId) ?? null,
      inspection: inspectionOf(inspections.get(one.organisationId)),
    }))
    const distance = (region: string) => (region === request.region ? 0 : 1)
    choices.sort(
      (a, b) =>
        distance(a.region) - distance(b.region) ||
        Number(b.hasVacancy) - Number(a.hasVacancy) ||
        a.queueLength - b.queueLength,
    )
    return ok({
      requestId: request.id,
      category: request.category,
      region: request.region,
      organisations: choices,
    })
  },
})

type Place = { readonly organisationId: string; readonly hasVacancy: boolean }

/** The range of waiting, where one has to wait. */
async function rangesOf(act: Act, places: readonly Place[], category: number) {
  const full = places.filter((one) => !one.hasVacancy).map((one) => one.organisationId)
  const waits = await waitsOfNewcomers(act, full, category)
  return new Map([...waits].map(([id, { range }]) => [id, range === undefined ? null : { ...range }]))
}

const inspectionOf = (of: InspectionSummary | undefined) => (of === undefined ? null : { ...of })

function toChoice(
  organisation: Organisation,
  counted: PlaceCounts | undefined,
  vacancy: Vacancy | undefined,
) {
  // Places that nobody has asked about yet stand as the register of the network gives them.
  const capacity = counted?.capacity ?? organisation.places ?? 0
  const free = vacancy?.free ?? capacity
  const queueLength = vacancy?.waiting ?? 0
  return {
    organisationId: organisation.id,
    name: organisation.name,
    settlement: organisation.settlementName,
    region: organisation.region,
    capacity,
    free,
    queueLength,
    hasVacancy: hasVacancy(vacancy, capacity),
    isDemo: organisation.isDemo,
  }
}
