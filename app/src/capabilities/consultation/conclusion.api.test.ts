import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CONCLUSION,
  type Consultation,
  drafted,
  everyoneAgrees,
  examination,
  FORMS,
  inSession,
  openFor,
  SESSION_DAY,
  startConsultation,
  units,
} from './consultation.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
})
afterAll(() => at.system.close())

describe('examinations and the draft of a conclusion', () => {
  it('LAW-1-31 refuses vocational diagnostics and another specialist’s form', async () => {
    const { fileId } = await openFor(at, 'Зере')
    await inSession(at, fileId)
    const vocational = await at.specialists.pedagogical.command('consultation.record-examination', {
      ...examination(fileId, 'pedagogical'),
      kind: 'vocational',
    })
    expect(vocational.body).toMatchObject({ code: 'consultation.vocational-elsewhere' })
    expect(units(vocational)).toEqual(['art-1-23', 'art-14-2'])
    const foreign = await at.specialists.medical.command(
      'consultation.record-examination',
      examination(fileId, 'social'),
    )
    expect(foreign).toMatchObject({ status: 403, body: { code: 'consultation.not-own-form' } })
    const recorded = await at.specialists.social.done(
      'consultation.record-examination',
      examination(fileId, 'social'),
    )
    expect(recorded).toMatchObject({ age: { years: 5, months: 6, days: 23 } })
  })

  it('LAW-1-31 asks for the age norm in the social and the pedagogical form', async () => {
    const { fileId } = await openFor(at, 'Ибраһим')
    await inSession(at, fileId)
    const input = examination(fileId, 'pedagogical')
    const { ageNorm: _ageNorm, ...without } = FORMS.pedagogical.pedagogical
    const refused = await at.specialists.pedagogical.command('consultation.record-examination', {
      ...input,
      pedagogical: without,
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ fields: [{ path: 'pedagogical.ageNorm', code: 'required' }] })
  })

  it('LAW-15-4 A6 refuses a form that asks for a group of disability or a price', async () => {
    const { fileId } = await drafted(at, 'Мадина')
    for (const extra of [{ disabilityGroup: 'group-1' }, { price: '1000' }]) {
      const refused = await at.head.command('consultation.draft-conclusion', {
        fileId,
        correction: { ...CONCLUSION.correction, ...extra },
      })
      expect(refused.status).toBe(422)
    }
  })

  it('LAW-10-2 REP-II-5 REP-II-6 LAW-16-2 names every part that an empty conclusion lacks', async () => {
    const { fileId } = await openFor(at, 'Ұлан')
    await inSession(at, fileId)
    const drafted = await at.head.done<{ missing: string[] }>('consultation.draft-conclusion', { fileId })
    expect(drafted.missing).toEqual(
      expect.arrayContaining([
        'examination-social',
        'needs',
        'programme',
        'directions',
        'information',
        'best-interests',
        'child-view',
      ]),
    )
    const signed = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(signed.body).toMatchObject({ code: 'consultation.conclusion-incomplete' })
  })

  it('LAW-16-2 takes no day to come for what has been noticed, told or written', async () => {
    const { fileId } = await openFor(at, 'Марат')
    await inSession(at, fileId)
    const ahead = '2024-02-01'
    const [defect] = CONCLUSION.defects
    const parts = {
      defects: [{ ...defect, noticedOn: ahead }],
      information: { ...CONCLUSION.information, givenOn: ahead },
    }
    expect(await at.head.command('consultation.draft-conclusion', { fileId, ...parts })).toMatchObject({
      status: 422,
      body: {
        fields: [
          { path: 'defects.0.noticedOn', code: 'future-date' },
          { path: 'information.givenOn', code: 'future-date' },
        ],
      },
    })
    const medical = {
      ...FORMS.medical.medical,
      document: { issuer: '№ 1 емхана', number: '17', date: ahead },
    }
    expect(
      await at.specialists.medical.command('consultation.record-examination', {
        ...examination(fileId, 'medical'),
        medical,
      }),
    ).toMatchObject({ status: 422, body: { fields: [{ path: 'medical.document.date' }] } })
  })
})

