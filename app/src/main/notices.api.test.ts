import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ADULT_IINS,
  openRegistry,
  registerBoy,
  registerParent,
  TURKISTAN,
} from '#capabilities/registry/registry.fixture.ts'
import { type FamilyNotice, tellFamily } from '#platform/notices/tell.ts'
import { runDue } from '#platform/worker/worker.ts'
import type { Person, TestSystem } from './testing/test-system.ts'

interface Told {
  readonly unread: number
  readonly notices: readonly {
    readonly title: string
    readonly isRead: boolean
    readonly reachedBy: string[]
  }[]
}

const KAZAKH = 'Тізілімде балаңыздың екі жазбасы болды'
const RUSSIAN = 'В регистре было две записи вашего ребёнка'

let system: TestSystem
let nurse: Person
let family: { readonly childId: string; readonly mother: Person; readonly father: Person }

const told = (by: Person) => by.shown<Told>('notices.of-person', { personId: family.childId })
const texts = () => system.simulator.texts().map(({ text }) => text)
const lettersTo = (email: string) => system.mailbox.letters().filter(({ to }) => to.includes(email))

function tell(more: Partial<FamilyNotice> = {}): Promise<string | undefined> {
  const { childId } = family
  const notice = { region: TURKISTAN, personId: childId, kind: 'registry.merged', href: `/people/${childId}` }
  return system.parts.runner.asSystem((act) =>
    tellFamily(act, { ...notice, data: { day: act.today }, ...more }),
  )
}

beforeAll(async () => {
  ;({ system, nurse } = await openRegistry())
  const boy = { givenName: 'Нұрлан', birthDate: '2024-01-10', birthRecord: 'АН-0' }
  const childId = await registerBoy(nurse, boy)
  const parent = async (basis: 'mother' | 'father', iin: string, phone: string) =>
    (await registerParent(system, nurse, childId, { basis, iin, phone })).signedIn
  const mother = await parent('mother', ADULT_IINS[0], '+77010000001')
  const father = await parent('father', ADULT_IINS[1], '+77010000002')
  family = { childId, mother, father }
})
afterAll(() => system.close())

describe('what a family is told', () => {
  it('LAW-16-2 stands in the system at once for every representative, each of whom reads for oneself', async () => {
    await tell({ once: family.childId })
    expect(await told(family.mother)).toMatchObject({
      unread: 1,
      notices: [{ title: 'Two records became one' }],
    })
    await family.mother.done('notices.mark-read', { personId: family.childId })
    expect((await told(family.mother)).unread).toBe(0)
    expect((await told(family.father)).unread).toBe(1)
    const home = await family.father.page('/kk/home')
    expect(home.body).toContain('Екі жазба біріктірілді')
  })

  it('is told once, however often it is tried', async () => {
    expect(await tell({ once: family.childId })).toBeUndefined()
    expect((await told(family.father)).notices).toHaveLength(1)
  })

  it('LAW-X-3 goes by SMS in Kazakh and Russian to whoever has not chosen, without a name', async () => {
    await runDue(system.parts.worker)
    const sent = texts().filter((text) => text.includes(KAZAKH))
    expect(sent).toHaveLength(2)
    expect(sent[0]).toContain(RUSSIAN)
    for (const text of sent) expect(text).not.toMatch(/Сәрсенов|Нұрлан/)
    expect((await told(family.mother)).notices[0]?.reachedBy).toEqual(['sms'])
  })

  it('is no business of any post', async () => {
    const refused = await nurse.query('notices.of-person', { personId: family.childId })
    expect(refused).toMatchObject({ status: 403, body: { code: 'platform.not-your-role' } })
  })
})

describe('how an adult is told', () => {
  const email = 'gulnur@example.kz'

  it('sends letters to an address only after its code, and ends a code after five wrong ones', async () => {
    const { mother } = family
    await mother.done('notices.choose', { lang: 'ru', bySms: false, email })
    const code = /\d{6}/.exec(lettersTo(email).at(-1)?.text ?? '')?.[0] ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1)
      expect((await mother.command('notices.prove-email', { code: wrong })).body).toMatchObject({
        code: 'notices.code-wrong',
      })
    expect((await mother.command('notices.prove-email', { code })).body).toMatchObject({
      code: 'notices.code-too-many-tries',
    })
    await mother.done('notices.choose', { lang: 'ru', bySms: false, email })
    const fresh = /\d{6}/.exec(lettersTo(email).at(-1)?.text ?? '')?.[0] ?? ''
    await mother.done('notices.prove-email', { code: fresh })
    expect(await mother.shown('notices.choice')).toMatchObject({ email, isEmailProved: true })
  })

  it('goes by the choice of each: a letter in Russian to the mother, an SMS to the father', async () => {
    const before = texts().length
    await tell()
    await runDue(system.parts.worker)
    expect(lettersTo(email).at(-1)?.text).toContain(RUSSIAN)
    expect(texts().slice(before)).toHaveLength(1)
    expect((await told(family.mother)).notices[0]?.reachedBy).toEqual(['email'])
  })

  it('REP-STD-16 goes by SMS whatever was chosen when the law owes the notice', async () => {
    const before = texts().length
    await tell({ isOwed: true })
    await runDue(system.parts.worker)
    expect(texts().slice(before)).toHaveLength(2)
  })

  it('waits while one way is down, and keeps no other from going', async () => {
    system.setFault('sms', 'down')
    const letters = lettersTo(email).length
    const before = texts().length
    await tell()
    await runDue(system.parts.worker)
    expect(lettersTo(email)).toHaveLength(letters + 1)
    expect(texts()).toHaveLength(before)
    system.setFault('sms', 'none')
    await system.setClock('2024-01-10T12:00:00+06:00')
    await runDue(system.parts.worker)
    expect(texts()).toHaveLength(before + 1)
    expect(lettersTo(email)).toHaveLength(letters + 1)
  })

  it('shows a wrong address and a wrong code at the field, with what was typed', async () => {
    const { mother } = family
    const form = { lang: 'kk', bySms: 'yes', email: 'gulnur@' }
    const page = await mother.post('/kk/notices/choice', form)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Мекенжай толық емес')
    expect(page.body).toContain('value="gulnur@"')
  })
})
