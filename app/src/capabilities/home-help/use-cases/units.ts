import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation, listOrganisations } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { COUNTED, UNITS } from '../domain/home-help.ts'
import { countServed, listRegulations } from '../read/home-help.ts'
import { insertRegulation } from '../store/home-help.ts'

const UNIT = 'home-assistance-unit'

/** The actor's own organisation, when it is a unit of help at home. */
export async function ownUnit(act: Act): Promise<string | undefined> {
  const { organisationId } = act.actor
  const own = organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
  return own?.kind === UNIT ? own.id : undefined
}

/** Units of a region. */
export async function unitsOf(act: Act, region: string | undefined) {
  const wish = { kinds: [UNIT], region, state: 'existing' } as const
  const { organisations } = await listOrganisations(act.db, wish, { page: 1, size: 100 })
  return organisations
}

const unitShape = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Null: the unit works without a regulation in the register. */
  regulation: z
    .object({ number: z.string(), adoptedBy: z.string(), adoptedOn: z.string(), validFrom: z.string() })
    .nullable(),
  underLaw: z.number(),
  asExtra: z.number(),
})

async function shownUnits(act: Act): Promise<z.input<typeof unitShape>[]> {
  const units = await unitsOf(act, act.actor.regions[0])
  const ids = units.map(({ id }) => id)
  const regulations = await listRegulations(act.db, ids)
  const counts = await act.asSystem(() => countServed(act.db, ids))
  const count = (unitId: string, basis: string) =>
    counts.find((one) => one.unitId === unitId && one.basis === basis)?.n ?? 0
  return units.map(({ id, name }) => ({
    id,
    name: localize(name, act.lang),
    regulation:
      regulations.find((one) => one.unitId === id && one.validFrom <= act.today) ??
      regulations.find((one) => one.unitId === id) ??
      null,
    underLaw: count(id, 'law'),
    asExtra: count(id, 'regional-extra'),
  }))
}

/** One unit of the region. */
export const showUnit = query({
  name: 'home-help.unit',
  title: { kk: 'Үйдегі көмек бөлімшесі', ru: 'Отделение помощи на дому', en: 'A unit of help at home' },
  basis: [UNITS, COUNTED],
  input: z.object({ unitId: idField }),
  output: unitShape,
  run: async (act, { unitId }) => {
    const unit = (await shownUnits(act)).find(({ id }) => id === unitId)
    return unit === undefined ? notFound('unit') : ok(unit)
  },
})

/** The units of the region with their regulations and the children they serve, on each basis apart. */
export const listUnits = query({
  name: 'home-help.units',
  title: { kk: 'Үйдегі көмек бөлімшелері', ru: 'Отделения помощи на дому', en: 'Units of help at home' },
  basis: [UNITS, COUNTED],
  input: z.object({}),
  output: z.object({ units: z.array(unitShape) }),
  run: async (act) => ok({ units: await shownUnits(act) }),
})

/** The local executive body records the regulation by which a unit works. */
export const recordRegulation = command({
  name: 'home-help.record-regulation',
  title: {
    kk: 'Бөлімше ережесін жазу',
    ru: 'Записать положение отделения',
    en: 'Record the regulation of a unit',
  },
  basis: [UNITS],
  input: z.object({
    unitId: idField,
    number: lineField,
    adoptedBy: lineField,
    adoptedOn: dateField,
    validFrom: dateField,
  }),
  output: z.object({ unitId: z.uuid() }),
  run: async (act, given) => {
    const unit = (await unitsOf(act, act.actor.regions[0])).find(({ id }) => id === given.unitId)
    if (unit === undefined) return notFound('unit')
    if (given.validFrom < given.adoptedOn)
      return refuse('home-help.before-adopted', {
        status: 'invalid',
        fields: [{ path: 'validFrom', code: 'before-adopted' }],
      })
    const known = await listRegulations(act.db, [unit.id])
    if (known.some(({ number }) => number === given.number))
      return refuse('home-help.regulation-known', {
        status: 'invalid',
        fields: [{ path: 'number', code: 'known-number' }],
      })
    await insertRegulation(act, given)
    await act.record({
      name: 'home-help.regulation-recorded',
      ...{ region: unit.region, subject: { kind: 'organisation', id: unit.id } },
      data: { number: given.number },
      cite: [UNITS],
    })
    return ok({ unitId: unit.id })
  },
})
