import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, listPeople } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { HandOverList } from '../domain/list.ts'
import {
  countLists,
  countOpen,
  findList,
  findView,
  listItems,
  listOfOrganisation,
  WORK_FILTERS,
} from '../read/lists.ts'
import { findSummary } from '../read/summaries.ts'
import { itemShape, listShape, personShape, shownItem, shownPerson, shownView, viewShape } from './shapes.ts'

function shownList(list: HandOverList): z.input<typeof listShape> {
  return { ...list, viewOn: list.viewOn ?? null }
}

/** The hand-over list of one person with the own view. Nothing when the person has none yet. */
export const showList = query({
  name: 'hand-over.show',
  title: { kk: 'Кәмелетке толғанда өткізу тізімі', ru: 'Список передачи', en: 'The hand-over list' },
  basis: [ACTS.untilMajority, ACTS.information],
  input: z.strictObject({ personId: idField }),
  output: z.object({
    person: personShape,
    list: listShape.nullable(),
    view: viewShape.nullable(),
    items: z.array(itemShape),
    /** Whether the reader may write here. */
    mayAct: z.boolean(),
    /** Whether a summary of the support was made. */
    hasSummary: z.boolean(),
  }),
  reads: (_input, { person }) => [person.id],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const list = await findList(act.db, personId)
    const hasSummary = (await findSummary(act, personId)) !== undefined
    const shown = shownPerson(person, act)
    if (list === undefined)
      return ok({ person: shown, list: null, view: null, items: [], mayAct: false, hasSummary })
    const view = await findView(act, personId)
    const items = await listItems(act, list.id)
    const isStaff = act.actor.organisationId !== undefined
    const leads = act.actor.role === 'irp-coordinator' && act.actor.organisationId === list.organisationId
    return ok({
      person: shown,
      list: shownList(list),
      view: view === undefined ? null : shownView(view),
      items: items.map((one) => shownItem(one, act)),
      hasSummary,
      mayAct: isStaff ? leads && list.state === 'preparing' : true,
    })
  },
})

const PAGE = 30

/** The children of a consultation who come of age, the nearest first. */
export const handOverWorklist = query({
  name: 'hand-over.worklist',
  title: { kk: 'Кәмелетке толатын балалар', ru: 'Дети перед совершеннолетием', en: 'Children coming of age' },
  basis: [ACTS.horizon],
  input: z.strictObject({
    filter: z.enum(WORK_FILTERS).default('all'),
    page: z.number().int().min(1).default(1),
  }),
  output: z.object({
    lines: z.array(
      z.object({
        personId: z.uuid(),
        fullName: z.string(),
        majorityOn: z.string(),
        viewOn: z.string().nullable(),
        open: z.number(),
        late: z.number(),
        nextDue: z.string().nullable(),
      }),
    ),
    counts: z.record(z.enum(WORK_FILTERS), z.number()),
    hasMore: z.boolean(),
  }),
  reads: (_input, { lines }) => lines.map(({ personId }) => personId),
  run: async (act, { filter, page }) => {
    const { organisationId = '' } = act.actor
    const question = { organisationId, today: act.today }
    const lists = await listOfOrganisation(act.db, question, { filter, page, size: PAGE + 1 })
    const people = await listPeople(
      act.db,
      lists.map(({ personId }) => personId),
    )
    const lines = []
    for (const list of lists.slice(0, PAGE)) {
      const person = people.find(({ id }) => id === list.personId)
      if (person === undefined) continue
      const { open, late, nextDue } = await countOpen(act.db, list.id, act.today)
      const { fullName } = shownPerson(person, act)
      const { personId, majorityOn, viewOn = null } = list
      lines.push({ personId, fullName, majorityOn, viewOn, open, late, nextDue: nextDue ?? null })
    }
    const [all, withoutView, late] = [
      await countLists(act.db, question, 'all'),
      await countLists(act.db, question, 'without-view'),
      await countLists(act.db, question, 'late'),
    ]
    return ok({ lines, counts: { all, 'without-view': withoutView, late }, hasMore: lists.length > PAGE })
  },
})
