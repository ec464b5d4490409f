import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findItem, type ItemsWanted, listItems, listOfPerson } from '../read/items.ts'
import { listOfficials } from '../read/officials.ts'
import { openAnswer } from '../store/items.ts'
import { AKIMAT } from './round.ts'
import { itemShape, shownItems, type WordedRule } from './shapes.ts'

export const LISTS = ['mine', 'organisation', 'escalated'] as const
export type ItemList = (typeof LISTS)[number]

/** Which items a list holds, for whoever asks. */
export function wantedOf(list: ItemList, actor: Act['actor']): ItemsWanted {
  if (list === 'mine') return { official: postOf(actor) }
  return list === 'escalated' ? { isEscalated: true } : { organisationId: actor.organisationId }
}

/** The cases that stand still before the reader. */
export function listItemsOf(rules: () => readonly WordedRule[]) {
  return query({
    name: 'watch.items',
    title: { kk: 'Тоқтап қалған істер', ru: 'Остановившиеся дела', en: 'Cases that stand still' },
    basis: [ACTS.continuity, ACTS.answer],
    input: z.object({ list: z.enum(LISTS).optional() }),
    output: z.object({ items: z.array(itemShape) }),
    reads: (_, { items }) => items.flatMap(({ person }) => (person.fullName === null ? [] : [person.id])),
    run: async (act, { list = 'mine' }) => {
      const items = await listItems(act.db, wantedOf(list, act.actor))
      return ok({ items: [...(await shownItems(act, rules(), items))] })
    },
  })
}

const detail = itemShape.extend({
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
  /** The reader's post is one of those that take the step. */
  mayTakeStep: z.boolean(),
  colleagues: z.array(z.object({ accountId: z.uuid(), name: z.string(), role: z.string() })),
})

export type ShownDetail = z.output<typeof detail>

/** One case that stands still, what was written about it, and who else could take it. */
export function showItemOf(rules: () => readonly WordedRule[]) {
  return query({
    name: 'watch.item',
    title: { kk: 'Тоқтап қалған іс', ru: 'Остановившееся дело', en: 'A case that stands still' },
    basis: [ACTS.continuity, ACTS.answer],
    input: z.object({ itemId: idField }),
    output: detail,
    reads: (_, { person }) => (person.fullName === null ? [] : [person.id]),
    run: async (act, { itemId }) => {
      const found = await findItem(act.db, itemId)
      if (found === undefined) return notFound('case')
      const { item, sealedAnswer } = found
      const rule = rules().find(({ name }) => name === item.rule)
      const roles = item.organisationId === undefined ? AKIMAT : (rule?.roles ?? [])
      const [shown] = await shownItems(act, rules(), [item])
      if (shown === undefined) return notFound('case')
      return ok({
        ...shown,
        answer: sealedAnswer === undefined ? null : await openAnswer(act, item.id, sealedAnswer),
        answeredOn: item.answeredOn ?? null,
        mayTakeStep: roles.includes(act.actor.role),
        colleagues: [...(await listOfficials(act.db, item, roles))],
      })
    },
  })
}

const told = itemShape.omit({ person: true, isMine: true, version: true, href: true, next: true }).extend({
  answer: z.string().nullable(),
})

export type ToldItem = z.output<typeof told>

/** What a family reads of the cases of its child that stand still: who must act, until when, what was promised. */
export function itemsOfPersonOf(rules: () => readonly WordedRule[]) {
  return query({
    name: 'watch.of-person',
    title: { kk: 'Балаға қатысты кешігулер', ru: 'Задержки по ребёнку', en: 'Delays about the child' },
    basis: [ACTS.informed],
    input: z.object({ personId: idField }),
    output: z.object({ fullName: z.string(), items: z.array(told) }),
    reads: ({ personId }) => [personId],
    run: async (act, { personId }) => {
      const person = await findPerson(act.db, personId)
      if (person === undefined) return notFound('person')
      const items = []
      for (const one of await shownItems(act, rules(), await listOfPerson(act.db, personId))) {
        const sealed = (await findItem(act.db, one.id))?.sealedAnswer
        items.push({ ...one, answer: sealed === undefined ? null : await openAnswer(act, one.id, sealed) })
      }
      return ok({ fullName: fullName(person), items })
    },
  })
}
