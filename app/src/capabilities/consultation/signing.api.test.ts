import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Consultation,
  drafted,
  everyoneAgrees,
  examination,
  FORMS,
  type Opened,
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

describe('a signed conclusion', () => {
  it('LAW-1-2 LAW-1-3 refuses to sign a condition linked with no programme', async () => {
    const { fileId } = await drafted(at, 'Тимур', {
      conditions: [{ heading: 'methods', description: 'Суретпен жұмыс' }],
    })
    const signed = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(signed.status).toBe(409)
    expect((signed.body as { facts: { missing: string[] } }).facts.missing).toContain(
      'condition-without-programme',
    )
    expect(units(signed)).toContain('art-1-1')
  })

  it('LAW-10-3 asks everyone anew when the draft or an examination changes', async () => {
    const { fileId } = await drafted(at, 'Үміт')
    await everyoneAgrees(at, fileId)
    await at.head.done('consultation.draft-conclusion', { fileId, bestInterests: 'Басқаша' })
    expect((await at.head.command('consultation.sign-conclusion', { fileId })).body).toMatchObject({
      code: 'consultation.members-not-agreed',
    })
    await everyoneAgrees(at, fileId)
    await at.specialists.social.done('consultation.record-examination', examination(fileId, 'social'))
    expect((await at.head.command('consultation.sign-conclusion', { fileId })).body).toMatchObject({
      code: 'consultation.wrong-state',
    })
  })

  it('LAW-1-4 LAW-1-5 LAW-1-6 DEC-9 confirms limited abilities on signing, with no disability', async () => {
    const { fileId, personId } = await drafted(at, 'Фариза')
    await everyoneAgrees(at, fileId)
    const signed = await at.head.done<{ number: string }>('consultation.sign-conclusion', {
      fileId,
      confirmLimitedAbilities: true,
    })
    const record = await at.registrar.shown<{ statuses: { kind: string; document: string }[] }>(
      'registry.child',
      { childId: personId },
    )
    expect(record.statuses).toMatchObject([{ kind: 'limited-abilities', document: signed.number }])

    await at.registrar.done('registry.record-disability', {
      personId,
      group: 'child-under-seven',
      validFrom: SESSION_DAY,
      issuer: 'МӘС бөлімі',
      document: '№ 5',
      documentDate: SESSION_DAY,
    })
    const both = await at.registrar.shown<{ statuses: { kind: string }[] }>('registry.child', {
      childId: personId,
    })
    expect(both.statuses.map(({ kind }) => kind).sort()).toEqual(['disability', 'limited-abilities'])
    expect(both.statuses).toContainEqual(record.statuses[0])
  })

  it('LAW-1-5 refuses to confirm the status without the paper of a health organisation', async () => {
    const { fileId, personId } = await drafted(at, 'Шолпан')
    const { document: _document, ...medical } = FORMS.medical.medical
    await at.specialists.medical.done('consultation.record-examination', {
      ...examination(fileId, 'medical'),
      medical,
    })
    await at.head.done('consultation.draft-conclusion', { fileId })
    await everyoneAgrees(at, fileId)
    const refused = await at.head.command('consultation.sign-conclusion', {
      fileId,
      confirmLimitedAbilities: true,
    })
    expect(refused.body).toMatchObject({
      code: 'consultation.status-unproven',
      facts: { lacking: ['no-confirming-document'] },
    })
    await at.head.done('consultation.sign-conclusion', { fileId })
    const record = await at.registrar.shown<{ statuses: unknown[] }>('registry.child', { childId: personId })
    expect(record.statuses).toEqual([])
  })

  it('LAW-10-3 annuls its own conclusion with a reason and keeps it readable', async () => {
    const { fileId } = await drafted(at, 'Ырысбек')
    await everyoneAgrees(at, fileId)
    const { conclusionId } = await at.head.done<{ conclusionId: string }>('consultation.sign-conclusion', {
      fileId,
    })
    const twice = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(twice.body).toMatchObject({ code: 'consultation.wrong-state' })
    await at.head.done('consultation.annul-conclusion', { fileId, reason: 'Құжатта қате табылды' })
    const shown = await at.head.shown('consultation.conclusion', { conclusionId })
    expect(shown).toMatchObject({ annulledReason: 'Құжатта қате табылды' })
  })

  it('LAW-10-8 closes a file at the family’s wish and lets the child come again', async () => {
    const { fileId, personId } = await openFor(at, 'Ілияс')
    await at.registrar.done('consultation.close-file', {
      fileId,
      reason: 'Отбасы әзірге жалғастырғысы келмейді',
    })
    const again = await at.registrar.done<Opened>('consultation.open-file', {
      personId,
      request: 'Қайта келді',
    })
    expect(again.fileId).not.toBe(fileId)
  })

  it('LAW-16-2 gives the representative the page and the tagged document in kk and ru, and a stranger nothing', async () => {
    const { fileId } = await drafted(at, 'Әсел')
    await everyoneAgrees(at, fileId)
    const { conclusionId } = await at.head.done<{ conclusionId: string }>('consultation.sign-conclusion', {
      fileId,
    })
    const parent = await at.system.signIn({ person: at.motherId })
    const page = await parent.page(`/kk/consultation/conclusions/${conclusionId}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Бас тартқаны үшін ешқандай жаза да, шектеу де болмайды')
    for (const lang of ['kk', 'ru']) {
      const pdf = await parent.page(`/${lang}/consultation/conclusions/${conclusionId}/pdf`)
      expect(pdf.headers['content-type']).toBe('application/pdf')
      expect(pdf.rawPayload.subarray(0, 8).toString()).toBe('%PDF-1.7')
      expect(pdf.rawPayload.toString('latin1')).toContain(`/Lang (${lang})`)
    }
    const stranger = await at.system.signIn({ role: 'pmpc-head', region: '110000000' })
    expect((await stranger.query('consultation.conclusion', { conclusionId })).status).toBe(404)
  })

  it('LAW-10-1 offers no signature while parts are missing, and names them; then offers it', async () => {
    const { fileId } = await drafted(at, 'Мадина')
    const page = async () => (await at.head.page(`/kk/consultation/files/${fileId}/sign`)).body
    const before = await page()
    expect(before).toContain('Қол қоюға әлі болмайды')
    expect(before).not.toContain('name="confirmLimitedAbilities"')
    await everyoneAgrees(at, fileId)
    const after = await page()
    expect(after).not.toContain('Қол қоюға әлі болмайды')
    expect(after).toContain('name="confirmLimitedAbilities"')
  })

  it('LAW-10-2 LAW-10-3 A6 LAW-15-3 LAW-15-4 signs a conclusion with free correction before any disability', async () => {
    const { fileId, personId } = await drafted(at, 'Қанат')
    const alone = await at.head.command('consultation.sign-conclusion', { fileId })
    expect(alone.body).toMatchObject({ code: 'consultation.members-not-agreed', status: 409 })
    await everyoneAgrees(at, fileId)
    const notHead = await at.specialists.medical.command('consultation.sign-conclusion', { fileId })
    expect(notHead.status).toBe(403)
    const signed = await at.head.done<{ conclusionId: string }>('consultation.sign-conclusion', { fileId })
    expect(signed).toMatchObject({ complex: false, severe: false, statusId: null })

    const parent = await at.system.signIn({ person: at.motherId })
    await at.system.setClock('2023-10-05T09:00:00+06:00')
    const { conclusionId } = signed
    const shown = await parent.shown('consultation.conclusion', { conclusionId })
    expect(shown).toMatchObject({
      recommendatory: true,
      correction: { entitledFrom: '2023-09-05', daysSinceNoticed: 30, kinds: ['pedagogical'] },
      settingsOffered: ['special-organisation', 'state-organisation'],
      consents: { d1: 'not-asked' },
    })
    const record = await at.registrar.shown<{ statuses: unknown[] }>('registry.child', { childId: personId })
    expect(record.statuses).toEqual([])
  })
})
