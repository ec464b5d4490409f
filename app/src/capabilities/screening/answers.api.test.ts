import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { type Family, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

let system: TestSystem
let doctor: Person
let family: Family
let second: Family

beforeAll(async () => {
  system = await startTestSystem('2026-03-16T09:00:00+05:00')
  doctor = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
  const wish = { givenName: 'Аружан', birthDate: '2025-03-10', motherIin: MOTHER_IINS[0] }
  family = await registerFamily(system, doctor, wish)
  second = await registerFamily(system, doctor, { ...wish, givenName: 'Алихан', motherIin: MOTHER_IINS[1] })
})
afterAll(() => system.close())

const WORDS = 'Атын атағанда бұрылмайды'
const ANSWERS = {
  'family-worry': true,
  'family-words': WORDS,
  hearing: true,
  sight: false,
  movement: false,
  contact: false,
  speech: false,
}
const screening = (of: Family, more: object = {}) => ({
  childId: of.childId,
  instrumentId: 'development-12',
  instrumentVersion: '1.0',
  result: 'no-risk',
  ...more,
})
const file = async (of: Family, more: object) => {
  const { status, body } = await doctor.command('screening.record-result', screening(of, more))
  const { code, fields = [] } = body as { code?: string; fields?: readonly { path: string; code: string }[] }
  return [status, code, ...fields.map((one) => `${one.path}: ${one.code}`)]
}
const at = (of: Family, rest = '') => `/kk/screening/children/${of.childId}${rest}`

describe('answers of a screening', () => {
  it('LAW-1-20 are refused at the question that is missing, unknown or answered to another version', async () => {
    const version = { questionnaireVersion: '1.0' }
    const { hearing: _, ...rest } = ANSWERS
    expect(await file(family, { ...version, answers: rest })).toContain('answers.hearing: required')
    const strange = { ...ANSWERS, colour: 'red', sight: 'maybe' }
    expect(await file(family, { ...version, answers: strange })).toEqual(
      expect.arrayContaining(['answers.colour: unknown-question', 'answers.sight: choose-one']),
    )
    expect(await file(family, { questionnaireVersion: '0.9', answers: ANSWERS })).toEqual([
      422,
      'screening.questionnaire-version',
      'questionnaireVersion: other-version',
    ])
    const newborn = { instrumentId: 'newborn-standard', instrumentVersion: '2.0' }
    expect((await doctor.command('screening.record-result', screening(family, newborn))).status).toBe(409)
  })

  it('LAW-1-21 leave the result to a person where the questionnaire has no rule', async () => {
    const byRule = { questionnaireVersion: '1.0', answers: ANSWERS, result: 'by-rule' }
    expect(await file(family, byRule)).toContain('result: no-rule')
    const page = await doctor.page(at(family, '/questions/development-12'))
    expect(page.body).toContain('нәтижені өзіңіз таңдайсыз')
    expect(page.body).toContain('лицензияланған клиникалық құрал емес')
  })

  it('LAW-1-20 are given on a page without a script; what was typed stays when something is missing', async () => {
    const form = {
      _key: 'a1',
      questionnaireVersion: '1.0',
      instrumentVersion: '1.0',
      'answers.family-worry': 'yes',
      'answers.family-words': WORDS,
      'examinedOn.day': '16',
      'examinedOn.month': '3',
      'examinedOn.year': '2026',
    }
    const again = await doctor.post(at(family, '/questions/development-12'), form)
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain(WORDS)
    const seen = Object.entries(ANSWERS).filter(([, answer]) => typeof answer === 'boolean')
    const answers = Object.fromEntries(
      seen.map(([name, answer]) => [`answers.${name}`, answer ? 'yes' : 'no']),
    )
    const sent = await doctor.post(at(family, '/questions/development-12'), {
      ...form,
      ...answers,
      _key: 'a2',
      result: 'risk',
    })
    expect([sent.statusCode, sent.headers.location]).toEqual([303, at(family)])
  })

  it('are kept sealed, and read by the family and the clinic', async () => {
    const { rows } = await system.parts.runner.asSystem(({ db }) =>
      sql<{
        id: string
        answers: string
        questionnaire_version: string
      }>`select * from screening_result where answers is not null`.execute(db),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.questionnaire_version).toBe('1.0')
    expect(JSON.stringify(rows)).not.toContain('Атын')
    const href = at(family, `/results/${rows[0]?.id}`)
    expect((await family.mother.page(at(family))).statusCode).toBe(200)
    for (const reader of [doctor, family.mother]) expect((await reader.page(href)).body).toContain(WORDS)
    expect((await doctor.page(href)).body).toContain('Белгі байқалған салалар: 1')
    expect((await second.mother.page(href)).statusCode).toBe(404)
  })

  it('LAW-1-21 follow the rule of the questionnaire, page by page where it is long', async () => {
    const officer = await system.signIn({ role: 'authority-officer' })
    await publishLong(officer)
    const first = await doctor.page(at(second, '/questions/development-12/pages/1'))
    expect(first.body).toContain('1 / 2 бет')
    const half = yes('a', 6)
    const wrong = await doctor.post(at(second, '/questions/development-12/pages/1'), {
      _key: 'p0',
      questionnaireVersion: '2.0',
    })
    expect(wrong.statusCode).toBe(422)
    const kept = await doctor.post(at(second, '/questions/development-12/pages/1'), {
      _key: 'p1',
      questionnaireVersion: '2.0',
      ...half,
    })
    expect([kept.statusCode, kept.headers.location]).toEqual([303, at(second, '/questions/development-12')])
    const given = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`a${i}`, i < 6]))
    const later = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`b${i}`, false]))
    const all = { questionnaireVersion: '2.0', answers: { ...given, ...later } }
    expect(await file(second, all)).toContain('result: against-rule')
    const last = { _key: 'p2', questionnaireVersion: '2.0', instrumentVersion: '1.0', result: 'by-rule' }
    const sent = await doctor.post(at(second, '/questions/development-12'), {
      ...last,
      ...yes('b', 0),
      ...day,
    })
    expect(sent.statusCode).toBe(303)
    const shown = await doctor.shown<{ risk: { isInRiskGroup: boolean } | null }>('screening.child', {
      childId: second.childId,
    })
    expect(shown.risk?.isInRiskGroup).toBe(true)
    expect((await doctor.page(at(second, '/questions/development-12/pages/1'))).body).not.toContain('checked')
  })
})

