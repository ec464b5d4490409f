import { beforeAll, describe, expect, it } from 'vitest'
import { isFamily } from '#platform/access/roles.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import { registerRecipient } from '../capabilities/placement/placement.fixture.ts'
import { signInStaff } from '../capabilities/placement/system.fixture.ts'
import { CAPABILITIES } from './capabilities.ts'
import { type Browser, enterAt, newTerminal, signInAgain } from './testing/at-terminal.ts'
import type { Person } from './testing/test-system.ts'
import { useTimedSystem } from './testing/timed-system.ts'

const at = useTimedSystem()
let staff: Awaited<ReturnType<typeof signInStaff>>
let self: Person
let other: Person
let terminal: Browser

beforeAll(async () => {
  staff = await signInStaff(at.system)
  self = (await registerRecipient(at.system, staff)).self
  other = (await registerRecipient(at.system, staff)).self
  terminal = await newTerminal(at.system, staff.head)
  staff = { ...staff, head: await signInAgain(at.system, staff.head) }
})

interface Terminals {
  readonly terminals: readonly { readonly id: string; readonly sessionId: string | null }[]
}
const seenThere = async () => {
  const [one] = (await staff.worker.shown<Terminals>('kiosk.terminals')).terminals
  return { terminalId: String(one?.id), sessionId: one?.sessionId }
}
const isSignedIn = async () => (await terminal.get('/ru/kiosk')).body.includes('Что вы хотите сделать?')

describe('a fresh proof at a terminal', () => {
  it('DEC-92 DEC-93 goes on in the same session: its end, the longer pause and the helper stay', async () => {
    await enterAt(terminal, self)
    await terminal.post('/ru/kiosk/longer', { to: '/kiosk' })
    const { helpId } = await staff.worker.done<{ helpId: string }>(
      'kiosk.begin-asked-by-word',
      await seenThere(),
    )
    const { sessionId } = await seenThere()
    const former = terminal.cookies.get('tirek_session')
    at.wait(9)
    const proved = await terminal.post('/ru/prove-again/sandbox', { to: '/placement' })
    expect(proved.headers.location).toBe('/ru/placement')
    expect(terminal.cookies.get('tirek_session')).not.toBe(former)
    const page = await terminal.get('/ru/kiosk')
    expect(page.headers['refresh']).toBe('600; url=/kk/kiosk/over')
    expect(page.body).toContain('Вам помогает: ')
    expect((await seenThere()).sessionId).toBe(sessionId)
    // However often the person proves who they are, two hours after the first sign-in the session is over.
    for (let passed = 9; passed < 117; passed += 9) {
      at.wait(9)
      await terminal.post('/kk/sign-in', { person: self.accountId, to: '/kiosk' })
      expect(await isSignedIn()).toBe(true)
    }
    at.wait(3)
    expect(await isSignedIn()).toBe(false)
    staff = { ...staff, worker: await signInAgain(at.system, staff.worker) }
    await staff.worker.done('kiosk.end-help', { helpId, helpedWith: ['sign-in'] })
  })

  it('DEC-92 of somebody else begins a session of their own', async () => {
    await terminal.get('/kk/kiosk/over')
    await enterAt(terminal, self)
    const { sessionId } = await seenThere()
    await enterAt(terminal, other)
    expect((await seenThere()).sessionId).not.toBe(sessionId)
    await terminal.get('/kk/kiosk/over')
  })

  it('DEC-92 is asked by no form that a family sends there: nothing typed is lost on the way', () => {
    const permissions = CAPABILITIES.flatMap((capability) => capability.permissions)
    const asking = CAPABILITIES.flatMap(({ actions = [] }) => actions)
      .map(({ command }) => command)
      .filter((command) => command.needsFreshProof !== undefined && command.needsOwnDevice !== true)
    const ofFamilies = asking.filter(({ name }) =>
      permissions.some((row) => row.action === name && isFamily(row)),
    )
    expect(asking.length).toBeGreaterThan(5)
    // The review asks for one to close a programme: that only a head decides.
    expect([...new Set(ofFamilies.map(({ name }) => name))]).toEqual(['programme.review'])
    expect(ofFamilies.every(({ needsFreshProof }) => typeof needsFreshProof === 'function')).toBe(true)
  })
})

