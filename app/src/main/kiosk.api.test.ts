import { beforeAll, describe, expect, it } from 'vitest'
import { houseOf, readyToChoose, registerRecipient } from '../capabilities/placement/placement.fixture.ts'
import { historyOf } from '../capabilities/placement/reading.fixture.ts'
import { signInStaff } from '../capabilities/placement/system.fixture.ts'
import { type Browser, enterAt, newBrowser, newTerminal, signInAgain } from './testing/at-terminal.ts'
import type { Person } from './testing/test-system.ts'
import { useTimedSystem } from './testing/timed-system.ts'

const at = useTimedSystem()
let staff: Awaited<ReturnType<typeof signInStaff>>
let self: Person
let requestId: string
let houseId: string
let terminal: Browser

beforeAll(async () => {
  staff = await signInStaff(at.system)
  houseId = (await houseOf(at.system, 4, 2)).id
  const who = await registerRecipient(at.system, staff)
  self = who.self
  requestId = await readyToChoose(at.system, staff, who, 4)
  terminal = await newTerminal(at.system, staff.head)
  staff = { ...staff, head: await signInAgain(at.system, staff.head) }
})

const signedIn = async () => (await terminal.get('/kk/kiosk')).body.includes('Не істегіңіз келеді?')

const doorTo = (path: string) => `/ru/sign-in?to=${encodeURIComponent(path)}`

