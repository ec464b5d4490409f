import { isRole } from '#platform/access/roles.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Post } from '../domain/appointment.ts'

const MOST = 200

function selectPosts(db: Tx) {
  return db
    .selectFrom('access_account as a')
    .innerJoin('network_organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.name', 'a.role', 'a.specialty', 'o.id as organisation_id', 'o.region'])
    .select(['o.name_kk as kk', 'o.name_ru as ru', 'o.name_en as en'])
    .where('a.closed_at', 'is', null)
    .where('a.acts_for', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPosts>['executeTakeFirstOrThrow']>>

/** A post with the name of its organisation. */
export type NamedPost = Post & {
  readonly organisation: { readonly kk: string; readonly ru: string; readonly en: string }
}

function toPost({
  id,
  name,
  role,
  specialty,
  organisation_id,
  region,
  kk,
  ru,
  en,
}: Row): readonly NamedPost[] {
  if (!isRole(role)) return []
  const organisation = { kk, ru, en }
  return [
    {
      id,
      name,
      role,
      specialty: specialty ?? undefined,
      organisationId: organisation_id,
      region,
      organisation,
    },
  ]
}

/** An open account of staff of an organisation; a post held for a time is none. */
export async function findPost(db: Tx, id: string): Promise<NamedPost | undefined> {
  const row = await selectPosts(db).where('a.id', '=', id).executeTakeFirst()
  return row && toPost(row)[0]
}

/** Open accounts of staff by organisation or by a part of the name, in the order of names. */
export async function listPosts(
  db: Tx,
  {
    organisationId,
    name,
  }: { readonly organisationId?: string | undefined; readonly name?: string | undefined },
): Promise<readonly NamedPost[]> {
  let posts = selectPosts(db)
  if (organisationId !== undefined) posts = posts.where('a.organisation_id', '=', organisationId)
  if (name !== undefined)
    posts = posts.where('a.name', 'ilike', `%${name.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`)
  const rows = await posts.orderBy('a.name').orderBy('a.id').limit(MOST).execute()
  return rows.flatMap(toPost)
}
