import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateLine } from '#platform/access/state-lines.ts'
import { CAPABILITIES } from '../capabilities.ts'
import type { Person } from '../testing/test-system.ts'
import { FORMS, TURKISTAN } from '../testing/whole-path.fixture.ts'
import { askApi, capabilityOf, filledInput } from './attempts.ts'
import { idsFor } from './ids.ts'
import { everyUseCase, type RightsSystem, startRightsSystem } from './rights.fixture.ts'

/**
 * Where the child of the fixture stands: its programme waits for its review, a service is accepted, a place reserved;
 * and what is answered to whoever wants something of it that is possible elsewhere only.
 */
const STANDS: Readonly<Record<string, { readonly in: string; readonly refusal: string }>> = {
  referral: { in: 'received', refusal: 'screening.referral-answered' },
  risk: { in: 'ended', refusal: 'screening.no-open-risk' },
  file: { in: 'concluded', refusal: 'consultation.wrong-state' },
  programme: { in: 'under-review', refusal: 'programme.wrong-state' },
  direction: { in: 'accepted', refusal: 'programme.wrong-state' },
  request: { in: 'reserved', refusal: 'placement.wrong-state' },
  signing: { in: 'used', refusal: 'signing.already-signed' },
}

/** Subjects that are led to a later state, and then refused, by the test of their own capability: file and refusal. */
const IN_OWN_TESTS: Readonly<Record<string, readonly [file: string, code: string]>> = {
  case: ['main/family-support.api.test.ts', 'family-support.state'],
  plan: ['main/family-support.api.test.ts', 'family-support.plan-state'],
  'case that stands still': ['main/watch.api.test.ts', 'watch.moved-already'],
  'hand-over item': ['main/hand-over.api.test.ts', 'hand-over.item-state'],
  'vocational diagnostics': ['main/hand-over.api.test.ts', 'hand-over.diagnostics-over'],
  norm: ['capabilities/norms/norms.api.test.ts', 'norms.adopted-already'],
  order: ['main/services.api.test.ts', 'services.order-over'],
  question: ['main/questions.api.test.ts', 'questions.answered'],
  'ready answer': ['main/questions.api.test.ts', 'questions.ready-state'],
  'served child': ['main/home-help.api.test.ts', 'home-help.state'],
}

let rights: RightsSystem

/** What the schema of an input does not say. */
const ASKED: Readonly<Record<string, object>> = {
  'consultation.record-examination': { kind: 'social', social: FORMS.social },
  'screening.acknowledge-referral': { answer: 'accepted' },
  'signing.complete-by-code': { code: '123456' },
}

/** Who does what in the fixture: the very people of the file, so that nothing but the state is in the way. */
function whoDoes(action: string): Person {
  const { cast, mother, registrarOfHome, service } = rights.field.file
  const byAction: Readonly<Record<string, Person>> = {
    'consultation.record-examination': cast.specialists.social,
    'consultation.agree': cast.specialists.social,
    'consultation.dissent': cast.specialists.social,
    'consultation.drop-amendment': cast.head,
    'consultation.draft-conclusion': cast.head,
    'consultation.sign-conclusion': cast.head,
    'consultation.annul-conclusion': cast.head,
    'programme.sign-off': cast.specialists.pedagogical,
    'programme.approve': cast.head,
    'programme.record-agreement': mother,
    'programme.weigh-goal': mother,
    'programme.answer-direction': service,
    'placement.decide': cast.akimat,
    'screening.send-referral': cast.nurse,
    'screening.acknowledge-referral': cast.registrar,
  }
  const known = byAction[action]
  if (known !== undefined) return known
  if (action.startsWith('signing.')) return mother
  if (action.startsWith('consultation.')) return cast.registrar
  if (action.startsWith('programme.')) return cast.coordinator
  const own = ['confirm-receipt', 'choose', 'join-queue', 'leave-queue', 'defer-arrival']
  if (own.includes(action.replace('placement.', ''))) return mother
  const desk = ['accept-package', 'return-package', 'resubmit', 'notify']
  return desk.includes(action.replace('placement.', '')) ? cast.specialist : registrarOfHome
}

