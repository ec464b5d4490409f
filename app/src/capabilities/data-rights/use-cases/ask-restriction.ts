import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { isFamilyOf } from '#capabilities/audit/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { endingOf, GROUNDS } from '../domain/restriction.ts'
import { listRestrictions } from '../read/restrictions.ts'
import { insertRestriction } from '../store/restrictions.ts'
import { DECIDE } from './deadline.ts'

/** The family asks that the file be opened to no more organisations. */
export const askRestriction = command({
  name: 'data-rights.ask-restriction',
  title: {
    kk: 'Өңдеуді шектеуді сұрау',
    ru: 'Просить ограничить обработку',
    en: 'Ask to restrict processing',
  },
  basis: [ACTS.right],
  input: z.object({ personId: idField, ground: z.enum(GROUNDS), words: textField }),
  output: z.object({ restrictionId: z.uuid(), personId: z.uuid() }),
  run: async (act, { personId, ground, words }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || !(await isFamilyOf(act.db, personId))) return notFound('person')
    const all = await listRestrictions(act.db, personId)
    const standing = all.some(({ state }) => endingOf(state) !== undefined)
    if (standing) return refuse('data-rights.already-asked', { status: 'state', cite: [ACTS.right] })

    const id = act.newId()
    const { region } = person
    const subject = { kind: 'restriction', id }
    const { due } = await act.deadlines.start({
      kind: DECIDE,
      termId: 'law94v.restrict',
      from: act.today,
      region,
      personId,
      subject,
      ownerRole: 'data-protection-officer',
    })
    await insertRestriction(act, { id, region, personId, ground, words, dueOn: due })
    const cite = [ACTS.right]
    await act.record({
      name: 'data-rights.restriction-asked',
      region,
      personId,
      subject,
      data: { ground },
      cite,
    })
    return ok({ restrictionId: id, personId })
  },
})
