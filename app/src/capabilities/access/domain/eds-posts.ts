/** A post that a signature may open. */
export interface EdsPost {
  readonly accountId: string
  /** Absent for accounts of people who act for themselves or a child. */
  readonly organisationId: string | undefined
  readonly bin: string | undefined
}

/** Posts that a certificate opens: a post in an organisation needs the certificate of an employee of that very organisation. */
export function openPosts(posts: readonly EdsPost[], bin: string | undefined): readonly EdsPost[] {
  return posts.filter((post) => post.organisationId === undefined || (bin !== undefined && post.bin === bin))
}