describe('a terminal of the self-service sector', () => {
  it('REP-STD-19 DEC-92 shows a start screen in three languages, and its mark gives no right', async () => {
    const start = await terminal.get('/kk/kiosk')
    for (const words of ['Қазақша', 'Русский', 'English', 'Маманды шақыру'])
      expect(start.body).toContain(words)
    expect([start.headers['cache-control'], start.headers['refresh']]).toEqual(['no-store', undefined])
    expect(start.body).not.toMatch(/href="(?:https?:|tel:|mailto:)/)
    expect([...terminal.cookies.keys()]).toEqual(['tirek_terminal'])
    for (const path of ['/kk/kiosk/terminals', '/kk/home', '/kk/placement'])
      expect((await terminal.get(path)).headers.location).toContain('/kk/sign-in')
    expect((await terminal.command('placement.choose', { requestId, organisationId: houseId })).status).toBe(
      401,
    )
    expect((await terminal.get('/')).headers.location).toBe('/kk/kiosk')
    // Another language or other letters were somebody's: the screen goes back by itself.
    expect((await terminal.get('/ru/kiosk')).headers['refresh']).toBe('600; url=/kk/kiosk/over')
  })

  it('REP-STD-19 lets a family in and nobody of an organisation; the session is good at the terminal alone', async () => {
    const turned = await terminal.post('/kk/sign-in', { person: staff.specialist.accountId })
    expect([turned.statusCode, turned.body.includes('Қызметкерлер өз жұмыс орнынан кіреді')]).toEqual([
      403,
      true,
    ])
    const door = (await terminal.get(doorTo('/kiosk'))).body
    expect(door).not.toContain(staff.specialist.accountId)
    expect(door).toMatch(/class="back"[\s\S]+Скажите специалисту в зале/)
    await enterAt(terminal, self)
    expect(await signedIn()).toBe(true)
    const token = terminal.cookies.get('tirek_session') ?? ''
    const elsewhere = newBrowser(at.system, { tirek_session: token })
    expect((await elsewhere.get('/kk/home')).headers.location).toContain('/kk/sign-in')
    // A session from elsewhere is none at the terminal, and no browser is remembered there.
    const mixed = newBrowser(at.system, Object.fromEntries(terminal.cookies))
    mixed.cookies.set('tirek_session', self.token)
    expect((await mixed.get('/kk/home')).statusCode).toBe(303)
    expect(terminal.cookies.has('tirek_device')).toBe(false)
  })

  it('DEC-92 ends the session after two minutes without an act and leaves nothing', async () => {
    const page = await terminal.get('/ru/placement')
    expect(page.headers['refresh']).toBe('120; url=/kk/kiosk/over')
    expect(page.body).toContain('role="alert" style="--after: 90s"')
    at.wait(1, 59)
    expect(await signedIn()).toBe(true)
    await terminal.post('/ru/modes', { size: 'xl', colour: 'black', space: '', returnTo: '/kiosk' })
    at.wait(2)
    const back = await terminal.get('/ru/placement')
    expect(back.headers.location).toBe('/ru/kiosk/over')
    const over = await terminal.get('/ru/kiosk/over')
    expect([over.statusCode, over.headers.location]).toEqual([303, '/kk/kiosk'])
    expect(over.headers['clear-site-data']).toBe('"cache", "storage"')
    expect([...terminal.cookies.keys()]).toEqual(['tirek_terminal'])
    const former = await terminal.get('/ru/placement/requests/01a2008d-7418-7b4b-8b2b-bdd3718bd885/choose')
    expect(former.headers.location, 'whoever comes next begins at the start').toBe(doorTo('/kiosk'))
    expect((await terminal.get('/ru/placement')).headers.location).toBe(doorTo('/placement'))
    const start = await terminal.get('/kk/kiosk')
    expect(start.body).not.toContain('data-size')
    expect(start.headers['refresh']).toBeUndefined()
  })

  it('DEC-92 gives more time without losing what was typed, as often as it is asked for', async () => {
    await enterAt(terminal, self)
    const path = '/ru/ask/code'
    const form = await terminal.get(path)
    const name = /form="([\w-]+)" name="_more"/.exec(form.body)?.[1] ?? 'none'
    expect(form.body).toContain(`<form method="post" id="${name}"`)
    at.wait(1, 50)
    const longer = await terminal.send(path, { code: 'жазып отырмын', _more: '1' })
    expect([longer.statusCode, longer.headers['refresh']]).toEqual([200, '600; url=/kk/kiosk/over'])
    expect(longer.body).toContain('value="жазып отырмын"')
    expect(longer.body).not.toContain('class="errors')
    at.wait(9, 50)
    expect((await terminal.post('/ru/kiosk/longer', { to: '/placement' })).headers.location).toBe(
      '/ru/placement',
    )
    at.wait(9, 50)
    expect(await signedIn()).toBe(true)
    const forged = await terminal.post('/ru/kiosk/end', {}, { 'sec-fetch-site': 'cross-site' })
    expect(forged.headers['clear-site-data']).toBeUndefined()
    expect(await signedIn()).toBe(true)
    const ended = await terminal.post('/ru/kiosk/end')
    expect(ended.headers.location).toBe('/kk/kiosk')
    expect(await signedIn()).toBe(false)
  })
})

const of = (step: string) => `/ru/placement/requests/${requestId}/${step}`
const eventOf = async (name: string) =>
  (await historyOf(at.system, requestId)).find((event) => event.name === name)?.data

describe('the whole choice at a terminal', () => {
  it('REP-STD-19 A15 finds, enters a queue and chooses, by pages without a script', async () => {
    await enterAt(terminal, self)
    const full = await houseOf(at.system, 4, 1)
    await full.registrar.post('/ru/placement/house/capacity', { capacity: '0', document: '№ 1', _key: 'c' })
    expect((await terminal.get('/ru/find')).statusCode).toBe(200)
    expect((await terminal.get('/ru/placement')).body).toContain(requestId)
    const choices = await terminal.get(of('choose'))
    expect(choices.body).toContain(houseId)
    expect(choices.body).not.toContain('name="channel"')
    const joined = await terminal.send(`${of('join')}/${full.id}`)
    expect(joined.headers.location).toBe(of('queue'))
    expect((await terminal.get(of('queue'))).statusCode).toBe(200)
    expect((await terminal.get(`${of('queue')}/proof.json`)).body).toContain('файл остался бы здесь')
    expect((await terminal.send(of('leave-queue'))).statusCode).toBe(303)
    const chosen = await terminal.send(`${of('choose')}/${houseId}`)
    expect(chosen.statusCode).toBe(303)
    expect(await eventOf('placement.chosen')).toMatchObject({ channel: 'self-service', assisted: false })
    expect((await terminal.get(`/ru/people/${self.personId}/notices`)).statusCode).toBe(200)
  })
})

describe('the help of a consultant', () => {
  interface Helped {
    readonly helps: readonly Record<string, unknown>[]
  }
  interface Terminals {
    readonly terminals: readonly { readonly id: string; readonly sessionId: string | null }[]
  }

  it('REP-STD-19 DEC-93 is asked for by the person, signed by the helper, and seen by both', async () => {
    expect((await self.command('kiosk.ask-help', {})).body['code']).toBe('kiosk.not-at-terminal')
    const asked = await terminal.send('/kk/kiosk/ask-help')
    expect(asked.headers.location).toBe('/kk/kiosk?help=asked')
    const { helps } = await staff.specialist.shown<Helped>('kiosk.calls')
    const helpId = String(helps[0]?.['id'])
    expect(helps[0]).toMatchObject({ state: 'asked', askedHow: 'button', terminal: 'Зал, 1' })
    expect((await staff.specialist.page('/kk/home')).body).toContain('Терминалда көмек сұрап тұр')
    expect((await staff.executive.command('kiosk.begin-help', { helpId })).status).toBe(403)
    const elsewhere = await at.system.signIn({ role: 'ed-specialist', region: '110000000' })
    expect((await elsewhere.command('kiosk.begin-help', { helpId })).status).toBe(404)
    await staff.specialist.done('kiosk.begin-help', { helpId })
    const again = await staff.worker.command('kiosk.begin-help', { helpId })
    expect(again.body['code']).toBe('kiosk.help-state')
    expect((await terminal.get('/ru/kiosk')).body).toMatch(/Вам помогает: [^<]+, Специалист отдела занятости/)

    const wish = { requestId, organisationId: houseId }
    expect((await staff.specialist.command('placement.choose', wish)).status).toBe(403)
    await terminal.send('/kk/kiosk/ask-help')
    const page = `/kk/kiosk/calls/${helpId}`
    const empty = await staff.specialist.post(page, { words: 'Оқып бердім', _key: 'h0' })
    expect([empty.statusCode, empty.body.includes('Оқып бердім')]).toEqual([422, true])
    const other = { helpId, helpedWith: ['reading'] }
    expect((await staff.worker.command('kiosk.end-help', other)).body['code']).toBe('kiosk.other-helper')
    const signed = await staff.specialist.post(page, { helpedWith: ['reading', 'choice'], _key: 'h1' })
    expect(signed.headers.location).toBe('/kk/kiosk/calls')
    const mine = (await terminal.get('/ru/kiosk/my-help')).body
    for (const words of ['Специалист отдела занятости', 'Прочитать и объяснить', 'позвал кнопкой'])
      expect(mine).toContain(words)
    expect((await self.shown<Helped>('kiosk.my-help')).helps[0]).toMatchObject({ state: 'ended' })
    expect((await historyOf(at.system, helpId)).map(({ name }) => name)).toEqual([
      'kiosk.help-asked',
      'kiosk.help-begun',
      'kiosk.help-ended',
    ])
  })

  it('REP-STD-19 DEC-93 marks what is done meanwhile as assisted; the person may decline it', async () => {
    const [there] = (await staff.worker.shown<Terminals>('kiosk.terminals')).terminals
    const asked = { terminalId: there?.id, sessionId: there?.sessionId }
    // Whoever was seen there has gone, and another sits there now.
    await terminal.post('/kk/kiosk/end')
    const nobody = await staff.worker.command('kiosk.begin-asked-by-word', asked)
    await enterAt(terminal, self)
    const another = await staff.worker.command('kiosk.begin-asked-by-word', asked)
    expect([nobody.body['code'], another.body['code']]).toEqual(['kiosk.nobody-there', 'kiosk.person-gone'])
    const page = await staff.worker.page('/kk/kiosk/terminals')
    const sessionId = /name="sessionId" value="([^"]+)"/.exec(page.body)?.[1]
    const { helpId } = await staff.worker.done<{ helpId: string }>('kiosk.begin-asked-by-word', {
      ...asked,
      sessionId,
    })
    const wish = { reason: 'illness', document: 'Анықтама № 7' }
    const kept = await terminal.send(of('defer'), { ...wish, _more: '1' })
    expect([kept.statusCode, kept.body.includes('value="Анықтама № 7"')]).toEqual([200, true])
    expect((await terminal.send(of('defer'), wish)).statusCode).toBe(303)
    expect(await eventOf('placement.arrival-deferred')).toMatchObject({
      channel: 'self-service',
      assisted: true,
      assistedBy: 'Әлеуметтік қызметкер',
      assistedPost: 'social-worker',
      helpId,
    })
    expect((await terminal.send('/kk/kiosk/decline-help')).headers.location).toBe('/kk/kiosk')
    expect((await staff.worker.command('kiosk.end-help', { helpId, helpedWith: ['queue'] })).status).toBe(409)
    expect((await terminal.get('/kk/kiosk')).body).not.toContain('Көмектесіп отыр: ')
  })

  it('REP-STD-19 a terminal that was switched off stops, with whoever is there', async () => {
    const { terminals } = await staff.head.shown<{ terminals: { id: string }[] }>('kiosk.terminals')
    const page = `/ru/kiosk/terminals/${terminals[0]?.id}/switch`
    const stranger = await at.system.signIn({ role: 'ed-head', region: '110000000' })
    expect((await stranger.post(page, { to: 'off' })).statusCode).toBe(404)
    expect((await staff.head.post(page, { to: 'off' })).headers.location).toBe('/ru/kiosk/terminals')
    for (const [path, words] of [
      ['/kk/kiosk', 'Терминал өшірілген'],
      ['/ru/placement', 'Подойдите к другому терминалу'],
      ['/', 'DEC-92'],
    ] as const) {
      const off = await terminal.get(path)
      expect([off.statusCode, off.body.includes(words)]).toEqual([403, true])
    }
    expect((await terminal.post('/kk/sign-in', { person: self.accountId })).statusCode).toBe(403)
    await staff.head.post(page, { to: 'on' })
    expect((await terminal.get('/kk/kiosk')).statusCode).toBe(200)
    expect(await signedIn()).toBe(false)
  })

  it('DEC-92 ends a session after two hours in any case, however often more time was asked for', async () => {
    await enterAt(terminal, self)
    for (let passed = 0; passed < 119; passed += 7) {
      expect(await signedIn()).toBe(true)
      await terminal.post('/kk/kiosk/longer', { to: '/kiosk' })
      at.wait(7)
    }
    at.wait(1)
    expect(await signedIn()).toBe(false)
    await terminal.get('/kk/kiosk/over')
  })
})
