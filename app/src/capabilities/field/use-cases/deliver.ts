import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { fileScreening, isDeclined } from '#capabilities/screening/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { clockDifference, dayTaken, OUTCOMES, REASONS, type Reason, reasonOf } from '../domain/record.ts'
import { MOST_AT_ONCE } from '../domain/settings.ts'
import { noteContact } from '../store/devices.ts'
import { findRecord, insertRecord, markAccepted, markReason } from '../store/records.ts'
import { ownDevice } from './own-device.ts'
import { type RecordContent, recordShape, type TakenRecord, toFile } from './record-content.ts'

const answerShape = z.object({
  id: z.uuid(),
  outcome: z.enum(OUTCOMES),
  reason: z.enum(REASONS).nullable(),
})
type Answer = z.output<typeof answerShape>

interface Delivery {
  readonly deviceId: string
  readonly organisationId: string
  readonly region: string
  readonly difference: number
}

async function fileIt(act: Act, record: TakenRecord, content: RecordContent): Promise<Reason | undefined> {
  const { id, childId, instrumentId } = record
  if (record.result !== 'refused' && (await isDeclined(act.db, childId, instrumentId)))
    return 'consent-withdrawn'
  const taken = { clientId: id, at: new Date(record.takenAt) }
  const filed = await fileScreening(act, toFile(content, taken))
  if (!filed.ok) return reasonOf(filed.error.code)
  await markAccepted(act, id, filed.value.resultId)
  return undefined
}

async function known(act: Act, id: string): Promise<Answer> {
  const found = await findRecord(act, id)
  return { id, outcome: 'duplicate', reason: found?.record.reason ?? null }
}

async function takeIn(act: Act, record: TakenRecord, delivery: Delivery): Promise<Answer> {
  const { id, takenAt, ...said } = record
  const at = new Date(takenAt)
  const content = { ...said, examinedOn: dayTaken(at, delivery.difference, act.now) }
  const isNew = await insertRecord(act, {
    id,
    region: delivery.region,
    childId: record.childId,
    organisationId: delivery.organisationId,
    deviceId: delivery.deviceId,
    instrumentId: record.instrumentId,
    questionnaireVersion: record.questionnaireVersion,
    takenAt: at,
    clockDifference: delivery.difference,
    content,
  })
  if (!isNew) return known(act, id)
  const reason = await fileIt(act, record, content)
  if (reason === undefined) return { id, outcome: 'accepted', reason: null }
  await markReason(act, id, reason)
  return { id, outcome: 'needs-person', reason }
}

/** Takes in the records of a telephone, each once and each with its own answer. The clock of the server decides the day. */
export const deliver = command({
  name: 'field.deliver',
  title: {
    kk: 'Телефоннан жазбаларды қабылдау',
    ru: 'Принять записи с телефона',
    en: 'Deliver the records of a telephone',
  },
  basis: [ACTS.screening, ACTS.procedure],
  input: z.object({
    deviceId: idField,
    /** The time by the telephone's clock at the moment of sending. */
    sentAt: z.iso.datetime({ offset: true }),
    /** How many records the telephone holds besides these. */
    left: z.number().int().min(0).max(10_000).default(0),
    records: z.array(recordShape).max(MOST_AT_ONCE),
  }),
  output: z.object({ serverTime: z.string(), clockDifference: z.number(), answers: z.array(answerShape) }),
  run: async (act, { deviceId, sentAt, left, records }) => {
    const device = await ownDevice(act, deviceId)
    if (!device.ok) return device
    const organisation = await findOrganisation(act.db, device.value.organisationId)
    if (organisation === undefined) return notFound('organisation')
    const difference = clockDifference(new Date(sentAt), act.now)
    const delivery = { deviceId, organisationId: organisation.id, region: organisation.region, difference }
    const answers: Answer[] = []
    for (const record of records) answers.push(await takeIn(act, record, delivery))
    await noteContact(act, deviceId, left)
    return ok({ serverTime: act.now.toISOString(), clockDifference: difference, answers })
  },
})
