import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findBreach, listBreaches, listSubjects } from '../read/breaches.ts'
import { breachShape, shownBreach } from './shapes.ts'

/** Breaches and drills, newest first. */
export const breaches = query({
  name: 'data-rights.breaches',
  title: { kk: 'Қауіпсіздік бұзылулары', ru: 'Нарушения безопасности', en: 'Breaches of security' },
  basis: [ACTS.duty],
  input: z.object({}),
  output: z.object({ breaches: z.array(breachShape) }),
  run: async (act) => {
    const found = await act.asSystem(() => listBreaches(act.db))
    return ok({ breaches: found.map(shownBreach) })
  },
})

/** One breach or drill. */
export const showBreach = query({
  name: 'data-rights.breach',
  title: { kk: 'Қауіпсіздіктің бұзылуы', ru: 'Нарушение безопасности', en: 'Breach of security' },
  basis: [ACTS.duty],
  input: z.object({ breachId: idField }),
  output: breachShape,
  run: async (act, { breachId }) => {
    const found = await act.asSystem(() => findBreach(act.db, breachId))
    return found === undefined ? notFound('breach') : ok(shownBreach(found))
  },
})

/**
 * Whom a breach touched. A drill gives ids and counts and opens no file; a real breach gives names, numbers and telephones,
 * by which the subjects are told, once two people have opened them (`data-rights.release-subjects`); that reading is
 * written down for each of them.
 */
export const breachSubjects = query({
  name: 'data-rights.breach-subjects',
  title: {
    kk: 'Бұзылу қатысты болған адамдар тізімі',
    ru: 'Список людей, которых коснулось нарушение',
    en: 'List of the people touched by a breach',
  },
  basis: [ACTS.duty],
  input: z.object({ breachId: idField }),
  output: z.object({
    kind: z.enum(['drill', 'real']),
    isReleased: z.boolean(),
    subjects: z.array(
      z.object({
        personId: z.uuid(),
        readings: z.number(),
        acts: z.number(),
        firstAt: z.string(),
        lastAt: z.string(),
        fullName: z.string().nullable(),
        iin: z.string().nullable(),
        phone: z.string().nullable(),
      }),
    ),
  }),
  needsFreshProof: true,
  reads: (_, { isReleased, subjects }) => (isReleased ? subjects.map((one) => one.personId) : []),
  run: (act, { breachId }) =>
    act.asSystem(async () => {
      const breach = await findBreach(act.db, breachId)
      if (breach === undefined) return notFound('breach')
      const subjects = await listSubjects(act.db, breachId, breach.isReleased)
      return ok({
        kind: breach.kind,
        isReleased: breach.isReleased,
        subjects: subjects.map((one) => ({
          ...one,
          firstAt: one.firstAt.toISOString(),
          lastAt: one.lastAt.toISOString(),
        })),
      })
    }),
})
