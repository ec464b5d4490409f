import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appointment,
  type Consultation,
  examination,
  inSession,
  KINDS,
  MOTHER,
  openFor,
  SESSION_DAY,
  startConsultation,
} from './consultation.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
  await at.system.setClock(`${SESSION_DAY}T09:00:00+06:00`)
})
afterAll(() => at.system.close())

describe('pages', () => {
  const pagesOf = async (person: Consultation['head'], paths: readonly string[]) => {
    for (const path of paths) {
      const page = await person.page(path)
      expect(`${path} ${page.statusCode}`).toBe(`${path} 200`)
    }
  }

  it('draws every page of the staff and of the family in three languages', async () => {
    const { fileId, personId } = await openFor(at, 'Яна')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, SESSION_DAY),
      agreed: false,
      notice: { channel: 'portal' },
    })
    const parent = await at.system.signIn({ person: at.motherId })
    const path = `consultation/files/${fileId}`
    for (const lang of ['kk', 'ru', 'en']) {
      await pagesOf(at.registrar, [
        `/${lang}/consultation`,
        `/${lang}/consultation/new`,
        `/${lang}/${path}`,
        `/${lang}/${path}/schedule`,
        `/${lang}/${path}/session`,
        `/${lang}/${path}/close`,
      ])
      await pagesOf(parent, [
        `/${lang}/consultation/children/${personId}`,
        `/${lang}/consultation/children/${personId}/answer/${fileId}`,
      ])
    }
    await at.registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: [MOTHER],
    })
    for (const lang of ['kk', 'ru', 'en'])
      for (const kind of KINDS) await pagesOf(at.specialists[kind], [`/${lang}/${path}/examinations/${kind}`])
  })

  it('keeps what was typed when the form of an examination is refused, and records it when it is right', async () => {
    const { fileId } = await openFor(at, 'Юлия')
    await inSession(at, fileId)
    const path = `/kk/consultation/files/${fileId}/examinations/medical`
    const fields = {
      'examinedOn.day': '20',
      'examinedOn.month': '9',
      'examinedOn.year': '2023',
      'medical.functions.0.organOrFunction': 'Есту мүшесі',
      'medical.functions.0.finding': '',
      plainSummary: 'Бәрі жақсы',
    }
    const refused = await at.specialists.medical.post(path, fields)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Есту мүшесі')
    const saved = await at.specialists.medical.post(path, {
      ...fields,
      'medical.functions.0.finding': 'no-disorder',
    })
    expect(saved.statusCode).toBe(303)
  })

  it('names every empty field of an examination at once', async () => {
    const { fileId } = await openFor(at, 'Айдар')
    await inSession(at, fileId)
    const missing = {
      psychological: ['psychological.mentalState', 'psychological.developmentPotential'],
      medical: ['medical.functions.0.organOrFunction', 'medical.functions.0.finding'],
      social: ['social.ageNorm', 'social.dimensions.mobility'],
      pedagogical: ['pedagogical.ageNorm', 'pedagogical.communicationPotential'],
    }
    for (const kind of KINDS) {
      const sent = await at.specialists[kind].post(`/kk/consultation/files/${fileId}/examinations/${kind}`, {
        _key: `e-${kind}`,
      })
      expect(sent.statusCode).toBe(422)
      const linked = [...sent.body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
      for (const name of [...missing[kind], 'plainSummary'])
        expect(linked, kind).toContain(`f-${name.replaceAll('.', '-')}`)
    }
  })

  it('writes the parts of the conclusion through their forms, and empties them again', async () => {
    const { fileId } = await openFor(at, 'Эльмира')
    await inSession(at, fileId)
    const draft = `/kk/consultation/files/${fileId}/draft`
    const date = { day: '5', month: '9', year: '2023' }
    const rows = {
      'defects.0.key': 'f1',
      'defects.0.description': 'Сөйлеу бұзылысы',
      'defects.0.nature': 'mental',
      'defects.0.kind': 'speech',
      'defects.0.permanence': 'temporary',
      'defects.0.cause': 'congenital',
      ...Object.fromEntries(
        Object.entries(date).map(([part, value]) => [`defects.0.noticedOn.${part}`, value]),
      ),
      'defects.1.key': 'f2',
      lifeRestriction: 'Сөйлесу',
    }
    expect((await at.head.post(`${draft}/defects`, rows)).statusCode).toBe(303)
    const needs = { 'needs.0.area': 'speech', 'needs.0.description': 'Логопед', noNeedsReason: '' }
    expect((await at.head.post(`${draft}/needs`, needs)).statusCode).toBe(303)
    expect(await at.head.shown('consultation.file', { fileId })).toMatchObject({
      draft: {
        defects: [{ kind: 'speech', noticedOn: '2023-09-05' }],
        needs: [{ area: 'speech' }],
        lifeRestriction: 'Сөйлесу',
      },
    })
    expect((await at.head.post(`${draft}/needs`, { noNeedsReason: 'Қажет емес' })).statusCode).toBe(303)
    expect(await at.head.shown('consultation.file', { fileId })).toMatchObject({
      draft: { needs: [], noNeedsReason: 'Қажет емес', defects: [{ kind: 'speech' }] },
    })
    for (const part of [
      'defects',
      'needs',
      'programmes',
      'conditions',
      'correction',
      'directions',
      'view',
      'information',
    ])
      for (const lang of ['kk', 'ru', 'en']) {
        const page = await at.head.page(`/${lang}/consultation/files/${fileId}/draft/${part}`)
        expect(`${part} ${page.statusCode}`).toBe(`${part} 200`)
      }
    for (const page of [draft, `/kk/consultation/files/${fileId}/sign`, `/ru/consultation/files/${fileId}`])
      expect((await at.head.page(page)).statusCode).toBe(200)
  })

  it('carries a whole case from the empty draft to the signature through forms alone', async () => {
    const { fileId } = await openFor(at, 'Ақжол')
    await inSession(at, fileId)
    for (const kind of KINDS)
      await at.specialists[kind].done('consultation.record-examination', examination(fileId, kind))
    const parts: Record<string, Record<string, string | readonly string[]>> = {
      defects: {},
      needs: { noNeedsReason: 'Анықталмады' },
      programmes: {
        'programmes.0.key': 'p1',
        'programmes.0.title': 'Мектепалды даярлық',
        'programmes.0.level': 'pre-primary',
        'programmes.0.variant': 'general',
        'programmes.0.reasons': 'Жасына сай',
      },
      conditions: {
        'conditions.0.heading': 'methods',
        'conditions.0.description': 'Суретпен жұмыс',
        'conditions.0.programmeKey': 'p1',
        'conditions.1.heading': 'means',
        headingsNotNeeded: ['curricula', 'means', 'environment', 'accompaniment', 'services'],
      },
      correction: { 'correction.kinds': 'pedagogical', 'correction.content': 'Логопед' },
      directions: {
        'directions.0.key': 'd1',
        'directions.0.sector': 'education',
        'directions.0.service': 'Логопедтік сабақ',
        'directions.0.purpose': 'Сөйлеуді түзеу',
        'directions.0.recipientName': '№ 2 кабинет',
      },
      view: { bestInterests: 'Үйіне жақын', 'childView.heard': 'no', 'childView.reason': 'Ұйықтап кетті' },
      information: {
        'information.toName': MOTHER,
        'information.content': 'Бәрі түсіндірілді',
        'information.givenOn.day': '20',
        'information.givenOn.month': '9',
        'information.givenOn.year': '2023',
      },
    }
    for (const [part, fields] of Object.entries(parts)) {
      const saved = await at.head.post(`/kk/consultation/files/${fileId}/draft/${part}`, fields)
      expect(`${part} ${saved.statusCode}`).toBe(`${part} 303`)
    }
    const file = await at.head.shown<{ missing: { code: string }[]; revision: number }>('consultation.file', {
      fileId,
    })
    expect(new Set(file.missing.map(({ code }) => code))).toEqual(new Set(['agreement']))

    const early = await at.head.post(`/kk/consultation/files/${fileId}/sign`, {})
    expect(early.statusCode).toBe(409)
    expect(early.body).toContain('Барлық мүше әлі келіскен жоқ')
    for (const kind of KINDS) {
      const agreed = await at.specialists[kind].post(`/kk/consultation/files/${fileId}/agree`, {
        revision: String(file.revision),
      })
      expect(agreed.statusCode).toBe(303)
    }
    const signed = await at.head.post(`/kk/consultation/files/${fileId}/sign`, {})
    expect(signed.statusCode).toBe(303)
    expect(signed.headers['location']).toContain('/kk/consultation/conclusions/')

    const emptied = await at.head.command('consultation.draft-conclusion', { fileId, correction: null })
    expect(emptied.body).toMatchObject({ code: 'consultation.wrong-state' })
  })
})
