import { ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { noteAccess } from '#platform/history/access-log.ts'
import type { Act } from '#platform/use-case/act.ts'
import { iinField, lineField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { fullName } from '../domain/person.ts'
import { findPerson, listRepresented, searchByName } from '../read/people.ts'
import { findByIdentity } from '../store/people.ts'
import { ONE_RECORD } from './register-person.ts'

const found = z.object({ id: z.uuid(), fullName: z.string(), birthDate: z.string(), region: z.string() })
const output = z.object({ people: z.array(found) })

/** Asking by number for someone whose file is closed to the actor finds nothing, and is written down. */
async function noteAttempt(act: Act, personId: string): Promise<void> {
  const { actor, now } = act
  const attempt = { useCase: 'registry.search', outcome: 'refused' as const, code: 'registry.not-open' }
  await noteAccess(act.db, { actor, now, ...attempt, personIds: [personId] })
}

/** Finds people by the start of the name (any spelling) or by the whole IIN, among those the actor may see. */
export const searchPeople = query({
  name: 'registry.search',
  title: { kk: 'Адамды іздеу', ru: 'Поиск человека', en: 'Find a person' },
  basis: [ONE_RECORD],
  input: z.object({ name: lineField.optional(), iin: iinField.optional() }),
  output,
  reads: (_input, { people }) => people.map((person) => person.id),
  run: async (act, { name, iin }) => {
    if (iin !== undefined) {
      const known = await findByIdentity(act, `iin:${iin}`)
      const person = known === undefined ? undefined : await findPerson(act.db, known.personId)
      if (known !== undefined && person === undefined) await noteAttempt(act, known.personId)
      return ok({ people: person === undefined ? [] : [{ ...person, fullName: fullName(person) }] })
    }
    const regions = act.actor.regions.length > 0 ? act.actor.regions : REGIONS.map((region) => region.kato)
    const people = name === undefined ? [] : await searchByName(act.db, regions, name)
    return ok({ people: people.map((person) => ({ ...person, fullName: fullName(person) })) })
  },
})

/** The people whom the signed-in person acts for, and the person self. */
export const myPeople = query({
  name: 'registry.my-people',
  title: { kk: 'Менің балаларым', ru: 'Мои дети', en: 'My children' },
  basis: [ONE_RECORD],
  input: z.object({}),
  output,
  reads: (_input, { people }) => people.map((person) => person.id),
  run: async (act) => {
    const { personId } = act.actor
    if (personId === undefined) return ok({ people: [] })
    const own = act.actor.role === 'recipient' ? await findPerson(act.db, personId) : undefined
    const represented = await listRepresented(act.db, personId, act.today)
    const people = own === undefined ? represented : [own, ...represented]
    return ok({ people: people.map((person) => ({ ...person, fullName: fullName(person) })) })
  },
})
