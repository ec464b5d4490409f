import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { sealDocument } from '#platform/vault/document.ts'
import type { Family } from './family.ts'
import { REGION } from './family.ts'
import type { Scene } from './scene.ts'

/** What a conclusion says, as far as the programme asks: whom it directs to, when it was signed, by which organisation. */
export type Concluded = {
  readonly recipientId?: string
  /** More proposals, each for an organisation and its service. */
  readonly proposals?: readonly { readonly recipientId: string; readonly service: string }[]
  readonly signedOn?: string
  readonly organisationId?: string
  readonly birthDate?: string
  readonly isSevere?: boolean
}

let serial = 0

/** Puts a signed conclusion about a child into the records, as the consultation would have written it. */
export async function conclude(scene: Scene, family: Family, said: Concluded): Promise<string> {
  const id = randomUUID()
  const { recipientId, signedOn = '2023-09-20', birthDate = '2019-02-11' } = said
  const single = recipientId === undefined ? [] : [{ recipientId, service: 'Түзеу сабақтары' }]
  const directions = [...single, ...(said.proposals ?? [])].map((one, index) => ({
    key: `d${index}`,
    sector: 'education',
    purpose: 'Сөйлеуді дамыту',
    recipientName: 'Кабинет',
    ...one,
  }))
  const place = { field: 'consultation_conclusion.content', id } as const
  const content = await scene.system.parts.runner.asSystem((act) =>
    sealDocument(act, family.childId, place, { child: { birthDate }, draft: { directions } }),
  )
  serial += 1
  const client = new pg.Client({ connectionString: scene.system.superUrl })
  await client.connect()
  await client.query(
    `insert into consultation_conclusion (region, id, person_id, file_id, organisation_id, number, signed_on, signed_by,
       signer_name, content, child_birth_date, is_complex, is_severe, noticed_on)
     values ($1, $2, $3, $2, $4, $5, $6, $2, 'Меңгеруші', $7, $8, false, $9, '2023-09-05')`,
    [
      REGION,
      id,
      family.childId,
      said.organisationId ?? scene.coordinator.organisationId,
      `test-${serial}`,
      signedOn,
      content,
      birthDate,
      said.isSevere === true,
    ],
  )
  await client.end()
  return id
}
