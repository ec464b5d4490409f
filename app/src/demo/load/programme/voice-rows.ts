import { event, type ProgrammeScene, WHO } from './programme-scene.ts'

/** The family's word and the colleagues' signatures, where the plan has got so far. */
export function addVoices(scene: ProgrammeScene, representativeId: string | undefined): void {
  const { context, child, pmpc, familyName } = scene
  const { region, id: personId } = child.person
  const agreed = scene.days.get('programme-agreed')
  if (agreed === undefined) return
  const common = { region, person_id: personId, programme_id: scene.programmeId, revision: 1 }
  if (representativeId !== undefined) {
    context.bulk.add('programme_agreement', {
      ...common,
      id: context.nextId(),
      representative_id: representativeId,
      decision: 'agree',
      comment: null,
      decided_on: agreed,
      document: null,
      recorded_by: null,
    })
    const by = { role: 'representative' as const, name: familyName ?? '' }
    event(scene, agreed, 'agreed', by, WHO, { revision: 1, representativeId })
  }
  for (const specialty of ['psychologist', 'pedagogue']) {
    const member = context.staff.of(pmpc.id, 'pmpc-specialist', specialty)
    context.bulk.add('programme_sign_off', {
      ...common,
      id: context.nextId(),
      member_id: member.memberId,
      member_name: member.name,
      specialty,
      signed_on: agreed,
    })
    event(scene, agreed, 'signed-off', member, WHO, { revision: 1, specialty })
  }
}
