import type { Person } from '../testing/test-system.ts'
import { TURKISTAN } from '../testing/whole-path.fixture.ts'
import type { RightsSystem } from './rights.fixture.ts'

/** Something that is wanted again, and by whom. */
export type Again = readonly [by: Person, name: string, input: object]

const WHY = { reason: 'Тексерілді' }

/** Makes one of each kind, leads it to a state, and says what is wanted of it that is possible elsewhere only. */
export const DONE_BEFORE: Readonly<Record<string, (rights: RightsSystem) => Promise<readonly Again[]>>> = {
  correction: async (rights) => {
    const { cast, mother, childId } = rights.field.file
    const { phone } = await mother.shown<{ phone: string }>('registry.child', { childId })
    const wish = { personId: childId, field: 'registry.phone', shown: phone, wanted: '+7 701 555 01 03' }
    const { requestId } = await mother.done<{ requestId: string }>('corrections.request', {
      ...wish,
      ...WHY,
    })
    return [
      [cast.registrar, 'corrections.decide', { requestId, decision: 'refuse', ...WHY }],
      [mother, 'corrections.withdraw', { requestId }],
    ]
  },
  complaint: async (rights) => {
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
  signal: async (rights) => {
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
  restriction: async (rights) => {
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
  'abilitation-plan': async (rights) => {
    const { mother, records } = rights.field.file
    const again = { planId: records.get('abilitation_plan')?.[0] }
    await mother.done('abilitation.withdraw', again)
    return [[mother, 'abilitation.withdraw', again]]
  },
  wish: async (rights) => {
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
  substitution: async (rights) => {
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
  notice: async (rights) => {
    const { mother, service, records } = rights.field.file
    for (const consentId of records.get('registry_consent') ?? [])
      await mother.done('registry.withdraw-consent', { consentId })
    const { open } = await service.shown<{ open: { id: string }[] }>('withdrawals.own')
    const answer = { noticeId: open[0]?.id ?? '', answer: 'nothing-kept' }
    await service.done('withdrawals.answer', answer)
    return [[service, 'withdrawals.answer', answer]]
  },
  questionnaire: async (rights) => {
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
  telephone: async (rights) => {
    const { nurse } = rights.field.file.cast
    const deviceId = '0195a000-0000-4000-8000-000000000077'
    await nurse.done('field.enrol', { deviceId, name: 'Android' })
    await nurse.done('field.wipe', { deviceId })
    return [[nurse, 'field.wipe', { deviceId }]]
  },
  'field record': async (rights) => {
    const { nurse } = rights.field.file.cast
    const [deviceId, id] = ['0195a000-0000-4000-8000-000000000078', '0195a000-0000-4000-8000-000000000079']
    await nurse.done('field.enrol', { deviceId, name: 'Android' })
    const at = '2025-04-10T09:00:00+05:00'
    const said = {
      instrumentId: 'development-12',
      instrumentVersion: '1.0',
      result: 'refused',
      takenAt: at,
    }
    await nurse.done('field.deliver', { deviceId, sentAt: at, records: [{ ...said, id, childId: id }] })
    const aside = { recordId: id, how: 'set-aside', note: 'Қате' }
    await nurse.done('field.settle', aside)
    return [[nurse, 'field.settle', aside]]
  },
}
