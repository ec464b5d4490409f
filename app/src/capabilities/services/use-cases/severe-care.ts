import { ok } from '@tirek/kernel'
import { term } from '@tirek/law'
import { z } from 'zod'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import { idField, lineField, nameField, phoneField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findCoordinator, listCoordinators } from '../read/coordinators.ts'
import { countSevere, findSevere, listSevere, SEVERE_PAGE } from '../read/severe.ts'
import { endCoordinator, insertCoordinator } from '../store/coordinators.ts'
import { childHref } from './addresses.ts'

const caseShape = z.object({
  personId: z.uuid(),
  name: z.string(),
  signedOn: z.string(),
  due: z.string(),
  coordinator: z
    .object({ name: z.string(), post: z.string(), phone: z.string(), namedOn: z.string() })
    .nullable(),
})

/** Children with a severe defect and who coordinates the help in their care; those without anybody can be shown alone. */
export const severeCare = query({
  name: 'services.severe-care',
  title: {
    kk: 'Ауыр кемістігі бар балаларға көмекті үйлестіру',
    ru: 'Координация помощи детям с тяжёлым недостатком',
    en: 'Coordination of help for children with a severe defect',
  },
  basis: [ACTS.severeCoordination, ACTS.terms],
  input: z.strictObject({
    show: z.enum(['unnamed', 'all']).default('unnamed'),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({ cases: z.array(caseShape), page: z.number(), pages: z.number() }),
  reads: (_input, { cases }) => cases.map((one) => one.personId),
  run: async (act, { show, page }) => {
    const asked = { regions: act.actor.regions, onlyUnnamed: show === 'unnamed', page }
    // The article opens these cases by name to the body that coordinates the care, not the files behind them.
    const [cases, total] = await act.asSystem(async () => [
      await listSevere(act.db, asked),
      await countSevere(act.db, asked),
    ])
    const ids = cases.map((one) => one.personId)
    const people = await listPeople(act.db, ids)
    const coordinators = await listCoordinators(act.db, ids)
    return ok({
      cases: cases.map(({ personId, signedOn }) => {
        const person = people.find((one) => one.id === personId)
        const found = coordinators.find((one) => one.personId === personId)
        const coordinator = found && {
          name: found.name,
          post: found.post,
          phone: found.phone,
          namedOn: found.namedOn,
        }
        return {
          personId,
          name: person === undefined ? '' : fullName(person),
          signedOn,
          due: term('project.severe-coordinator', signedOn, act.calendar).due,
          coordinator: coordinator ?? null,
        }
      }),
      page,
      pages: Math.max(1, Math.ceil(total / SEVERE_PAGE)),
    })
  },
})

/** The local executive body names who coordinates the help in the care of one child; the family learns whom to call. */
export const nameCoordinator = command({
  name: 'services.name-coordinator',
  title: { kk: 'Үйлестіруші тағайындау', ru: 'Назначить координатора', en: 'Name a coordinator' },
  basis: [ACTS.severeCoordination],
  input: z.strictObject({ personId: idField, name: nameField, post: lineField, phone: phoneField }),
  output: z.object({ personId: z.uuid(), coordinatorId: z.uuid() }),
  run: async (act, { personId, name, post, phone }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const severe = await act.asSystem(() => findSevere(act.db, act.actor.regions, personId))
    if (severe === undefined) return refuse('services.not-severe', { cite: [ACTS.severeCoordination] })
    const before = await findCoordinator(act.db, personId)
    if (before !== undefined) await endCoordinator(act, before)
    const { region, conclusionId } = severe
    const id = act.newId()
    await insertCoordinator(act, {
      id,
      region,
      personId,
      conclusionId,
      name,
      post,
      phone,
      namedOn: act.today,
    })
    await act.record({
      name: 'services.coordinator-named',
      region,
      personId,
      subject: { kind: 'person', id: personId },
      data: { name },
      cite: [ACTS.severeCoordination],
    })
    await tellFamily(act, {
      region,
      personId,
      kind: 'services.coordinator-named',
      href: childHref(personId),
      once: id,
      cite: [ACTS.severeCoordination],
    })
    return ok({ personId, coordinatorId: id })
  },
})