describe('a child’s own words', () => {
  const words = 'Маған қатты айқай ұнамайды. Мен сурет салғанды жақсы көремін.'

  it('REP-II-6 REP-II-5 the child says it, the members read it first and agree anew, and it stands in the conclusion', async () => {
    const { fileId, personId } = await drafted(at, 'Әлия')
    await everyoneAgrees(at, fileId)
    const child = await at.system.signIn({ role: 'recipient', person: personId })
    const mother = await at.system.signIn({ role: 'representative', person: at.motherId })
    await child.done('consultation.say-own-words', { personId, words })
    const seen = await at.specialists.medical.shown<{ ownWords: unknown }>('consultation.file', { fileId })
    expect(seen.ownWords).toMatchObject({ words, way: 'own-hand', mayParentRead: false })
    const sign = { fileId, confirmLimitedAbilities: true }
    expect((await at.head.command('consultation.sign-conclusion', sign)).body).toMatchObject({
      code: 'consultation.members-not-agreed',
    })

    expect(await mother.shown('consultation.own-words', { personId })).toMatchObject({ said: null })
    expect((await mother.command('consultation.say-own-words', { personId, words })).status).toBe(403)
    const draft = await at.head.page(`/ru/consultation/files/${fileId}/draft/view`)
    expect(draft.body).toContain('закрыто для родителей')

    await child.done('consultation.say-own-words', { personId, words, way: 'drawing', mayParentRead: true })
    expect(await mother.shown('consultation.own-words', { personId })).toMatchObject({ said: { words } })
    await everyoneAgrees(at, fileId)
    const { conclusionId } = await at.head.done<{ conclusionId: string }>(
      'consultation.sign-conclusion',
      sign,
    )
    const sheet = await mother.page(`/kk/consultation/conclusions/${conclusionId}`)
    expect(sheet.body).toContain(words)
    const late = await child.command('consultation.say-own-words', { personId, words: 'Тағы' })
    expect(late.body).toMatchObject({ code: 'consultation.nothing-to-say-to' })
  })

  it('REP-II-6 closed words stand in no paper that parents read, may be written down by a member and taken back, and are never needed', async () => {
    const { fileId, personId } = await drafted(at, 'Санжар')
    const child = await at.system.signIn({ role: 'recipient', person: personId })
    const mother = await at.system.signIn({ role: 'representative', person: at.motherId })
    await at.specialists.social.done('consultation.say-own-words', { personId, words, way: 'aac' })
    const { said } = await child.shown<{ said: { helperName: string } }>('consultation.own-words', {
      personId,
    })
    expect(said.helperName).not.toBe('')
    await everyoneAgrees(at, fileId)
    const { conclusionId } = await at.head.done<{ conclusionId: string }>('consultation.sign-conclusion', {
      fileId,
      confirmLimitedAbilities: true,
    })
    expect((await mother.page(`/kk/consultation/conclusions/${conclusionId}`)).body).not.toContain(words)
    expect((await mother.page(`/kk/consultation/children/${personId}/own-words`)).body).not.toContain(words)
    const extract = `/kk/people/${personId}/rights/extract.json`
    expect((await mother.page(extract)).statusCode).toBe(200)
    expect((await mother.page(extract)).body).toMatch(/"consultation_own_words":\s*\[\]/)
    expect((await at.head.page(`/kk/consultation/files/${fileId}`)).body).toContain(words)

    const second = await drafted(at, 'Кәусар')
    const other = await at.system.signIn({ role: 'recipient', person: second.personId })
    expect((await other.command('consultation.say-own-words', { personId, words })).status).toBe(404)
    await other.done('consultation.say-own-words', { personId: second.personId, words })
    await other.done('consultation.take-back-own-words', { personId: second.personId })
    const file = await at.head.shown('consultation.file', { fileId: second.fileId })
    expect(file).toMatchObject({ ownWords: null })
    await everyoneAgrees(at, second.fileId)
    await at.head.done('consultation.sign-conclusion', {
      fileId: second.fileId,
      confirmLimitedAbilities: true,
    })
  })
})
