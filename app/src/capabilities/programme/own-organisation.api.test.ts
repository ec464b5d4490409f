import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { addFamily, complete, type Family, findOrganisation, measureOf, REGION } from './testing/family.ts'
import { approved, type Draft, type Shown, useScene } from './testing/scene.ts'

const scene = useScene()

/** A second consultation of the region, to which the child's file is open as it would be after a referral. */
async function openFileTo(family: Family, organisationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: scene().system.superUrl })
  await client.connect()
  await client.query(
    `insert into access_party (region, person_id, party_id, party_kind, relation, classes, since)
     values ($1, $2, $3, 'organisation', 'referral', '{*}', '2023-10-02')`,
    [REGION, family.childId, organisationId],
  )
  await client.end()
}

async function anotherConsultation(): Promise<string> {
  const client = new pg.Client({ connectionString: scene().system.superUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>(
    "select id from network_organisation where kind = 'pmpc' and region = $1 and state = 'existing' and id <> $2",
    [REGION, scene().coordinator.organisationId],
  )
  await client.end()
  const [first] = rows
  if (first === undefined) throw new Error('the region has one consultation only')
  return first.id
}

describe('a programme belongs to the consultation that leads it', () => {
  let family: Family
  let organisation: string
  const other: Record<'coordinator' | 'specialist' | 'head', Person | undefined> = {
    coordinator: undefined,
    specialist: undefined,
    head: undefined,
  }

  beforeAll(async () => {
    family = await addFamily(scene(), 61)
    organisation = await anotherConsultation()
    const signIn = (role: string) => scene().system.signIn({ role, organisation })
    other.coordinator = await signIn('irp-coordinator')
    other.specialist = await signIn('pmpc-specialist')
    other.head = await signIn('pmpc-head')
  })

  const acts = (draft: Draft): readonly (readonly [keyof typeof other, string, object])[] => {
    const { programmeId } = draft
    const room = { personId: family.childId, organisationId: organisation }
    const paper = { decision: 'agree', representativeId: family.parentId, document: 'Қағаз' }
    return [
      ['coordinator', 'programme.draft', { personId: family.childId, bestInterests: 'бөтен сөз' }],
      ['coordinator', 'programme.add-measure', { programmeId, ...measureOf('social') }],
      ['coordinator', 'programme.record-agreement', { programmeId, ...paper }],
      ['coordinator', 'programme.review', { programmeId, outcome: 'start', note: 'бөтен' }],
      ['coordinator', 'programme.send-direction', room],
      ['specialist', 'programme.sign-off', { programmeId }],
      ['head', 'programme.approve', { programmeId }],
      ['head', 'programme.review', { programmeId, outcome: 'close', closeReason: 'replaced', note: 'бөтен' }],
    ]
  }

  it('LAW-10-6 keeps the coordinator of another organisation out while the file is closed to it', async () => {
    const draft = await scene().coordinator.done<Draft>(
      'programme.draft',
      complete(family.childId, family.word),
    )
    for (const [role, name, input] of acts(draft)) {
      const answer = await other[role]?.command(name, input)
      expect([name, answer?.status]).toEqual([name, 404])
    }
    const seen = await other.coordinator?.query('programme.show', { programmeId: draft.programmeId })
    expect(seen?.status).toBe(404)
  })

  it('DEC-8 lets an organisation with an open file read, and neither draft, sign, approve nor act', async () => {
    await openFileTo(family, organisation)
    const before = await scene().coordinator.shown<Shown>('programme.show', { personId: family.childId })
    const { id: programmeId, version } = before.programme
    const draft = { programmeId, version, revision: 1, missing: [] }
    for (const [role, name, input] of acts(draft)) {
      const answer = await other[role]?.command(name, input)
      expect([name, answer?.status, answer?.body['code']]).toEqual([
        name,
        403,
        'programme.of-another-organisation',
      ])
      expect(answer?.body['cite']).toMatchObject([{ act: 'project', unit: 'DEC-8' }])
    }
    const after = await scene().coordinator.shown<Shown>('programme.show', { personId: family.childId })
    expect(after.programme).toMatchObject({ state: 'draft', version, revision: before.programme['revision'] })
    expect(after.programme['bestInterests']).toBe(before.programme['bestInterests'])
  })

  it('writes no progress into the programme of another organisation, and lists none of its work', async () => {
    const child = await addFamily(scene(), 62)
    const room = await findOrganisation(scene().system, 'correction-room')
    await approved(
      scene(),
      child,
      ['medical', 'psychological', 'pedagogical', 'social'].map((kind) => measureOf(kind, room)),
    )
    await openFileTo(child, organisation)
    const shown = await other.coordinator?.shown<Shown>('programme.show', { personId: child.childId })
    const measures = shown?.programme['measures'] as readonly { readonly id: string }[] | undefined
    const answer = await other.coordinator?.command('programme.record-progress', {
      measureId: measures?.[0]?.id,
      status: 'done',
      note: 'бөтен',
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'programme.of-another-organisation' } })
    const list = await other.coordinator?.shown<{ programmes: object[] }>('programme.programmes', {})
    expect(list?.programmes).toEqual([])
  })
})
