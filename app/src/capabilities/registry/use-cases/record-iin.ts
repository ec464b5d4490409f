import { iinWarnings, ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, iinField, versionField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { findPerson } from '../read/people.ts'
import { claimIdentity, lockPerson, setIin } from '../store/people.ts'
import { ONE_RECORD } from './register-person.ts'

/** Gives a newborn's record the IIN that was issued later; the record stays the one it was (LAW-3-4). */
export const recordIin = command({
  name: 'registry.record-iin',
  title: { kk: 'ЖСН-ді енгізу', ru: 'Внести ИИН', en: 'Record the IIN' },
  basis: [ONE_RECORD],
  input: z.object({ personId: idField, iin: iinField, version: versionField.optional() }),
  output: z.object({ personId: z.uuid(), warnings: z.array(z.string()) }),
  looksUp: () => true,
  run: async (act, { personId, iin, version }) => {
    await lockPerson(act, personId)
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    if (version !== undefined && version !== person.version) return stale()
    if (person.iin !== undefined) return refuse('registry.iin-known', { status: 'state', cite: [ONE_RECORD] })
    if (!(await claimIdentity(act, personId, person.region, [`iin:${iin}`])))
      return refuse('registry.already-registered', { cite: [ONE_RECORD] })

    const warnings = iinWarnings(iin, { birthDate: person.birthDate, sex: person.sex })
    await setIin(act, person.region, personId, iin)
    await act.record({
      name: 'registry.iin-recorded',
      region: person.region,
      personId,
      subject: { kind: 'person', id: personId },
      data: { warnings },
      cite: [ONE_RECORD],
    })
    return ok({ personId, warnings: [...warnings] })
  },
})
