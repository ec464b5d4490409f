import { isAfter, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import {
  ageAtExamination,
  EXAMINATION_ACTS,
  type ExactAge,
  type Examination,
  type ExaminationKind,
  specialtyFor,
} from '../domain/examination.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { findSessionDay } from '../store/appointments.ts'
import { getDraft, saveDraft } from '../store/drafts.ts'
import { findExamination, saveExamination } from '../store/examinations.ts'
import { moveFile } from '../store/files.ts'
import { addMember } from '../store/members.ts'
import { dropUnfinished } from '../store/unfinished.ts'
import { examinationInput, formOf } from './examination-input.ts'
import { ownKind, refusedExamination } from './own-kind.ts'
import { aboutFile, workingFile } from './working-file.ts'

type Given = z.output<typeof examinationInput>

/** Days that no law forbids but the calendar does: said at the field, without an article. */
const WRONG_DAYS: Readonly<Record<string, string>> = {
  'examined-in-future': 'future-date',
  'examined-before-birth': 'before-birth',
}

async function ageOnDay(
  act: Act,
  file: ConsultationFile,
  examinedOn: LocalDate,
): Promise<Result<ExactAge, Refusal>> {
  const person = await findPerson(act.db, file.personId)
  const sessionOn = await findSessionDay(act.db, file.id)
  if (person === undefined || sessionOn === undefined) return notFound('consultation-session')
  const age = ageAtExamination({ examinedOn, birthDate: person.birthDate, sessionOn, today: act.today })

  if (age.ok) return age
  const field = WRONG_DAYS[age.error.code]
  if (field === undefined) return refusedExamination(age.error)
  return refuse(`consultation.${age.error.code}`, {
    status: 'invalid',
    fields: [{ path: 'examinedOn', code: field }],
  })
}

/** The paper of the health organisation exists already. */
function checkPaper(act: Act, { medical }: Given): Result<void, Refusal> {
  const written = medical?.document?.date
  if (written === undefined || !isAfter(written, act.today)) return ok(undefined)
  const fields = [{ path: 'medical.document.date', code: 'future-date' }]
  return refuse('platform.invalid-input', { status: 'invalid', fields })
}

/** A form already filled by another specialist stays that specialist's. */
async function ownId(
  act: Act,
  file: ConsultationFile,
  kind: ExaminationKind,
  version: number | undefined,
): Promise<Result<string, Refusal>> {
  const earlier = await findExamination(act, file.id, kind)
  if (earlier === undefined) return ok(act.newId())
  if (earlier.examinerId === postOf(act.actor)) {
    return version !== undefined && version !== earlier.version ? stale() : ok(earlier.id)
  }

  const facts = { kind, specialty: act.actor.specialty ?? '', examiner: earlier.examinerName }
  return refuse('consultation.form-of-another', {
    status: 'forbidden',
    cite: [EXAMINATION_ACTS[kind]],
    facts,
  })
}

function examinationBy(act: Act, given: Given, kind: ExaminationKind): Result<Examination, Refusal> {
  const form = formOf(kind, given)
  const { name } = act.actor
  const specialty = specialtyFor(act.actor.specialty, kind)
  if (form === undefined || specialty === undefined) {
    return refuse('platform.invalid-input', { status: 'invalid', fields: [{ path: kind, code: 'required' }] })
  }

  const { examinedOn, plainSummary } = given
  return ok({ form, examinedOn, plainSummary, examinerId: postOf(act.actor), examinerName: name, specialty })
}

/** Keeps the draft and voids the agreements given to it, as it rested on what has now changed. */
async function voidAgreements(act: Act, file: ConsultationFile): Promise<void> {
  if (file.state !== 'drafted') return
  const draft = await getDraft(act, file.id)
  await saveDraft(act, file, { ...draft, revision: draft.revision + 1 })
}

async function keep(
  act: Act,
  file: ConsultationFile,
  examination: Examination & { readonly id: string; readonly age: ExactAge },
): Promise<void> {
  const { examinerId: memberId, examinerName: name, specialty } = examination
  await saveExamination(act, file, examination)
  await dropUnfinished(act, { fileId: file.id, specialistId: memberId, kind: examination.form.kind })
  await addMember(act.db, file, { memberId, name, specialty })
  await voidAgreements(act, file)
}

/** Records one of the four examinations by the specialist whose form it is (Law 343, 1(19)–(22)). */
export const recordExamination = command({
  name: 'consultation.record-examination',
  title: { kk: 'Тексеру нәтижесін жазу', ru: 'Записать обследование', en: 'Record an examination' },
  input: examinationInput,
  output: z.object({
    examinationId: z.uuid(),
    age: z.object({ years: z.number(), months: z.number(), days: z.number() }),
  }),
  basis: [ACTS.consultation],
  run: async (act, given) => {
    const kind = ownKind(act, given)
    if (!kind.ok) return kind
    const found = await workingFile(act, { fileId: given.fileId }, 'record-examination')
    if (!found.ok) return found
    const { file, to } = found.value
    const paper = checkPaper(act, given)
    if (!paper.ok) return paper
    const examination = examinationBy(act, given, kind.value)
    if (!examination.ok) return examination
    const age = await ageOnDay(act, file, given.examinedOn)
    if (!age.ok) return age
    const id = await ownId(act, file, kind.value, given.version)
    if (!id.ok) return id

    await keep(act, file, { ...examination.value, id: id.value, age: age.value })
    await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.examination-recorded',
      ...aboutFile(file),
      data: { examinationId: id.value, kind: kind.value, examinedOn: given.examinedOn },
      cite: [EXAMINATION_ACTS[kind.value]],
    })

    return ok({ examinationId: id.value, age: age.value })
  },
})
