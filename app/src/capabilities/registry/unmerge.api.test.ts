import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  addChild,
  addParent,
  addTwice,
  askMerge,
  byTwo,
  child,
  type Desk,
  look,
  merged,
  namePair,
  openDesk,
  parted,
} from './merge.fixture.ts'
import { askDatabase, snapshot } from './merge-rows.fixture.ts'
import { screen, TURKISTAN } from './registry.fixture.ts'

let desk: Desk
let hospital: Person

beforeAll(async () => {
  desk = await openDesk()
  hospital = await desk.system.signIn({ role: 'medical-organisation', region: TURKISTAN })
})
afterAll(() => desk.system.close())

describe('undoing a merge', () => {
  it('LAW-3-5 gives everything back as it was, byte for byte', async () => {
    const first = { familyName: 'Тоқтаров', givenName: 'Әли', birthRecord: 'К-1' }
    const second = { familyName: 'Жүнісов', givenName: 'Бекзат', birthDate: '2023-08-02' }
    const papers = { birthRecord: 'К-2', phone: '+77010000002' }
    const both = await addTwice(desk, hospital, first, { ...second, ...papers })
    const { survivorId, mergedId } = both
    await screen(desk.nurse, survivorId, 'no-risk')
    const before = await snapshot(desk, [survivorId, mergedId])
    const { mergeId } = await merged(desk, survivorId, mergedId, {
      familyName: 'merged',
      birthDate: 'merged',
    })
    expect(await snapshot(desk, [survivorId, mergedId])).not.toEqual(before)
    await parted(desk, mergeId)
    expect(await snapshot(desk, [survivorId, mergedId])).toEqual(before)
    const again = await byTwo(desk, 'registry.unmerge', { mergeId, reason: 'Тағы' })
    expect(again).toMatchObject({ status: 409, body: { code: 'registry.merge-undone' } })
  })

  it('LAW-3-5 keeps what has happened since: ended rights stay ended, new entries and corrections stay', async () => {
    const first = { familyName: 'Оспанов', givenName: 'Тимур', birthRecord: 'Ж-1' }
    const second = { familyName: 'Мұқанов', givenName: 'Санжар', birthDate: '2023-07-22', birthRecord: 'Ж-2' }
    const { survivorId, mergedId, mother, father } = await addTwice(desk, hospital, first, second)
    const { mergeId } = await merged(desk, survivorId, mergedId)
    const [right] = await askDatabase(
      desk,
      `select id from registry_representative where representative_id = '${father.personId}'`,
    )
    await desk.nurse.done('registry.end-representation', {
      representationId: right?.['id'],
      reason: 'court-act',
      endedOn: '2024-01-10',
      document: 'Сот актісі № 4',
      documentDate: '2024-01-09',
      confirmed: true,
    })
    const guardian = await addParent(desk, survivorId, 'mother')
    await screen(desk.nurse, survivorId, 'no-risk')
    await parted(desk, mergeId)

    expect((await look(father, mergedId)).status).toBe(404)
    expect((await look(father, survivorId)).status).toBe(404)
    expect((await look(mother, mergedId)).status).toBe(404)
    expect((await look(guardian, mergedId)).status).toBe(404)
    const kept = await child(guardian, survivorId)
    expect(kept.representatives.map((one) => one.representativeId).sort()).toEqual(
      [mother.personId, guardian.personId].sort(),
    )
    expect((await child(hospital, mergedId)).representatives).toMatchObject([{ inForce: false }])
  })

  it('LAW-3-5 goes in the order of the merges, and a record with merges is merged into none', async () => {
    const names = ['Абай', 'Дәулет', 'Марат', 'Ринат'] as const
    const ids = []
    for (const [at, givenName] of names.entries())
      ids.push(
        await addChild(desk, {
          familyName: `Тегі${givenName}`,
          givenName,
          birthDate: `2023-0${at + 2}-1${at}`,
          birthRecord: `Т-${at}`,
        }),
      )
    const [a = '', b = '', c = '', d = ''] = ids
    const first = await merged(desk, b, a)
    const pairId = await namePair(desk, b, c)
    const chain = await askMerge(desk, pairId, c)
    expect(chain).toMatchObject({ status: 409, body: { code: 'registry.merge-chain' } })
    const second = await merged(desk, b, d)
    const early = await desk.keeper.command('registry.unmerge', {
      mergeId: first.mergeId,
      reason: 'Екі бала',
    })
    expect(early).toMatchObject({ status: 409, body: { code: 'registry.undo-later-first' } })
    await parted(desk, second.mergeId)
    expect((await look(desk.nurse, d)).status).toBe(200)
    expect((await look(desk.nurse, a)).status).toBe(409)
    await parted(desk, first.mergeId)
    expect((await look(desk.nurse, a)).status).toBe(200)
  })
})