const day = { 'examinedOn.day': '16', 'examinedOn.month': '3', 'examinedOn.year': '2026' }

/** Yes to the first so many of the seven questions of a group, no to the others. */
function yes(group: string, count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [`answers.${group}${i}`, i < count ? 'yes' : 'no']),
  )
}

/** A long questionnaire with a rule of its owner, in force from today. */
async function publishLong(officer: Person): Promise<void> {
  const text = (words: string) => ({
    text: words,
    _text: {
      extension: ['ru', 'en'].map((lang) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: lang },
          { url: 'content', valueString: lang === 'ru' ? 'Вопрос' : 'Question' },
        ],
      })),
    },
  })
  const group = (name: string) => ({
    linkId: name,
    type: 'group',
    ...text('Топ'),
    item: Array.from({ length: 7 }, (_, i) => ({
      linkId: `${name}${i}`,
      type: 'boolean',
      required: true,
      ...text('Сұрақ'),
    })),
  })
  const { text: label, _text: labels } = text('Балл')
  const names = ['a', 'b'].flatMap((name) => Array.from({ length: 7 }, (_, i) => `${name}${i}`))
  const extension = [
    {
      url: 'urn:tirek:fhir:score',
      extension: [
        { url: 'id', valueId: 'sum' },
        { url: 'label', valueString: label, _valueString: labels },
        { url: 'calculate', valueCode: 'sum' },
        ...names.map((name) => ({ url: 'item', valueString: name })),
      ],
    },
    {
      url: 'urn:tirek:fhir:result-rule',
      extension: [
        { url: 'score', valueId: 'sum' },
        { url: 'operator', valueCode: '>=' },
        { url: 'value', valueDecimal: 5 },
        { url: 'result', valueCode: 'risk' },
      ],
    },
    { url: 'urn:tirek:fhir:result-otherwise', valueCode: 'no-risk' },
  ]
  const { text: title, _text: titles } = text('Ұзақ сауалнама')
  const head = {
    resourceType: 'Questionnaire',
    id: 'development-12',
    version: '2.0',
    language: 'kk',
    title,
    _title: titles,
  }
  const bytes = Buffer.from(JSON.stringify({ ...head, extension, item: [group('a'), group('b')] })).toString(
    'base64',
  )
  await officer.done('instruments.import', {
    file: bytes,
    isLicensed: false,
    instrumentCode: 'development-12',
  })
  const key = { questionnaireId: 'development-12', questionnaireVersion: '2.0' }
  await officer.done('instruments.publish', { ...key, inForceFrom: '2026-03-16' })
}
