import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isPossible, promiseProblem, type WatchItem } from '../domain/item.ts'
import { findItem } from '../read/items.ts'
import { listOfficials } from '../read/officials.ts'
import { keepAnswer, keepOfficial } from '../store/items.ts'
import { AKIMAT, ANSWER, aboutItem } from './round.ts'
import type { WordedRule } from './shapes.ts'

async function standing(
  act: Act,
  { itemId, version }: { readonly itemId: string; readonly version?: number | undefined },
  event: 'answer' | 'hand-over',
): Promise<Result<WatchItem, Refusal>> {
  const item = (await findItem(act.db, itemId))?.item
  if (item === undefined) return notFound('case')
  if (version !== undefined && version !== item.version) return stale()
  if (!isPossible(event, item.state)) return refuse('watch.moved-already', { status: 'state' })
  return ok(item)
}

/** The official says what is being done and until which day; the case stays listed until its next step is taken. */
export const answerItem = command({
  name: 'watch.answer',
  title: { kk: 'Іс бойынша жауап беру', ru: 'Ответить по делу', en: 'Answer for a case' },
  basis: [ACTS.answer],
  input: z.object({
    itemId: idField,
    answer: textField.min(1),
    promisedOn: dateField,
    version: versionField.optional(),
  }),
  output: z.object({ dueOn: z.string() }),
  run: async (act, { itemId, version, answer, promisedOn }) => {
    const found = await standing(act, { itemId, version }, 'answer')
    if (!found.ok) return found
    const item = found.value
    const problem = promiseProblem(promisedOn, act.today, act.calendar)
    if (problem !== undefined) {
      const args = { latest: formatDate(act.lang, problem.latest) }
      const fields = [{ path: 'promisedOn', code: problem.code, args }]
      return refuse('platform.invalid-input', { status: 'invalid', fields })
    }
    await keepAnswer(act, item, { answer, promisedOn })
    await act.asSystem(() =>
      act.deadlines.startOn({
        ...{ kind: ANSWER, region: item.region, personId: item.personId },
        subject: { kind: 'watch-item', id: item.id },
        ...{ ownerRole: act.actor.role, due: promisedOn, cite: ACTS.answer, fires: 'end' },
      }),
    )
    const about = aboutItem(item)
    await act.record({
      ...{ name: 'watch.case-answered', ...about, cite: [ACTS.answer] },
      data: { ...about.data, promisedOn },
    })
    return ok({ dueOn: promisedOn })
  },
})

/** Gives the case to a colleague, by name. */
export function handOverOf(rules: () => readonly WordedRule[]) {
  return command({
    name: 'watch.hand-over',
    title: { kk: 'Істі әріптеске беру', ru: 'Передать дело коллеге', en: 'Hand a case over to a colleague' },
    basis: [ACTS.answer],
    input: z.object({ itemId: idField, accountId: idField, version: versionField.optional() }),
    output: z.object({ official: z.string() }),
    run: async (act, { itemId, accountId, version }) => {
      const found = await standing(act, { itemId, version }, 'hand-over')
      if (!found.ok) return found
      const item = found.value
      const roles = rules().find(({ name }) => name === item.rule)?.roles ?? []
      const colleagues = await listOfficials(act.db, item, item.organisationId === undefined ? AKIMAT : roles)
      const official = colleagues.find((one) => one.accountId === accountId)
      if (official === undefined) {
        const fields = [{ path: 'accountId', code: 'choose-one' }]
        return refuse('platform.invalid-input', { status: 'invalid', fields })
      }
      await keepOfficial(act, item, official)
      const about = aboutItem(item)
      await act.record({
        ...{ name: 'watch.case-handed-over', ...about, cite: [ACTS.answer] },
        data: { ...about.data, official: official.name },
      })
      return ok({ official: official.name })
    },
  })
}
