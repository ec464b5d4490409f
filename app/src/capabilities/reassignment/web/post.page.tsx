import { specialtyName } from '#capabilities/consultation/index.ts'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { rolesOf } from '../permissions.ts'
import { givePost, type PostLine, showPost } from '../use-cases/posts.ts'
import { messages } from './messages.ts'
import { paths } from './reassignment.paths.ts'

interface PostProps {
  readonly post: PostLine
  readonly colleagues: readonly { readonly accountId: string; readonly name: string }[]
  readonly form: PageContext['form']
}

function Post({ post, colleagues, form }: PostProps) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('post.specialty'), value: specialtyName(lang, post.specialty ?? '') ?? '–' },
    { label: t('post.visits'), value: String(post.visits) },
    { label: t('post.files'), value: String(post.files) },
    { label: t('post.forms'), value: String(post.forms) },
  ]
  return (
    <>
      <Step title={t('post.title')} caption={post.name} lead={t('post.lead')} back={paths.workload()} />
      <SummaryList rows={rows} />
      {post.forms > 0 && <Notice title={t('post.forms-note')} />}
      {colleagues.length === 0 ? (
        <EmptyState title={t('post.no-colleagues')}>{t('post.no-colleagues-hint')}</EmptyState>
      ) : (
        <Form state={form} words={messages}>
          <RadioField
            name="toAccountId"
            label={t('give.to')}
            options={colleagues.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
          <Submit>{t('give.submit')}</Submit>
        </Form>
      )}
    </>
  )
}

/** What waits for one specialist by name, with the colleague who goes on. */
export const postPage = page({
  path: paths.post(':accountId'),
  roles: rolesOf('post'),
  render: async ({ ask, params, form, lang }) => {
    const shown = await ask(showPost, { accountId: params['accountId'] ?? '' })
    return { title: messages.for(lang)('post.title'), body: <Post {...shown} form={form} /> }
  },
})

/** Hands the work over. */
export const givePostAction = action({
  path: postPage.path,
  command: givePost,
  page: postPage,
  done: () => paths.workload(),
})
