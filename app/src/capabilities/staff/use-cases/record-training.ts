import { addMonths, isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import type { Member } from '../domain/member.ts'
import { postInfo } from '../domain/posts.ts'
import { countsOn, type Programme } from '../domain/programme.ts'
import { findProgramme } from '../read/programmes.ts'
import { insertTraining } from '../store/members.ts'
import { aboutMember, openMember, wrong } from './reach.ts'

const input = z.object({
  memberId: idField,
  programmeId: idField,
  heldOn: dateField,
  certificate: lineField,
  validUntil: dateField.optional(),
})
type Given = z.output<typeof input>

/** Who may be trained by what, and when it counts. */
function check(
  { today }: Act,
  { programme, member }: { readonly programme: Programme; readonly member: Member },
  { heldOn, validUntil }: Given,
): Result<void, Refusal> {
  const { group } = postInfo(member.post)
  if (group === undefined || !programme.groups.includes(group))
    return refuse('staff.not-this-group', { cite: [ACTS.training], facts: { post: member.post } })
  if (isAfter(heldOn, today)) return wrong('heldOn', 'future-date')
  if (validUntil !== undefined && isBefore(validUntil, heldOn)) return wrong('validUntil', 'before-start')
  if (countsOn(programme, heldOn)) return ok(undefined)
  return refuse('staff.programme-not-agreed', {
    cite: [ACTS.training, ACTS.counting],
    facts: { state: programme.state },
  })
}

function validity({ today }: Act, { heldOn, validUntil }: Given) {
  if (validUntil !== undefined) return { validUntil, validBy: 'certificate' as const }
  const months = getValue('project.early-identification-training-months', today).value
  return { validUntil: addMonths(heldOn, months), validBy: 'project' as const }
}

/** Writes down a training in early identification with its certificate (LAW-5-5). */
export const recordTraining = command({
  name: 'staff.record-training',
  title: {
    kk: 'Ерте анықтау бойынша даярлауды жазу',
    ru: 'Записать подготовку по раннему выявлению',
    en: 'Record training in early identification',
  },
  basis: [ACTS.training],
  input,
  output: z.object({ validUntil: z.string() }),
  run: async (act, given) => {
    const member = await openMember(act, given.memberId)
    if (!member.ok) return member
    const programme = await findProgramme(act.db, given.programmeId)
    if (programme === undefined) return notFound('training-programme')
    const checked = check(act, { programme, member: member.value }, given)
    if (!checked.ok) return checked
    const { certificate, heldOn, programmeId, memberId } = given
    const valid = validity(act, given)
    const training = {
      id: act.newId(),
      memberId,
      programmeId,
      heldOn,
      certificate,
      hours: programme.hours,
      ...valid,
    }
    if (!(await insertTraining(act, member.value, training)))
      return refuse('staff.training-known', { status: 'state' })
    await act.record({
      name: 'staff.trained',
      ...aboutMember(member.value),
      data: { programme: programme.title, heldOn, validUntil: valid.validUntil },
      cite: [ACTS.training],
    })
    return ok({ validUntil: valid.validUntil })
  },
})
