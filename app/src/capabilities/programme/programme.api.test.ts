import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { addFamily, complete, type Family, measureOf } from './testing/family.ts'
import { approved, type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

describe('agreement and approval', () => {
  let family: Family
  let draft: Draft

  beforeAll(async () => {
    family = await addFamily(scene(), 3)
    draft = await scene().coordinator.done<Draft>('programme.draft', complete(family.childId, family.word))
  })
  const approve = () => scene().head.command('programme.approve', { programmeId: draft.programmeId })

  it('DEC-8 does not approve without the representative, nor against, nor alone', async () => {
    expect((await approve()).body).toMatchObject({ code: 'programme.not-agreed' })
    const silent = await family.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'disagree',
    })
    expect(silent.status).toBe(422)
    await family.parent.done('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'disagree',
      comment: 'Сабақ тым көп',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.disputed' })
    await family.parent.done('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.not-collegial' })
  })

  it('DEC-8 the coordinator cannot approve', async () => {
    const { status } = await scene().coordinator.command('programme.approve', {
      programmeId: draft.programmeId,
    })
    expect(status).toBe(403)
  })

  it('asks for agreement and signatures again after the text has changed', async () => {
    await scene().specialist.done('programme.sign-off', { programmeId: draft.programmeId })
    await scene().coordinator.done('programme.draft', {
      personId: family.childId,
      bestInterests: 'Бала анасының қасында болады',
    })
    expect((await approve()).body).toMatchObject({ code: 'programme.not-agreed' })
    const old = await family.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      revision: draft.revision,
      decision: 'agree',
    })
    expect(old.body).toMatchObject({ code: 'platform.stale' })
  })

  it('refuses the word of a stranger and shows the programme to nobody else', async () => {
    const stranger = await addFamily(scene(), 4)
    const said = await stranger.parent.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
    })
    expect(said.status).toBe(404)
    const seen = await stranger.parent.query('programme.show', { programmeId: draft.programmeId })
    expect(seen.status).toBe(404)
  })

  it('refuses a save from a stale page and keeps the newer text', async () => {
    const saved = await scene().coordinator.command('programme.draft', {
      personId: family.childId,
      version: 1,
      bestInterests: 'ескі бет',
    })
    expect(saved.status).toBe(409)
    expect(saved.body).toMatchObject({ code: 'platform.stale' })
  })

  it('writes once when a lost reply is repeated', async () => {
    const other = await addFamily(scene(), 5)
    const key = { 'idempotency-key': 'draft-lost-reply' }
    const input = complete(other.childId, other.word)
    const first = await scene().coordinator.command('programme.draft', input, key)
    const second = await scene().coordinator.command('programme.draft', input, key)
    expect(second).toEqual(first)
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', {
      personId: other.childId,
    })
    expect(programme['revision']).toBe(1)
  })

  it('records a word given on paper with its document', async () => {
    const paper = await scene().coordinator.command('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
      representativeId: family.parentId,
    })
    expect(paper.status).toBe(422)
    const { state } = await scene().coordinator.done<{ state: string }>('programme.record-agreement', {
      programmeId: draft.programmeId,
      decision: 'agree',
      representativeId: family.parentId,
      document: 'Қол қойылған парақ, 2023-10-02',
    })
    expect(state).toBe('agreed')
  })

  it('REP-II-5 REP-II-6 keeps the best interests and how the child was heard', async () => {
    const { programme } = await family.parent.shown<Shown>('programme.show', { personId: family.childId })
    expect(programme['bestInterests']).toBe('Бала анасының қасында болады')
    expect(programme['childView']).toMatchObject({ heard: true, help: 'суреттер' })
  })

  it('REP-II-6 refuses half an answer about the child’s view at its fields, and keeps only what belongs to the answer', async () => {
    const other = await addFamily(scene(), 14)
    const say = (childView: object) =>
      scene().coordinator.command<{ fields: object[] }>('programme.draft', {
        personId: other.childId,
        childView,
      })
    const fields = async (childView: object) => (await say(childView)).body.fields
    expect(await fields({ heard: true })).toMatchObject([
      { path: 'childView.how', code: 'required' },
      { path: 'childView.said', code: 'required' },
    ])
    expect(await fields({ heard: false })).toMatchObject([{ path: 'childView.reason', code: 'required' }])
    expect((await say({ heard: false, how: 'Ойында', reason: 'Ауырып тұр' })).status).toBe(200)
    const { programme } = await other.parent.shown<Shown>('programme.show', { personId: other.childId })
    expect(programme['childView']).toMatchObject({ heard: false, how: null, reason: 'Ауырып тұр' })
  })
})

