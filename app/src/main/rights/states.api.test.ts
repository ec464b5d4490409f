import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateLine } from '#platform/access/state-lines.ts'
import { CAPABILITIES } from '../capabilities.ts'
import type { Person } from '../testing/test-system.ts'
import { FORMS } from '../testing/whole-path.fixture.ts'
import { askApi, capabilityOf, filledInput } from './attempts.ts'
import { idsFor } from './ids.ts'
import { everyUseCase, type RightsSystem, startRightsSystem } from './rights.fixture.ts'
import { DONE_BEFORE } from './states-done.fixture.ts'

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
  'material of the library': ['capabilities/library/library.api.test.ts', 'library.state'],
  'need of an organisation': ['capabilities/provision/provision.api.test.ts', 'provision.answered'],
  'training programme': ['capabilities/staff/staff.api.test.ts', 'staff.programme-state'],
  'staff plan': ['capabilities/staff/staff.api.test.ts', 'staff.plan-adopted'],
  'line of a staff plan': ['capabilities/staff/staff.api.test.ts', 'staff.line-closed'],
  'help at a terminal': ['main/kiosk.api.test.ts', 'kiosk.help-state'],
  film: ['capabilities/sign-language/sign-language.api.test.ts', 'sign-language.not-in-this-state'],
  order: ['main/services.api.test.ts', 'services.order-over'],
  question: ['main/questions.api.test.ts', 'questions.answered'],
  'ready answer': ['main/questions.api.test.ts', 'questions.ready-state'],
  'call that is due': ['main/outreach.api.test.ts', 'outreach.call-closed'],
  'served child': ['main/home-help.api.test.ts', 'home-help.state'],
  'request for an aid': ['main/aids.api.test.ts', 'aids.need-state'],
  'order of an aid': ['main/aids-refusals.api.test.ts', 'aids.order-state'],
  'sanatorium voucher': ['main/aids-terms.api.test.ts', 'aids.voucher-state'],
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
  const stay = [
    'ask-leave',
    'ask-restore',
    'ask-transfer',
    'withdraw-transfer',
    'wish-to-leave',
    'withdraw-wish',
  ]
  const own = [
    'confirm-receipt',
    'see-alternatives',
    'choose',
    'join-queue',
    'leave-queue',
    'defer-arrival',
    'choose-after-review',
    ...stay,
  ]
  if (own.includes(action.replace('placement.', ''))) return mother
  const desk = [
    'accept-package',
    'return-package',
    'resubmit',
    'notify',
    'answer-transfer',
    'propose-category',
  ]
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
      for (const [by, name, input] of await kind(rights)) {
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
