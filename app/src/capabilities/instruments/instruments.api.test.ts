import { parseQuestionnaire, printQuestionnaire } from '@tirek/questionnaire'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { SHIPPED } from './register/shipped.ts'

let system: TestSystem
let officer: Person
let nurse: Person

beforeAll(async () => {
  system = await startTestSystem('2026-03-02T09:00:00+05:00')
  officer = await system.signIn({ role: 'authority-officer' })
  nurse = await system.signIn({ role: 'primary-care-doctor', region: '610000000' })
})
afterAll(() => system.close())

interface Shown {
  readonly line: { readonly state: string; readonly isInForce: boolean }
  readonly revision: number
  readonly obstacles: readonly string[]
  readonly texts: readonly object[]
  readonly differences: readonly { path: string; change: string }[] | null
}

const key = (questionnaireVersion: string, questionnaireId = 'speech-test') => ({
  questionnaireId,
  questionnaireVersion,
})
const shown = (version: string, compareWith?: string) =>
  officer.shown<Shown>('instruments.version', {
    ...key(version),
    ...(compareWith === undefined ? {} : { compareWith }),
  })
const refused = async (asked: ReturnType<Person['command']>) => {
  const { status, body } = await asked
  const problem = body as { code?: string; fields?: readonly { path: string; code: string }[] }
  return [status, problem.code, ...(problem.fields ?? []).map(({ path, code }) => `${path}: ${code}`)]
}

const TITLE = { titleKk: 'Сөйлеу', titleRu: 'Речь', titleEn: 'Speech' }
const at = (rest = '', version = '1.0') => `/kk/instruments/speech-test/${version}${rest}`

