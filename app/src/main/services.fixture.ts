import { type Family, findOrganisation, measureOf } from '#capabilities/programme/testing/family.ts'
import { approved, consentTo, type Scene } from '#capabilities/programme/testing/scene.ts'
import type { Person } from './testing/test-system.ts'

/** A child who was directed to an organisation that has accepted it. */
export interface Directed {
  readonly family: Family
  readonly directionId: string
  readonly consentId: string
}

/** Leads a family to an accepted direction to one organisation, by an approved programme. */
export async function directTo(
  scene: Scene,
  family: Family,
  {
    room,
    worker,
    conclusionId,
  }: { readonly room: string; readonly worker: Person; readonly conclusionId?: string },
): Promise<Directed> {
  await approved(scene, family, [measureOf('pedagogical', room)], {
    notIndicated: { medical: 'қажет емес', psychological: 'қажет емес', social: 'қажет емес' },
    ...(conclusionId === undefined ? {} : { conclusionId }),
  })
  const { consentId } = await consentTo(family, room)
  const { directionId } = await scene.coordinator.done<{ directionId: string }>('programme.send-direction', {
    personId: family.childId,
    organisationId: room,
  })
  await worker.done('programme.answer-direction', { directionId, answer: 'accept' })
  return { family, directionId, consentId }
}

/** The organisation of a kind, with one of its specialists and a colleague. */
export async function staffOf(scene: Scene, kind: Parameters<typeof findOrganisation>[1]) {
  const room = await findOrganisation(scene.system, kind)
  const worker = await scene.system.signIn({
    role: 'service-specialist',
    organisation: room,
    specialty: 'speech-therapist',
  })
  const colleague = await scene.system.signIn({
    role: 'service-specialist',
    organisation: room,
    specialty: 'psychologist',
  })
  return { room, worker, colleague }
}

/** A whole order of speech therapy. */
export function speech(personId: string, specialistId: string, changes: object = {}) {
  return {
    personId,
    specialistId,
    item: 'speech-therapy',
    format: 'group',
    place: 'organisation',
    sessions: 4,
    perWeek: 1,
    minutes: 30,
    startsOn: '2023-10-02',
    endsOn: '2024-01-31',
    goals: ['Екі сөзден сөйлем құрайды'],
    ...changes,
  }
}

/** A weekly meeting of a group on Mondays. */
export function mondays(specialistId: string, changes: object = {}) {
  return {
    specialistId,
    item: 'speech-therapy',
    format: 'group',
    name: 'Дүйсенбілік топ',
    weekday: 1,
    startsAt: '10:00',
    minutes: 30,
    room: '2-бөлме',
    capacity: 2,
    validFrom: '2023-10-02',
    validTo: '2024-05-31',
    ...changes,
  }
}