describe('a terminal', () => {
  it('DEC-92 lets nobody in by a way that stays with a device, and changes no such way', async () => {
    await terminal.get('/kk/kiosk/over')
    const words = 'На терминале войдите телефоном'
    for (const path of ['/ru/sign-in/password', '/ru/sign-in/passkey', '/ru/sign-in/organisation']) {
      const page = await terminal.get(path)
      expect([page.statusCode, page.body.includes(words)]).toEqual([403, true])
    }
    const given = { name: 'x', password: 'жұмбақ-сөз', code: '123456', _key: 'p' }
    const sent = await terminal.post('/ru/sign-in/password', given)
    expect([sent.statusCode, sent.body.includes(words)]).toEqual([403, true])
    await enterAt(terminal, self)
    for (const name of ['access.ask-new-passkey', 'access.draft-password', 'access.remove-password'])
      expect(at.system.parts.useCases.get(name)?.needsOwnDevice, name).toBe(true)
    const asked = await terminal.command('access.remove-password', {})
    expect([asked.status, asked.body['code']]).toEqual([403, 'platform.terminal-own-device'])
    for (const path of ['/ru/sign-in-ways', '/ru/prove-again/passkey'])
      expect((await terminal.get(path)).body).toContain(words)
    expect((await terminal.get('/ru/prove-again')).body).not.toMatch(/prove-again\/(?:passkey|password)/)
  })

  it('DEC-93 gives no session to whoever works in an organisation, by the API neither, and says why', async () => {
    const { body: text } = await terminal.command('access.ask-eds-challenge', {})
    const post = (url: string, payload: object) =>
      at.system.app.inject({
        method: 'POST',
        url,
        cookies: Object.fromEntries(terminal.cookies),
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify(payload),
      })
    const { accountId } = staff.specialist
    const signed = await post('/api/v1/sandbox/eds/sign', { accountId, bytes: text['bytes'] })
    const { cms } = JSON.parse(signed.body) as { cms: string }
    const { body } = await terminal.command('access.sign-in-by-eds', {
      challengeId: text['challengeId'],
      cms,
    })
    const refused = await post('/api/v1/access/session', { ticket: body['ticket'], accountId })
    expect([refused.statusCode, JSON.parse(refused.body).code]).toEqual([403, 'platform.terminal-families'])
  })

  it('DEC-92 holds no form of a session that is over: whoever comes next would see it', async () => {
    await enterAt(terminal, self)
    const form = await terminal.get('/ru/ask/code')
    const writer = /name="_writer" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
    terminal.cookies.delete('tirek_session')
    const fields = { words: 'Менің сөзім', _key: 'k', _writer: writer }
    for (const path of ['/ru/kiosk/ask-help', '/ru/ask/code'])
      expect((await terminal.post(path, fields)).body).not.toContain('Менің сөзім')
  })

  it('DEC-92 a call that nobody came to is closed when its session is over, and is found by its number', async () => {
    await enterAt(terminal, self)
    await terminal.send('/kk/kiosk/ask-help')
    interface Calls {
      readonly helps: readonly { readonly id: string; readonly state: string }[]
    }
    const [call] = (await staff.worker.shown<Calls>('kiosk.calls')).helps
    at.wait(3)
    const late = await staff.worker.command('kiosk.begin-help', { helpId: call?.id })
    expect(late.body['code']).toBe('kiosk.person-gone')
    await runDaily(at.system.parts.worker)
    const shown = await staff.worker.shown<{ help: { state: string } }>('kiosk.help', { helpId: call?.id })
    expect([call?.state, shown.help.state]).toEqual(['asked', 'unanswered'])
    expect((await self.shown<Calls>('kiosk.my-help')).helps[0]?.state).toBe('unanswered')
  })
})

describe('what a terminal shows', () => {
  const own = ({ roles }: { readonly roles: unknown }) =>
    roles === 'public' || roles === 'signed-in' || (Array.isArray(roles) && roles.includes('recipient'))

  it('DEC-92 leads nowhere outside and hands out no file, on every page of a family', async () => {
    await terminal.get('/kk/kiosk/over')
    await enterAt(terminal, self)
    const paths = at.system.parts.pages
      .filter(own)
      .map(({ path }) => path.replace(':personId', String(self.personId)))
      .filter((path) => !path.includes(':') && !/^\/(?:sandbox|gallery)/.test(path))
    expect(paths.length).toBeGreaterThan(60)
    // `get` of a terminal throws at a link that leads away.
    const wrong: string[] = []
    for (const path of paths)
      await terminal.get(`/ru${path}`).then(
        ({ statusCode }) => (statusCode < 500 ? 0 : wrong.push(path)),
        (error: Error) => wrong.push(error.message),
      )
    expect(wrong).toEqual([])
  })

  it('DEC-92 an error is drawn as the page of a terminal, and the browser goes back by itself', async () => {
    const { kysely } = at.system.parts
    const broken = kysely.selectFrom
    Object.assign(kysely, {
      selectFrom: () => {
        throw new Error('the database does not answer')
      },
    })
    const failed = await terminal.get('/ru/placement')
    Object.assign(kysely, { selectFrom: broken })
    expect([failed.statusCode, failed.headers['refresh']]).toEqual([500, '120; url=/kk/kiosk/over'])
    expect(failed.body).toContain('data-kiosk')
  })

  it('DEC-92 gives more time in the middle of a search, which stands in the address', async () => {
    const found = await terminal.get('/ru/find?name=Қамқор&_more=1')
    expect([found.statusCode, decodeURIComponent(String(found.headers.location))]).toEqual([
      303,
      '/ru/find?name=Қамқор',
    ])
    const again = await terminal.get('/ru/find?name=%D0%9A')
    expect(again.headers['refresh']).toBe('600; url=/kk/kiosk/over')
  })
})