async function attempt({ action }: StateLine): Promise<{ status: number; code: string; facts: unknown }> {
  const { field } = rights
  const useCase = everyUseCase().find(({ name }) => name === action)
  if (useCase === undefined) throw new Error(`no ${action}`)
  const { representativeId: _, ...input } = filledInput(
    field,
    useCase,
    idsFor(field.file, capabilityOf(useCase), 'own'),
  ) as Record<string, unknown>
  const asked = { ...input, ...(ASKED[action] ?? {}) }
  const { status, text } = await askApi(field, whoDoes(action), useCase, asked)
  return { status, ...JSON.parse(text.slice(text.indexOf('\n') + 1)) }
}

type Again = readonly [by: Person, name: string, input: object]

const WHY = { reason: 'Тексерілді' }

/** Makes one of each kind, leads it to a state, and says what is wanted of it that is possible elsewhere only. */
const DONE_BEFORE: Readonly<Record<string, () => Promise<readonly Again[]>>> = {
  correction: async () => {
    const { cast, mother, childId } = rights.field.file
    const { phone } = await mother.shown<{ phone: string }>('registry.child', { childId })
    const wish = { personId: childId, field: 'registry.phone', shown: phone, wanted: '+7 701 555 01 03' }
    const { requestId } = await mother.done<{ requestId: string }>('corrections.request', { ...wish, ...WHY })
    return [
      [cast.registrar, 'corrections.decide', { requestId, decision: 'refuse', ...WHY }],
      [mother, 'corrections.withdraw', { requestId }],
    ]
  },
  complaint: async () => {
    const { cast, mother, childId } = rights.field.file
    const letter = {
      personId: childId,
      organisationId: cast.head.organisationId,
      about: 'body',
      words: 'Күн жоқ',
    }
    const file = async () =>
      (await mother.done<{ complaintId: string }>('complaints.file', letter)).complaintId
    const complaintId = await file()
    const answer = { complaintId, decision: 'partly', ground: 'law-343/art-16-3', ...WHY }
    await cast.akimat.done('complaints.answer', answer)
    return [
      [cast.akimat, 'complaints.answer', answer],
      [cast.akimat, 'complaints.extend', { complaintId, until: '2025-05-15', ...WHY }],
      [mother, 'complaints.appeal', { complaintId: await file(), words: 'Келіспеймін' }],
    ]
  },
  signal: async () => {
    const { cast, childId: personId } = rights.field.file
    const guardian = await rights.system.signIn({ role: 'guardianship-officer', region: TURKISTAN })
    const signal = {
      personId,
      concern: 'harm',
      source: 'family',
      isUrgent: false,
      words: 'Көгерген жері бар',
    }
    const file = async () => {
      await cast.nurse.done('complaints.file-signal', signal)
      const { signals } = await guardian.shown<{ signals: { id: string; state: string }[] }>(
        'complaints.signals',
      )
      const signalId = signals.find(({ state }) => state === 'filed')?.id ?? ''
      await guardian.done('complaints.take-up-signal', { signalId })
      return signalId
    }
    const closed = { signalId: await file(), outcome: 'measures', measures: 'Үйіне бардық' }
    await guardian.done('complaints.close-signal', closed)
    return [
      [guardian, 'complaints.close-signal', closed],
      [guardian, 'complaints.take-up-signal', { signalId: closed.signalId }],
      [guardian, 'complaints.take-up-signal', { signalId: await file() }],
    ]
  },
  restriction: async () => {
    const { mother, childId: personId } = rights.field.file
    const officer = await rights.system.signIn({ role: 'data-protection-officer' })
    const wish = { personId, ground: 'contested', words: 'Мекенжай қате' }
    const asked = await mother.done<{ restrictionId: string }>('data-rights.ask-restriction', wish)
    const refusal = { restrictionId: asked.restrictionId, decision: 'refuse', ...WHY }
    await officer.done('data-rights.decide-restriction', refusal)
    return [
      [officer, 'data-rights.decide-restriction', refusal],
      [mother, 'data-rights.end-restriction', { personId }],
    ]
  },
  'abilitation-plan': async () => {
    const { mother, records } = rights.field.file
    const again = { planId: records.get('abilitation_plan')?.[0] }
    await mother.done('abilitation.withdraw', again)
    return [[mother, 'abilitation.withdraw', again]]
  },
  wish: async () => {
    const { cast, records } = rights.field.file
    const programmeId = records.get('programme_programme')?.[0]
    const wish = { programmeId, outcome: 'close', closeReason: 'goals-reached', note: 'Мақсаттарға жетті' }
    const { body } = await cast.coordinator.command<{ facts: { approvalId: string } }>(
      'programme.review',
      wish,
    )
    const { approvalId } = body.facts
    await cast.coordinator.done('exceptional-access.withdraw-wish', { approvalId })
    return [
      [cast.head, 'exceptional-access.approve', { approvalId }],
      [cast.head, 'exceptional-access.refuse-approval', { approvalId, words: 'Жоқ' }],
      [cast.coordinator, 'exceptional-access.withdraw-wish', { approvalId }],
    ]
  },
  substitution: async () => {
    const { head, registrar, specialists } = rights.field.file.cast
    const { substitutionId } = await head.done<{ substitutionId: string }>('substitution.appoint', {
      ...{ absentId: registrar.accountId, substituteId: specialists.social.accountId },
      ...{ from: '2025-04-07', until: '2025-04-11' },
      ...{ reason: 'leave', orderNumber: '17-к', orderDate: '2025-04-03' },
    })
    const again = { substitutionId, why: 'Жұмысқа шықты' }
    await head.done('substitution.revoke', again)
    return [[head, 'substitution.revoke', again]]
  },
  notice: async () => {
    const { mother, service, records } = rights.field.file
    for (const consentId of records.get('registry_consent') ?? [])
      await mother.done('registry.withdraw-consent', { consentId })
    const { open } = await service.shown<{ open: { id: string }[] }>('withdrawals.own')
    const answer = { noticeId: open[0]?.id ?? '', answer: 'nothing-kept' }
    await service.done('withdrawals.answer', answer)
    return [[service, 'withdrawals.answer', answer]]
  },
  questionnaire: async () => {
    const officer = await rights.system.signIn({ role: 'authority-officer' })
    const key = { questionnaireId: 'development-12', questionnaireVersion: '1.0' }
    const draft = { questionnaireId: 'laid-aside', questionnaireVersion: '1' }
    const title = { titleKk: 'Мысал', titleRu: 'Пример', titleEn: 'Example' }
    await officer.done('instruments.start-draft', { ...draft, ...title })
    return [
      [officer, 'instruments.put-item', { ...key, name: 'sight', type: 'boolean', textKk: 'Көре ме?' }],
      [officer, 'instruments.arrange', { ...key, name: 'sight', move: 'up' }],
      [officer, 'instruments.put-score', { ...key, counting: 'none' }],
      [officer, 'instruments.publish', { ...key, inForceFrom: '2025-05-15' }],
      [officer, 'instruments.retire', { ...draft, inForceUntil: '2025-05-15' }],
      [officer, 'instruments.discard', key],
    ]
  },
  telephone: async () => {
    const { nurse } = rights.field.file.cast
    const deviceId = '0195a000-0000-4000-8000-000000000077'
    await nurse.done('field.enrol', { deviceId, name: 'Android' })
    await nurse.done('field.wipe', { deviceId })
    return [[nurse, 'field.wipe', { deviceId }]]
  },
  'field record': async () => {
    const { nurse } = rights.field.file.cast
    const [deviceId, id] = ['0195a000-0000-4000-8000-000000000078', '0195a000-0000-4000-8000-000000000079']
    await nurse.done('field.enrol', { deviceId, name: 'Android' })
    const at = '2025-04-10T09:00:00+05:00'
    const said = { instrumentId: 'development-12', instrumentVersion: '1.0', result: 'refused', takenAt: at }
    await nurse.done('field.deliver', { deviceId, sentAt: at, records: [{ ...said, id, childId: id }] })
    const aside = { recordId: id, how: 'set-aside', note: 'Қате' }
    await nurse.done('field.settle', aside)
    return [[nurse, 'field.settle', aside]]
  },
}

