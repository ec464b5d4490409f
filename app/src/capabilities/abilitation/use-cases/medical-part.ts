import { isAfter, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { ITEM_STATUSES, type Item, itemProblems, NATURES } from '../domain/item.ts'
import { END_REASONS, type Plan, RECEIVED_PARTS } from '../domain/plan.ts'
import { listItems } from '../read/plans.ts'
import {
  insertCourse,
  insertItem,
  insertPart,
  removeItemRow,
  updateItem,
  updatePlan,
} from '../store/plans.ts'
import { aboutPlan, endPlan, lockForEvent, patientOf } from './working-plan.ts'

const planFields = { planId: idField, version: versionField.optional() }
const output = z.object({ planId: z.uuid(), version: z.number() })

const itemInput = z.strictObject({
  ...planFields,
  itemId: idField.optional(),
  nature: z.enum(NATURES),
  service: lineField,
  volume: lineField,
  startsOn: dateField,
  endsOn: dateField,
})
type ItemInput = z.output<typeof itemInput>

async function refuseUnfit(act: Act, plan: Plan, given: ItemInput): Promise<Result<void, Refusal>> {
  const patient = await patientOf(act, plan)
  if (patient === undefined) return notFound('person')
  const problems = itemProblems(given, patient)
  if (problems.length === 0) return ok(undefined)
  const isAboutAge = problems.some((one) => one.code.startsWith('abilitation'))
  return refuse('abilitation.item-unfit', {
    ...{ status: 'invalid', cite: [isAboutAge ? ACTS.abilitation : ACTS.medicalPart], fields: [...problems] },
  })
}

/** Writes a kind of help of the medical part with its volume and term (REP-SC-5). */
export const writeItem = command({
  name: 'abilitation.write-item',
  title: {
    kk: 'Медициналық бөлікке көмек жазу',
    ru: 'Записать помощь в медицинскую часть',
    en: 'Write the medical part',
  },
  basis: [ACTS.medicalPart, ACTS.abilitation],
  input: itemInput,
  output: output.extend({ itemId: z.uuid() }),
  run: async (act, given) => {
    const moved = await lockForEvent(act, given, 'write')
    if (!moved.ok) return moved
    const { plan } = moved.value
    const known = await listItems(act, plan.id)
    if (given.itemId !== undefined && !known.some((one) => one.id === given.itemId)) return notFound('item')
    const fit = await refuseUnfit(act, plan, given)
    if (!fit.ok) return fit
    const { nature, service, volume, startsOn, endsOn } = given
    const id = given.itemId ?? act.newId()
    const item: Item = { id, nature, service, volume, startsOn, endsOn, status: 'planned' }
    if (given.itemId === undefined) await insertItem(act, plan, item, known.length)
    else await updateItem(act, plan, item)
    const version = await updatePlan(act, plan, {})
    await act.record({
      name: 'abilitation.item-written',
      ...aboutPlan(plan),
      data: { itemId: id, nature },
      cite: [nature === 'abilitation' ? ACTS.abilitation : ACTS.medicalPart],
    })
    return ok({ planId: plan.id, itemId: id, version })
  },
})

/** Takes a line out before the part is signed. */
export const removeItem = command({
  name: 'abilitation.remove-item',
  title: {
    kk: 'Көмекті медициналық бөліктен алу',
    ru: 'Убрать помощь из медицинской части',
    en: 'Take a line out',
  },
  basis: [ACTS.medicalPart],
  input: z.strictObject({ ...planFields, itemId: idField }),
  output,
  run: async (act, given) => {
    const moved = await lockForEvent(act, given, 'write')
    if (!moved.ok) return moved
    const { plan } = moved.value
    const known = await listItems(act, plan.id)
    if (!known.some((one) => one.id === given.itemId)) return notFound('item')
    await removeItemRow(act, plan, given.itemId)
    const version = await updatePlan(act, plan, {})
    await act.record({ name: 'abilitation.item-removed', ...aboutPlan(plan), data: { itemId: given.itemId } })
    return ok({ planId: plan.id, version })
  },
})

/** The medical organisation signs its part: from this day it carries it out (REP-SC-5). */
export const signMedical = command({
  name: 'abilitation.sign-medical',
  title: {
    kk: 'Медициналық бөлікке қол қою',
    ru: 'Подписать медицинскую часть',
    en: 'Sign the medical part',
  },
  basis: [ACTS.medicalPart],
  input: z.strictObject(planFields),
  output,
  run: async (act, given) => {
    const moved = await lockForEvent(act, given, 'sign')
    if (!moved.ok) return moved
    const { plan, to } = moved.value
    const items = await listItems(act, plan.id)
    if (items.length === 0) return refuse('abilitation.part-empty', { cite: [ACTS.medicalPart] })
    const signed = { state: to, signedOn: act.today, signedBy: act.actor.name }
    const version = await updatePlan(act, plan, signed)
    await act.record({
      name: 'abilitation.medical-signed',
      ...aboutPlan(plan),
      data: { items: items.length },
      cite: [ACTS.medicalPart],
    })
    return ok({ planId: plan.id, version })
  },
})

/** Writes how a line of the part is carried out. */
export const recordCourse = command({
  name: 'abilitation.record-course',
  title: { kk: 'Көмектің барысын жазу', ru: 'Записать ход помощи', en: 'Record the course' },
  basis: [ACTS.medicalPart],
  input: z.strictObject({ planId: idField, itemId: idField, status: z.enum(ITEM_STATUSES), note: textField }),
  output: z.object({ planId: z.uuid(), itemId: z.uuid(), status: z.enum(ITEM_STATUSES) }),
  run: async (act, { planId, itemId, status, note }) => {
    const moved = await lockForEvent(act, { planId }, 'carry-out')
    if (!moved.ok) return moved
    const { plan } = moved.value
    const known = await listItems(act, planId)
    if (!known.some((one) => one.id === itemId)) return notFound('item')
    await insertCourse(act, plan, { itemId, status, note })
    await act.record({
      name: 'abilitation.course-recorded',
      ...aboutPlan(plan),
      data: { itemId, status },
      cite: [ACTS.medicalPart],
    })
    return ok({ planId, itemId, status })
  },
})

/** Keeps the social or the vocational part as the unit of the expertise wrote it (article 155(6)). */
export const receivePart = command({
  name: 'abilitation.receive-part',
  title: {
    kk: 'МӘС бөлігін қабылдау',
    ru: 'Принять часть от МСЭ',
    en: 'Receive a part from the expertise',
  },
  basis: [ACTS.otherParts],
  input: z.strictObject({
    ...planFields,
    part: z.enum(RECEIVED_PARTS),
    unit: lineField,
    document: lineField,
    documentDate: dateField,
    words: textField,
  }),
  output,
  run: async (act, { part, unit, document, documentDate, words, ...given }) => {
    const moved = await lockForEvent(act, given, 'receive')
    if (!moved.ok) return moved
    const { plan } = moved.value
    if (isAfter(documentDate, act.today))
      return refuse('abilitation.document-in-future', {
        ...{
          status: 'invalid',
          cite: [ACTS.otherParts],
          fields: [{ path: 'documentDate', code: 'future-date' }],
        },
      })
    await insertPart(act, plan, { part, unit, document, documentDate, words })
    const version = await updatePlan(act, plan, {})
    await act.record({
      name: 'abilitation.part-received',
      ...aboutPlan(plan),
      data: { part, document, documentDate },
      cite: [ACTS.otherParts],
    })
    return ok({ planId: plan.id, version })
  },
})

/** The organisation ends the programme with its reason; the programme of Law 343 goes on as it was. */
export const endProgramme = command({
  name: 'abilitation.end',
  title: { kk: 'Бағдарламаны аяқтау', ru: 'Завершить программу', en: 'End the programme' },
  basis: [ACTS.programme],
  input: z.strictObject({ ...planFields, reason: z.enum(END_REASONS) }),
  output: z.object({ planId: z.uuid(), state: z.string() }),
  run: async (act, { reason, ...given }) => {
    const moved = await lockForEvent(act, given, 'end')
    if (!moved.ok) return moved
    await endPlan(act, moved.value, reason)
    return ok({ planId: given.planId, state: moved.value.to })
  },
})
