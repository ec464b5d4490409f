import { isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, dateField, idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { type KnownRepresentative, listRepresentatives } from '../read/representatives.ts'
import { findPlannedDay, recordAnswer } from '../store/appointments.ts'
import { findFile } from '../store/files.ts'
import { aboutFile } from './working-file.ts'

const cite = [ACTS.representativePresent]

const fields = z.strictObject({
  fileId: idField,
  agrees: z.boolean().default(false),
  wish: textField.optional(),
  /** For an answer given in person and written down by the staff: whose it is, and its day (today when left out). */
  representativeId: idField.optional(),
  answeredOn: dateField.optional(),
})
const input = byAnswer(fields, 'agrees', { false: ['wish'] })
type Given = z.output<typeof input>

function refuseField(path: string, code: string): Result<never, Refusal> {
  return refuse('platform.invalid-input', { status: 'invalid', cite, fields: [{ path, code }] })
}

type Said = {
  readonly by: KnownRepresentative
  readonly on: LocalDate
  readonly recordedBy: string | undefined
}

/** Whose answer it is: the representative's own of today, or one given in person to the staff of the consultation. */
async function saidBy(act: Act, file: ConsultationFile, given: Given): Promise<Result<Said, Refusal>> {
  const { personId: own, organisationId, name } = act.actor
  const isOwn = own !== undefined
  if (!isOwn && organisationId !== file.organisationId)
    return refuse('consultation.other-organisation', { status: 'forbidden', cite })
  const { answeredOn = act.today } = given
  if (!isOwn && isAfter(answeredOn, act.today)) return refuseField('answeredOn', 'future-date')

  const speaker = isOwn ? own : given.representativeId
  const by = (await listRepresentatives(act, file.personId, act.today)).find(
    (one) => one.personId === speaker,
  )
  if (by !== undefined)
    return ok(isOwn ? { by, on: act.today, recordedBy: undefined } : { by, on: answeredOn, recordedBy: name })
  return isOwn
    ? refuse('consultation.not-a-representative', { status: 'forbidden', cite })
    : refuseField('representativeId', 'choose-one')
}

/**
 * The representative agrees to the day, or asks for another one; either answer is a right and binds to nothing. The
 * staff may write down an answer given in person: who said it and when.
 */
export const answerAppointment = command({
  name: 'consultation.answer-appointment',
  title: { kk: 'Тексеру күніне жауап беру', ru: 'Ответить о дне обследования', en: 'Answer about the day' },
  input,
  output: z.object({ agreed: z.boolean() }),
  basis: cite,
  run: async (act, given) => {
    const { fileId, agrees, wish } = given
    const file = await findFile(act.db, fileId)
    const planned = file && (await findPlannedDay(act.db, fileId))
    if (file === undefined || planned === undefined) return notFound('appointment')
    const said = await saidBy(act, file, given)
    if (!said.ok) return said
    if (!agrees && wish === undefined) return refuseField('wish', 'required')

    const { by, on, recordedBy } = said.value
    await recordAnswer(act.db, planned.id, { agrees, wish, by: by.personId, name: by.name, on, recordedBy })
    await act.record({
      name: agrees ? 'consultation.day-agreed' : 'consultation.other-day-asked',
      ...aboutFile(file),
      data: {
        day: planned.day,
        wish: wish ?? null,
        representativeId: by.personId,
        answeredOn: on,
        recordedBy: recordedBy ?? null,
      },
      cite,
    })

    return ok({ agreed: agrees })
  },
})
