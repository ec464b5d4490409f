import { localize } from '@tirek/kernel'
import { isFamily, ROLES } from '#platform/access/roles.ts'
import { accountsOfTicket } from '#platform/access/sign-in-ticket.ts'
import { page } from '#platform/http/page.ts'
import { actingWords } from '#platform/i18n/acting.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { listPosts, type PostLine } from '../read/eds-posts.ts'
import { messages } from './messages.ts'

interface Choice {
  readonly ticket: string
  readonly to: string
}

function PostButton({ post, choice }: { post: PostLine; choice: Choice }) {
  const t = useT(messages)
  const { lang } = useView()
  const role = localize(ROLES[post.role].name, lang)
  return (
    <li>
      <form method="post" action={withLang(lang, '/sign-in/post')} class="person-choice">
        <input type="hidden" name="ticket" value={choice.ticket} />
        <input type="hidden" name="to" value={choice.to} />
        <input type="hidden" name="accountId" value={post.accountId} />
        <div>
          <b>{role}</b>
          {post.organisation !== null && <div class="small">{post.organisation}</div>}
          {post.actsFor !== undefined && <div class="small">{actingWords(lang, post.actsFor)}</div>}
        </div>
        <button type="submit" class="btn quiet">
          {t('sign-in.enter')}
          <span class="vh">
            : {role}
            {post.organisation === null ? '' : `, ${post.organisation}`}
          </span>
        </button>
      </form>
    </li>
  )
}

function ChoosePost({ posts, choice }: { posts: readonly PostLine[]; choice: Choice }) {
  const t = useT(messages)
  if (posts.length === 0)
    return (
      <>
        <Step title={t('eds.post-title')} />
        <EmptyState title={t('eds.post-over')}>
          <Link href="/sign-in/eds">{t('eds.post-again')}</Link>
        </EmptyState>
      </>
    )
  return (
    <>
      <Step title={t('eds.post-title')} caption={posts[0]?.name} lead={t('eds.post-lead')} />
      <ul class="list boxed">
        {posts.map((post) => (
          <PostButton post={post} choice={choice} />
        ))}
      </ul>
    </>
  )
}

/** Somebody with several posts has proved who they are and says which post they come in with. */
export const choosePostPage = page({
  path: '/sign-in/post',
  roles: 'public',
  render: async ({ form, lang, read, view }) => {
    const { ticket, to } = form.values
    const choice = { ticket: String(ticket ?? ''), to: String(to ?? '') }
    const posts = await read(async (act) =>
      listPosts(act, await accountsOfTicket(act.db, choice.ticket, act.now)),
    )
    // Terminals are for families.
    const open = posts.filter((post) => view.kiosk === undefined || isFamily(post))
    return { title: messages.for(lang)('eds.post-title'), body: <ChoosePost posts={open} choice={choice} /> }
  },
})
