import { ok } from '@tirek/kernel'
import { printQuestionnaire } from '@tirek/questionnaire'
import { z } from 'zod'
import { inForceOn, listPublished, type Version } from '#capabilities/instruments/index.ts'
import { isOfHearing, listDueChildren } from '#capabilities/screening/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { MOST_CHILDREN } from '../domain/settings.ts'
import { ownDevice } from './own-device.ts'

const output = z.object({
  today: z.string(),
  children: z.array(
    z.object({
      childId: z.uuid(),
      fullName: z.string(),
      birthDate: z.string(),
      instrumentId: z.string(),
      instrumentVersion: z.string(),
      instrumentName: wordsShape,
      isOverdue: z.boolean(),
    }),
  ),
  /** By the instrument whose answers they take. */
  questionnaires: z.array(
    z.object({
      instrumentId: z.string(),
      isClinicalTool: z.boolean(),
      document: z.record(z.string(), z.unknown()),
    }),
  ),
})

function pinned(act: Act, published: readonly Version[], instrumentIds: readonly string[]) {
  return instrumentIds.flatMap((instrumentId) => {
    const own = published.filter((one) => one.instrumentId === instrumentId)
    const version = inForceOn(own, act.today)
    if (version === undefined) return []
    const document = { ...printQuestionnaire(version.questionnaire) }
    return [{ instrumentId, isClinicalTool: version.isClinicalTool, document }]
  })
}

/** What a telephone takes along: whom to screen now, and the questionnaires pinned to their versions. */
export const showBundle = query({
  name: 'field.bundle',
  title: { kk: 'Телефонға арналған тізім', ru: 'Список для телефона', en: 'What a telephone takes along' },
  basis: [ACTS.procedure, ACTS.infants],
  input: z.object({ deviceId: idField }),
  output,
  reads: (_input, { children }) => [...new Set(children.map((child) => child.childId))],
  run: async (act, { deviceId }) => {
    const device = await ownDevice(act, deviceId)
    if (!device.ok) return device
    const due = await listDueChildren.run(act, { page: 1 })
    if (!due.ok) return due
    const children = due.value.children
      .filter((one) => !isOfHearing(one.instrumentId))
      .slice(0, MOST_CHILDREN)
    const instrumentIds = [...new Set(children.map((one) => one.instrumentId))]
    const published = await listPublished(act.db, instrumentIds)
    return ok({
      today: act.today,
      children: children.map((one) => ({
        childId: one.childId,
        fullName: one.fullName,
        birthDate: one.birthDate,
        instrumentId: one.instrumentId,
        instrumentVersion: one.instrumentVersion,
        instrumentName: one.instrumentName,
        isOverdue: one.state === 'overdue',
      })),
      questionnaires: pinned(act, published, instrumentIds),
    })
  },
})
