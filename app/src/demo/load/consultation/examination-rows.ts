import { ageOn, type LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Member } from '../staff.ts'
import { recordOn } from './consultation-event.ts'
import { examinationForms } from './examination-content.ts'
import type { FileScene } from './file-scene.ts'

const EXAMINED_BY = [
  ['psychological', 'psychologist', [cite('law-343', 'art-1-19')]],
  ['medical', 'doctor', [cite('law-343', 'art-1-21')]],
  ['social', 'social-worker', [cite('law-343', 'art-1-20')]],
  ['pedagogical', 'pedagogue', [cite('law-343', 'art-1-22')]],
] as const

/** A file in session has the first forms; from the draft on it has all four. */
export function addExaminations(scene: FileScene, examined: LocalDate): readonly Member[] {
  const { context, child, pmpc, fileId } = scene
  const { region, id: personId, birthDate } = child.person
  const count = child.case.stage === 'examining' ? context.random.between(1, 3) : EXAMINED_BY.length
  const { sealing } = context
  const age = ageOn(birthDate, examined)
  const forms = examinationForms(scene, examined)

  return EXAMINED_BY.slice(0, count).map(([kind, specialty, basis]) => {
    const id = context.nextId()
    const member = context.staff.of(pmpc.id, 'pmpc-specialist', specialty)
    const { form, summary } = forms[kind]
    const words = `${fileId}/${kind}`
    context.bulk.add('consultation_examination', {
      region,
      id,
      person_id: personId,
      file_id: fileId,
      kind,
      examined_on: examined,
      age_years: age.years,
      age_months: age.months,
      age_days: age.days,
      form: sealing.document(personId, { field: 'consultation_examination.form', id: words }, form),
      plain_summary: sealing.words(
        personId,
        { field: 'consultation_examination.plain_summary', id: words },
        summary,
      ),
      examiner_id: member.memberId,
      examiner_name: member.name,
      specialty,
      version: 1,
    })
    const data = { examinationId: id, kind, examinedOn: examined }
    recordOn(scene, examined, 'consultation.examination-recorded', member, data, basis)
    return member
  })
}
