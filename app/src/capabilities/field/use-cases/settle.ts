import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { fileScreening } from '#capabilities/screening/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isRecordAct, REASONS } from '../domain/record.ts'
import { type FieldRecord, findRecord, listOpen, markSettled } from '../store/records.ts'
import { type RecordContent, toFile } from './record-content.ts'

const shape = z.object({
  recordId: z.uuid(),
  childId: z.uuid(),
  /** The name, when the file of the child is open to the reader. */
  childName: z.string().nullable(),
  author: z.string(),
  instrumentId: z.string(),
  questionnaireVersion: z.string().nullable(),
  takenAt: z.string(),
  clockDifference: z.number(),
  receivedAt: z.string(),
  reason: z.enum(REASONS).nullable(),
})

async function shown(act: Act, record: FieldRecord): Promise<z.output<typeof shape>> {
  const child = await findPerson(act.db, record.childId)
  return {
    recordId: record.id,
    childId: record.childId,
    childName: child === undefined ? null : fullName(child),
    author: record.author,
    instrumentId: record.instrumentId,
    questionnaireVersion: record.questionnaireVersion ?? null,
    takenAt: record.takenAt.toISOString(),
    clockDifference: record.clockDifference,
    receivedAt: record.receivedAt.toISOString(),
    reason: record.reason ?? null,
  }
}

/** The records of the organisation that wait for a person, the longest first. */
export const showRecords = query({
  name: 'field.records',
  title: { kk: 'Адам қарайтын жазбалар', ru: 'Записи, ждущие человека', en: 'Records that need a person' },
  basis: [ACTS.procedure],
  input: z.object({}),
  output: z.object({ records: z.array(shape) }),
  reads: (_input, { records }) => records.map(({ childId }) => childId),
  run: async (act) => ok({ records: await Promise.all((await listOpen(act)).map((one) => shown(act, one))) }),
})

/** One record that waits for a person, with what was answered. */
export const showRecord = query({
  name: 'field.record',
  title: { kk: 'Телефоннан келген жазба', ru: 'Запись с телефона', en: 'A record from a telephone' },
  basis: [ACTS.procedure],
  input: z.object({ recordId: idField }),
  output: shape.extend({
    examinedOn: z.string(),
    result: z.string(),
    answers: z.record(z.string(), z.unknown()),
  }),
  reads: (_input, { childId }) => [childId],
  run: async (act, { recordId }) => {
    const found = await findRecord(act, recordId)
    if (found?.content === undefined) return notFound('record')
    const { examinedOn, result, answers = {} } = found.content as RecordContent
    return ok({ ...(await shown(act, found.record)), examinedOn, result, answers })
  },
})

async function fileNow(act: Act, record: FieldRecord, content: unknown): Promise<Result<string, Refusal>> {
  const taken = { clientId: record.id, at: record.takenAt }
  const filed = await fileScreening(act, toFile(content as RecordContent, taken))
  return filed.ok ? ok(filed.value.resultId) : filed
}

/** Settles a record that waits: files it after all, or sets it aside and says why. */
export const settle = command({
  name: 'field.settle',
  title: { kk: 'Жазба бойынша шешім қабылдау', ru: 'Решить по записи', en: 'Settle a record' },
  basis: [ACTS.procedure],
  input: byAnswer(
    z.object({ recordId: idField, how: z.enum(['file', 'set-aside']), note: lineField.optional() }),
    'how',
    { 'set-aside': ['note'] },
  ),
  output: z.object({ recordId: z.uuid(), resultId: z.uuid().nullable() }),
  run: async (act, { recordId, how, note }) => {
    const found = await findRecord(act, recordId)
    if (found === undefined) return notFound('record')
    const { record, content } = found
    if (!isRecordAct('settle', record.outcome)) return refuse('field.settled-already', { status: 'state' })
    if (how === 'set-aside' && note === undefined)
      return refuse('field.note-needed', { status: 'invalid', fields: [{ path: 'note', code: 'required' }] })
    const filed = how === 'file' ? await fileNow(act, record, content) : undefined
    if (filed !== undefined && !filed.ok) return filed
    await markSettled(act, recordId, { resultId: filed?.value, note })
    await act.record({
      name: `field.record-${how === 'file' ? 'filed' : 'set-aside'}`,
      region: record.region,
      subject: { kind: 'field-record', id: recordId },
      cite: [ACTS.procedure],
    })
    return ok({ recordId, resultId: filed?.value ?? null })
  },
})