beforeAll(async () => {
  rights = await startRightsSystem()
}, 120_000)
afterAll(() => rights?.close())

describe('states over the API', () => {
  it('refuses every command whose subject stands elsewhere, as a matter of its state', async () => {
    const lines = CAPABILITIES.flatMap(({ states = [] }) => states)
    const elsewhere = lines.filter(({ subject, from }) => {
      const stands = STANDS[subject]
      return stands !== undefined && !from.includes(stands.in)
    })
    expect(elsewhere.length).toBeGreaterThan(20)
    const wrong: string[] = []
    for (const line of elsewhere) {
      const { status, code } = await attempt(line)
      const isOfState = code === STANDS[line.subject]?.refusal || /not-in-force/.test(code)
      if (status !== 409 || !isOfState) wrong.push(`${line.action}: ${status} ${code}`)
    }
    expect(wrong).toEqual([])
  })

  it('refuses what was decided, answered or taken back before, one of every kind, as a matter of its state', async () => {
    const tried: string[] = []
    const kinds = Object.values(DONE_BEFORE)
    for (const kind of kinds)
      for (const [by, name, input] of await kind()) {
        const { status, body } = await by.command<{ code: string }>(name, input)
        tried.push(`${name}: ${status} ${body.code}`)
      }
    expect(tried).toEqual([
      'corrections.decide: 409 corrections.already-decided',
      'corrections.withdraw: 409 corrections.already-decided',
      'complaints.answer: 409 complaints.answered',
      'complaints.extend: 409 complaints.answered',
      'complaints.appeal: 409 complaints.not-answered',
      'complaints.close-signal: 409 complaints.signal-closed',
      'complaints.take-up-signal: 409 complaints.signal-closed',
      'complaints.take-up-signal: 409 complaints.signal-taken-up',
      'data-rights.decide-restriction: 409 data-rights.already-decided',
      'data-rights.end-restriction: 409 data-rights.nothing-to-end',
      'abilitation.withdraw: 409 abilitation.wrong-state',
      'exceptional-access.approve: 409 exceptional-access.wish-decided',
      'exceptional-access.refuse-approval: 409 exceptional-access.wish-decided',
      'exceptional-access.withdraw-wish: 409 exceptional-access.wish-decided',
      'substitution.revoke: 409 substitution.has-ended',
      'withdrawals.answer: 409 withdrawals.answered',
      'instruments.put-item: 409 instruments.wrong-state',
      'instruments.arrange: 409 instruments.wrong-state',
      'instruments.put-score: 409 instruments.wrong-state',
      'instruments.publish: 409 instruments.wrong-state',
      'instruments.retire: 409 instruments.wrong-state',
      'instruments.discard: 409 instruments.wrong-state',
      'field.wipe: 409 field.to-be-erased',
      'field.settle: 409 field.settled-already',
    ])
  })

  it('has a refusal over the API for every subject that the table names', () => {
    const subjects = new Set(CAPABILITIES.flatMap(({ states = [] }) => states.map((one) => one.subject)))
    const refused = [STANDS, DONE_BEFORE, IN_OWN_TESTS].flatMap((some) => Object.keys(some))
    expect([...subjects].sort()).toEqual(refused.sort())
    for (const [file, code] of Object.values(IN_OWN_TESTS))
      expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(`'${code}'`)
  })
})
