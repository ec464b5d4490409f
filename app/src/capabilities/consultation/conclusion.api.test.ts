import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CONCLUSION,
  type Consultation,
  drafted,
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
