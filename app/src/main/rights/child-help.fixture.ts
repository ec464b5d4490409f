import { listOrganisations, residenceIdOf } from '#capabilities/network/index.ts'
import { runDue } from '#platform/worker/worker.ts'
import type { Person, TestSystem } from '../testing/test-system.ts'
import { type Cast, DOCUMENTS, NEED, TURKISTAN } from '../testing/whole-path.fixture.ts'
import { CANARIES, CHILD } from './canaries.fixture.ts'

async function ask(system: TestSystem, { specialist, worker }: Cast, mother: Person, childId: string) {
  await system.setClock('2025-03-03T09:00:00+05:00')
  await specialist.done('registry.record-disability', {
    personId: childId,
    group: 'child-under-seven',
    validFrom: '2025-02-03',
    issuer: 'МӘС бөлімі',
    document: 'Анықтама № 1',
    documentDate: '2025-02-03',
  })
  await worker.done('placement.take-on', CHILD)
  await worker.done('placement.recognise-need', { personId: childId, ...NEED })
  const { requestId } = await mother.done<{ requestId: string }>('placement.apply', {
    personId: childId,
    phone: CANARIES.phone,
    address: CANARIES.address,
  })
  await runDue(system.parts.worker)
  await specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
  await runDue(system.parts.worker)
  return requestId
}

/** The choice is signed, so that there is a signature too. */
async function choose(system: TestSystem, mother: Person, input: object): Promise<void> {
  const useCase = 'placement.choose'
  const { signingId } = await mother.done<{ signingId: string }>('signing.prepare', { useCase, input })
  const { bytes } = await mother.shown<{ bytes: string }>('signing.show', { signingId })
  const payload = { accountId: mother.accountId, bytes, use: 'SIGN' }
  const made = await system.app.inject({ method: 'POST', url: '/api/v1/sandbox/eds/sign', payload })
  await mother.done('signing.complete', { signingId, cms: String(JSON.parse(made.body)['cms']) })
}

export async function place(
  system: TestSystem,
  cast: Cast,
  mother: Person,
  childId: string,
): Promise<Person> {
  const requestId = await ask(system, cast, mother, childId)
  await system.setClock('2025-03-13T09:00:00+05:00')
  const decision = { requestId, provides: true, reason: 'Мұқтаждық расталды' }
  await cast.akimat.done('placement.decide', { ...decision, bestInterests: 'Күтім үздіксіз болады' })
  await system.setClock('2025-03-17T10:00:00+05:00')
  await cast.specialist.done('placement.notify', { requestId })
  await mother.done('placement.confirm-receipt', { requestId })
  await mother.done('placement.see-alternatives', { requestId })
  await system.setClock('2025-04-03T15:00:00+05:00')
  const organisation = residenceIdOf(TURKISTAN, 1, 1)
  await choose(system, mother, { requestId, organisationId: organisation })
  return system.signIn({ role: 'io-registrar', organisation })
}

/** The programme of the Social Code: opened by the mother, its medical part signed and under way, a part received. */
export async function treat(system: TestSystem, mother: Person, personId: string): Promise<Person> {
  const clinics = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: ['medical-organisation'], state: 'existing' }),
  )
  const organisation = clinics.organisations.at(-1)?.id ?? ''
  const chosen = { personId, organisationId: organisation }
  const { planId } = await mother.done<{ planId: string }>('abilitation.open', chosen)
  const doctor = await system.signIn({ role: 'medical-organisation', organisation })
  const help = { nature: 'rehabilitation', service: CANARIES.finding, volume: '10 сеанс' }
  const term = { startsOn: '2025-04-07', endsOn: '2025-06-30' }
  const { itemId } = await doctor.done<{ itemId: string }>('abilitation.write-item', {
    ...{ planId, ...help, ...term },
  })
  await doctor.done('abilitation.sign-medical', { planId })
  const course = { planId, itemId, status: 'under-way', note: CANARIES.finding }
  await doctor.done('abilitation.record-course', course)
  await doctor.done('abilitation.receive-part', {
    ...{ planId, part: 'social', unit: 'МӘС бөлімі', document: 'ЖБ-1', documentDate: '2025-03-01' },
    words: CANARIES.finding,
  })
  return doctor
}
