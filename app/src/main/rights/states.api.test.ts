import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StateLine } from '#platform/access/state-lines.ts'
import { CAPABILITIES } from '../capabilities.ts'
import type { Person } from '../testing/test-system.ts'
import { FORMS } from '../testing/whole-path.fixture.ts'
import { askApi, capabilityOf, filledInput } from './attempts.ts'
import { idsFor } from './ids.ts'
import { everyUseCase, type RightsSystem, startRightsSystem } from './rights.fixture.ts'

/** Where the child of the fixture stands: its programme waits for its review, a service is accepted, a place reserved. */
const STANDS: Readonly<Record<string, string>> = {
  request: 'reserved',
  file: 'concluded',
  programme: 'under-review',
  direction: 'accepted',
}

let rights: RightsSystem

/** What the schema of an input does not say. */
const ASKED: Readonly<Record<string, object>> = {
  'consultation.record-examination': { kind: 'social', social: FORMS.social },
}

/** Who does what in the fixture: the very people of the file, so that nothing but the state is in the way. */
function whoDoes(action: string): Person {
  const { cast, mother, registrarOfHome, service } = rights.field.file
  const byAction: Readonly<Record<string, Person>> = {
    'consultation.record-examination': cast.specialists.social,
    'consultation.agree': cast.specialists.social,
    'consultation.draft-conclusion': cast.head,
    'consultation.sign-conclusion': cast.head,
    'consultation.annul-conclusion': cast.head,
    'programme.sign-off': cast.specialists.pedagogical,
    'programme.approve': cast.head,
    'programme.record-agreement': mother,
    'programme.answer-direction': service,
    'placement.decide': cast.akimat,
  }
  const known = byAction[action]
  if (known !== undefined) return known
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

beforeAll(async () => {
  rights = await startRightsSystem()
}, 120_000)
afterAll(() => rights?.close())

describe('states over the API', () => {
  it('refuses every command whose subject stands elsewhere, as a matter of its state', async () => {
    const lines = CAPABILITIES.flatMap(({ states = [] }) => states)
    const elsewhere = lines.filter(({ subject, from }) => !from.includes(STANDS[subject] ?? ''))
    expect(elsewhere.length).toBeGreaterThan(15)
    const wrong: string[] = []
    for (const line of elsewhere) {
      const { status, code } = await attempt(line)
      if (status !== 409 || !/wrong-state|not-in-force/.test(code))
        wrong.push(`${line.action}: ${status} ${code}`)
    }
    expect(wrong).toEqual([])
  })
})