describe('a programme is personal', () => {
  it('LAW-1-35 refuses to copy a programme of another child, by reference and by the same words', async () => {
    const one = await addFamily(scene(), 6)
    const other = await addFamily(scene(), 7)
    const { programmeId } = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(one.childId, 'ерекше сөз'),
    )
    const byReference = await scene().coordinator.command('programme.draft', {
      personId: other.childId,
      copyFrom: programmeId,
    })
    expect(byReference.body).toMatchObject({ code: 'programme.copied', cite: [{ unit: 'art-1-24' }] })
    const byWords = await scene().coordinator.command(
      'programme.draft',
      complete(other.childId, 'Ерекше  СӨЗ!'),
    )
    expect(byWords.body).toMatchObject({ code: 'programme.copied' })
  })

  it('LAW-1-35 warns the writer of a near copy, and nobody else: one added word does not hide it', async () => {
    const one = await addFamily(scene(), 12)
    const other = await addFamily(scene(), 13)
    const written = (childId: string, extra: string) => {
      const draft = complete(childId, 'бір ғана осы балаға айтылған сөз')
      const needs = { text: `${draft.sections.needs.text}${extra}` }
      return { ...draft, sections: { ...draft.sections, needs } }
    }
    await scene().coordinator.done('programme.draft', written(one.childId, ''))
    await scene().coordinator.done('programme.draft', written(other.childId, ' тағы'))
    const looks = async (person: Person, personId: string) =>
      (await person.shown<Shown>('programme.show', { personId })).programme['looksCopied']
    expect(await looks(scene().coordinator, one.childId)).toBe(false)
    expect(await looks(scene().coordinator, other.childId)).toBe(true)
    expect(await looks(other.parent, other.childId)).toBe(false)
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', {
      personId: other.childId,
    })
    const page = await scene().coordinator.page(`/kk/programmes/${programme.id}`)
    expect(page.body).toContain('Мәтін басқа баланың бағдарламасына тым ұқсас')

    const own = ['Ымдап сөйлеседі және суретпен түсіндіреді', 'Көлік пен домбыраны ұнатады әрі ән салады']
    await scene().coordinator.done('programme.draft', {
      personId: other.childId,
      sections: {
        needs: { text: own[0] },
        interests: { text: own[1] },
        aspirations: { text: 'Ағасы сияқты футбол ойнағысы келеді дейді' },
      },
    })
    expect(await looks(scene().coordinator, other.childId)).toBe(false)
  })

  it('LAW-3-13 refuses one plan for many children', async () => {
    const family = await addFamily(scene(), 8)
    const { status, body } = await scene().coordinator.command('programme.draft', {
      ...complete(family.childId, family.word),
      personIds: [family.childId, family.parentId],
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'programme.bulk', cite: [{ unit: 'art-3-4-4' }] })
  })
})

describe('review', () => {
  it('DEC-8 reviews a child under three after three months, and the review opens by itself while services go on', async () => {
    const family = await addFamily(scene(), 11, '2022-05-10')
    const draft = await approved(scene(), family, [measureOf('pedagogical'), measureOf('social')], {
      notIndicated: { medical: 'қажет емес', psychological: 'қажет емес' },
    })
    const { programme } = await scene().coordinator.shown<Shown>('programme.show', {
      programmeId: draft.programmeId,
    })
    expect(programme['reviewDue']).toBe('2024-01-02')
    await scene().system.setClock('2024-01-03T09:00:00+06:00')
    const later = await scene().coordinator.shown<Shown>('programme.show', { programmeId: draft.programmeId })
    expect(later.programme.state).toBe('under-review')
    expect(later.programme['approvedRevision']).toBe(1)
    const kept = await scene().head.done<{ state: string }>('programme.review', {
      programmeId: draft.programmeId,
      outcome: 'keep',
      note: 'Бағдарлама балаға көмектесіп жатыр',
    })
    expect(kept.state).toBe('approved')
  })
})
