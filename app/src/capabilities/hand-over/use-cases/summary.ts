import { localize, ok } from '@tirek/kernel'
import { HAND_OVER_ITEMS } from '@tirek/law'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { POTENTIALS } from '../domain/diagnostics.ts'
import { ITEM_STATES } from '../domain/list.ts'
import { findSummary } from '../read/summaries.ts'
import { keepWords } from '../store/summaries.ts'
import { personShape, shownPerson } from './shapes.ts'

/** The summary of a person: what was found, done, reached, and what goes on (LAW-3-2). */
export const showSummary = query({
  name: 'hand-over.summary',
  title: { kk: 'Қолдау қорытындысы', ru: 'Итог поддержки', en: 'Summary of the support' },
  basis: [ACTS.untilMajority, ACTS.information],
  input: z.strictObject({ personId: idField }),
  output: z.object({
    person: personShape,
    organisation: z.string().nullable(),
    madeOn: z.string(),
    reason: z.string(),
    found: z.array(z.object({ number: z.string(), on: z.string(), where: z.string() })),
    programmes: z.array(
      z.object({
        number: z.string(),
        from: z.string(),
        to: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    services: z.array(z.object({ name: z.string(), where: z.string(), held: z.number() })),
    goals: z.array(z.object({ title: z.string(), level: z.string().nullable() })),
    potential: z.enum(POTENTIALS).nullable(),
    goesOn: z.array(
      z.object({ kind: z.enum(HAND_OVER_ITEMS), state: z.enum(ITEM_STATES), note: z.string().nullable() }),
    ),
    words: z.string().nullable(),
    wordsOn: z.string().nullable(),
    version: z.number(),
    mayAddWords: z.boolean(),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    const summary = person === undefined ? undefined : await findSummary(act, personId)
    if (person === undefined || summary === undefined) return notFound('summary')
    const { organisationId, content, madeOn, reason, words, wordsOn, version } = summary
    const organisation =
      organisationId === undefined ? undefined : await findOrganisation(act.db, organisationId)
    return ok({
      person: shownPerson(person, act),
      organisation: organisation === undefined ? null : localize(organisation.name, act.lang),
      madeOn,
      reason,
      found: content.found.map((one) => ({ ...one, where: localize(one.where, act.lang) })),
      programmes: content.programmes.map((one) => ({
        ...one,
        to: one.to ?? null,
        reason: one.reason ?? null,
      })),
      services: content.services.map(({ name, where, held }) => ({
        name: localize(name, act.lang),
        where: localize(where, act.lang),
        held,
      })),
      goals: content.goals.map(({ title, level }) => ({ title, level: level ?? null })),
      potential: content.potential ?? null,
      goesOn: content.goesOn.map((one) => ({ ...one, note: one.note ?? null })),
      words: words ?? null,
      wordsOn: wordsOn ?? null,
      version,
      mayAddWords: isFamily(act.actor),
    })
  },
})

/** The person or the family adds words of the own. */
export const addWords = command({
  name: 'hand-over.add-words',
  title: { kk: 'Өз сөзіңізді қосу', ru: 'Добавить свои слова', en: 'Add words of your own' },
  basis: [ACTS.ownView, ACTS.information],
  input: z.strictObject({ personId: idField, version: versionField.optional(), words: textField }),
  output: z.object({ personId: z.uuid() }),
  run: async (act, { personId, version, words }) => {
    const summary = await findSummary(act, personId)
    if (summary === undefined) return notFound('summary')
    if (version !== undefined && version !== summary.version) return stale()
    if (!(await keepWords(act, summary, words))) return stale()
    const { region, id } = summary
    await act.record({
      name: 'hand-over.words-added',
      ...{ region, personId, subject: { kind: 'summary', id } },
      cite: [ACTS.ownView],
    })
    return ok({ personId })
  },
})
