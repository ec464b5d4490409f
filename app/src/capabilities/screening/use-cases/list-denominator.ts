import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople, type Person } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { weeksOf } from '../domain/notification.ts'
import { listAttachedTo } from '../read/attachments.ts'
import { findImport } from '../read/imports.ts'
import { listNotifications } from '../read/notifications.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { importedShape } from './shapes.ts'

const PAGE_SIZE = 50
const pageField = z.object({ page: z.number().int().min(1).max(10_000).optional() })
const pageShape = { total: z.number(), page: z.number(), pages: z.number() }
const pagesOf = (total: number) => Math.max(1, Math.ceil(total / PAGE_SIZE))
const nameOf = (people: readonly Person[], id: string) => {
  const found = people.find((one) => one.id === id)
  return found === undefined ? '' : fullName(found)
}

/** Births that the actor's organisation has notified, the newest first. */
export const listBirths = query({
  name: 'screening.births',
  title: { kk: 'Хабарланған туулар', ru: 'Сообщённые рождения', en: 'Notified births' },
  basis: [ACTS.procedure, ACTS.infants],
  input: pageField,
  output: z.object({
    ...pageShape,
    births: z.array(
      z.object({
        notificationId: z.uuid(),
        childId: z.uuid(),
        fullName: z.string(),
        hasIin: z.boolean(),
        number: z.string(),
        bornOn: z.string(),
        gestationWeeks: z.number(),
        gestationDays: z.number(),
      }),
    ),
  }),
  reads: (_input, { births }) => births.map((one) => one.childId),
  run: async (act, { page = 1 }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const at = { page, size: PAGE_SIZE }
    const { total, notifications } = await listNotifications(act.db, organisation.value.id, at)
    const people = await listPeople(
      act.db,
      notifications.map((one) => one.personId),
    )
    return ok({
      total,
      page,
      pages: pagesOf(total),
      births: notifications.map((one) => {
        const { weeks, days } = weeksOf(one.gestationDays)
        return {
          notificationId: one.id,
          childId: one.personId,
          fullName: nameOf(people, one.personId),
          hasIin: people.find((each) => each.id === one.personId)?.iin !== undefined,
          number: one.number,
          bornOn: one.bornOn,
          gestationWeeks: weeks,
          gestationDays: days,
        }
      }),
    })
  },
})

/** Children attached to the actor's organisation now. */
export const listAttached = query({
  name: 'screening.attached',
  title: { kk: 'Емханаға тіркелген балалар', ru: 'Прикреплённые дети', en: 'Attached children' },
  basis: [ACTS.organised, ACTS.infants],
  input: pageField,
  output: z.object({
    ...pageShape,
    children: z.array(
      z.object({ childId: z.uuid(), fullName: z.string(), birthDate: z.string(), fromOn: z.string() }),
    ),
  }),
  reads: (_input, { children }) => children.map((one) => one.childId),
  run: async (act, { page = 1 }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const at = { page, size: PAGE_SIZE }
    const { total, attachments } = await listAttachedTo(act.db, organisation.value.id, at)
    const people = await listPeople(
      act.db,
      attachments.map((one) => one.personId),
    )
    return ok({
      total,
      page,
      pages: pagesOf(total),
      children: attachments.map((one) => ({
        childId: one.personId,
        fullName: nameOf(people, one.personId),
        birthDate: people.find((each) => each.id === one.personId)?.birthDate ?? '',
        fromOn: one.fromOn,
      })),
    })
  },
})

/** What became of a file that the organisation sent. */
export const showImport = query({
  name: 'screening.import',
  title: { kk: 'Жүктелген файл', ru: 'Загруженный файл', en: 'Imported file' },
  basis: [ACTS.procedure],
  input: z.object({ importId: idField }),
  output: importedShape.extend({ kind: z.enum(['births', 'attachments']) }),
  run: async (act, { importId }) => {
    const found = await findImport(act.db, importId)
    return found === undefined ? notFound('import') : ok(found)
  },
})
