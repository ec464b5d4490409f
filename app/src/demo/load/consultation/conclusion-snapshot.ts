import { ageOn, type LocalDate } from '@tirek/kernel'
import type { Member } from '../staff.ts'
import { draftOf } from './conclusion-content.ts'
import { type ExaminationKind, examinationForms } from './examination-content.ts'
import type { FileScene } from './file-scene.ts'

type Json = Readonly<Record<string, unknown>>

const KINDS: readonly ExaminationKind[] = ['psychological', 'medical', 'social', 'pedagogical']

/** Why nobody of the family is in the protocol. */
export const NO_FAMILY = 'Бала мемлекеттің қамқорлығында'

/** All that the signature covers, as it was on the day. */
export function snapshotOf(scene: FileScene, name: string, members: readonly Member[], on: LocalDate): Json {
  const { birthDate, iin } = scene.child.person
  const examined = scene.days.get('examined') ?? on
  return {
    child: { name, iin, birthDate, age: ageOn(birthDate, on) },
    session: sessionOf(scene, examined),
    examinations: examinationsOf(scene, members, examined),
    draft: draftOf(scene, on),
    members: members.map((member) => ({
      name: member.name,
      specialty: member.specialty ?? 'head',
      agreedOn: on,
    })),
  }
}

function sessionOf({ days, facts, familyName }: FileScene, examined: LocalDate): Json {
  const day = days.get('appointment') ?? examined
  return {
    ...facts.session,
    day,
    agreed: true,
    noticeChannel: 'phone',
    noticeGivenOn: days.get('scheduled'),
    notifiedName: familyName,
    heldOn: day,
    representativePresent: familyName !== undefined,
    presentNames: familyName === undefined ? [] : [familyName],
    absenceReason: familyName === undefined ? NO_FAMILY : undefined,
  }
}

function examinationsOf(
  scene: FileScene,
  members: readonly Member[],
  examinedOn: LocalDate,
): readonly Json[] {
  const forms = examinationForms(scene, examinedOn)
  const specialists = members.filter((member) => member.role === 'pmpc-specialist')
  const age = ageOn(scene.child.person.birthDate, examinedOn)
  return KINDS.map((kind, index) => ({
    form: forms[kind].form,
    examinedOn,
    age,
    examinerName: specialists[index]?.name ?? '',
    specialty: specialists[index]?.specialty ?? '',
    plainSummary: forms[kind].summary,
  }))
}