describe('questionnaires of the health authority', () => {
  it('LAW-1-20 ships own neutral examples, marked as no licensed tool, and only the structure of published ones', async () => {
    const page = (await nurse.page('/kk/instruments')).body
    expect(page).toContain('лицензияланған клиникалық құрал емес')
    expect(page).toContain('M-CHAT-R/F')
    expect(page).toContain('тексерілмеген')
    expect(SHIPPED.every(({ rules }) => rules.length === 0)).toBe(true)
    expect(SHIPPED.map((one) => parseQuestionnaire(printQuestionnaire(one)).ok)).not.toContain(false)
  })

  it('LAW-5-1 is written by the health authority alone', async () => {
    const wish = { ...key('1.0'), ...TITLE }
    expect((await nurse.command('instruments.start-draft', wish)).status).toBe(403)
    await officer.done('instruments.start-draft', { ...wish, instrumentCode: 'speech-check' })
    expect(await refused(officer.command('instruments.start-draft', wish))).toContain(
      'questionnaireVersion: version-known',
    )
    expect((await nurse.query('instruments.version', key('1.0'))).status).toBe(404)
  })

  it('keeps all that was typed when a question cannot be written, and says why at its field', async () => {
    const typed = {
      _key: 'q1',
      name: 'words',
      type: 'choice',
      group: '-',
      textKk: 'Қанша сөз айтады?',
      options: 'few | Аз\n| Көп',
    }
    const page = await officer.post(at('/new-item'), typed)
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Қанша сөз айтады?')
    expect(page.body).toContain('2-жолды оқу мүмкін болмады')
    const options = 'few | Аз | Мало | Few | 1\nmany | Көп | Много | Many | 0'
    const sent = await officer.post(at('/new-item'), { ...typed, _key: 'q2', options })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, at()])
    expect((await officer.page(at('/items/words'))).body).toContain('many | Көп | Много | Many | 0')
  })

  it('LAW-X-3 is not published until each text stands in three languages', async () => {
    expect((await shown('1.0')).texts).toHaveLength(2)
    expect(
      await refused(officer.command('instruments.publish', { ...key('1.0'), inForceFrom: '2026-03-10' })),
    ).toContain('instruments.languages')
    expect((await officer.page(at())).body).toContain('Мәтін жоқ')
    const words = {
      name: 'words',
      type: 'choice',
      textKk: 'Қанша сөз айтады?',
      textRu: 'Сколько слов?',
      textEn: 'How many words?',
    }
    const options = 'few | Аз | Мало | Few | 1\nmany | Көп | Много | Many | 0'
    await officer.done('instruments.put-item', { ...key('1.0'), ...words, options })
    const asks = { whenQuestion: 'words', whenOperator: '=', whenAnswer: 'few' }
    const since = {
      name: 'since',
      type: 'integer',
      textKk: 'Неше айдан?',
      textRu: 'С какого месяца?',
      textEn: 'Since which month?',
    }
    await officer.done('instruments.put-item', { ...key('1.0'), ...since, ...asks, isNew: true, min: '0' })
    expect((await shown('1.0')).obstacles).toEqual([])
  })

  it('LAW-1-21 counts by a named function, and decides by a rule only when its owner has set one', async () => {
    const score = { calculate: 'sum', items: ['words'], textKk: 'Балл', textRu: 'Балл', textEn: 'Score' }
    const rule = { operator: '>=', value: 1, result: 'risk' }
    expect(
      await refused(officer.command('instruments.put-score', { ...key('1.0'), counting: 'rule', ...score })),
    ).toContain('value: required')
    await officer.done('instruments.put-score', { ...key('1.0'), counting: 'rule', ...score, ...rule })
    expect((await officer.page(at('/scoring'))).body).toContain('value="rule" checked')
  })

  it('LAW-1-20 never changes once it is published', async () => {
    const past = { ...key('1.0'), inForceFrom: '2026-03-01' }
    expect(await refused(officer.command('instruments.publish', past))).toContain('inForceFrom: past-date')
    await officer.done('instruments.publish', { ...key('1.0'), inForceFrom: '2026-03-02' })
    expect((await shown('1.0')).line).toMatchObject({ state: 'published', isInForce: true })
    const changed = { ...key('1.0'), name: 'words', move: 'away' }
    expect(await refused(officer.command('instruments.arrange', changed))).toEqual([
      409,
      'instruments.wrong-state',
    ])
    expect((await nurse.query('instruments.version', key('1.0'))).status).toBe(200)
  })

  it('follows a version by the next, shows what is different, and retires by a day', async () => {
    await officer.done('instruments.start-draft', {
      ...key('2.0'),
      ...TITLE,
      copyVersion: '1.0',
      instrumentCode: 'speech-check',
    })
    await officer.done('instruments.arrange', { ...key('2.0'), name: 'since', move: 'away' })
    expect((await shown('2.0', '1.0')).differences).toEqual([{ path: 'since', change: 'removed', what: [] }])
    const same = { ...key('2.0'), inForceFrom: '2026-03-02' }
    expect(await refused(officer.command('instruments.publish', same))).toContain('inForceFrom: same-day')
    await officer.done('instruments.publish', { ...key('2.0'), inForceFrom: '2026-04-01' })
    await officer.done('instruments.retire', { ...key('1.0'), inForceUntil: '2026-04-01' })
    expect((await officer.page(at('?with=2.0'))).body).toContain('қосылды')
  })

  it('takes in a file, and refuses one that is too big, of another kind, or with a mistake, in words', async () => {
    const file = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64')
    const load = (bytes: string, more: object = { isLicensed: false }) =>
      refused(officer.command('instruments.import', { file: bytes, ...more }))
    expect(await load(Buffer.alloc(300_001).toString('base64'))).toContain('file: file-too-big')
    expect(await load(Buffer.from('%PDF-1.7').toString('base64'))).toContain('file: file-kind')
    const foreign = {
      resourceType: 'Questionnaire',
      id: 'licensed',
      version: '3',
      language: 'en',
      title: 'Licensed tool',
    }
    const item = [{ linkId: '1', type: 'boolean', text: 'A question of its owner', answerValueSet: 'urn:x' }]
    expect(await load(file({ ...foreign, item }))).toContain('file: file-problem')
    const right = file({
      ...foreign,
      item: [{ linkId: '1', type: 'boolean', text: 'A question of its owner' }],
    })
    expect(await load(right, { isLicensed: true })).toContain('licenceNote: required')
    await officer.done('instruments.import', { file: right, isLicensed: true, licenceNote: 'Шарт № 5' })
    const found = await officer.shown<Shown>('instruments.version', key('3', 'licensed'))
    expect(found.obstacles).toEqual(['languages'])
    expect((await officer.page('/kk/instruments/licensed/3')).body).toContain(
      'лицензиясы бар клиникалық құрал',
    )
  })

  it('every page is drawn in each language', async () => {
    await officer.done('instruments.start-draft', { ...key('3.0'), ...TITLE, copyVersion: '2.0' })
    const rest = [
      '',
      '/preview',
      '/new-item',
      '/items/words',
      '/scoring',
      '/publish',
      '/discard',
      '/questionnaire.json',
    ]
    const paths = [
      ...rest.map((one) => at(one, '3.0')),
      '/ru/instruments/new',
      '/en/instruments/import',
      at('/retire', '2.0'),
    ]
    const seen = await Promise.all(paths.map(async (path) => [path, (await officer.page(path)).statusCode]))
    expect(seen).toEqual(paths.map((path) => [path, 200]))
  })
})
