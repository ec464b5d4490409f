import { findChallenge } from '#platform/eds/challenge.ts'
import { action, type DownloadRoute, RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { signInByEds } from '../use-cases/sign-in-by-eds.ts'
import { choosePostPage } from './choose-post.page.tsx'
import { edsPage } from './eds.page.tsx'

/** The signature comes in: by NCALayer's script, pasted, or as a file. */
export const edsAction = action({
  path: '/sign-in/eds',
  command: signInByEds,
  input: ({ challengeId, cms, cmsFile }) => ({ challengeId, cms, cmsFile }),
  page: edsPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

/** The text to sign, as a file: exactly the bytes that will be compared. */
export const challengeFile: DownloadRoute = {
  path: '/sign-in/eds/text/:challengeId',
  roles: 'public',
  render: async ({ params, read }) => {
    const id = params['challengeId'] ?? ''
    const isId = /^[0-9a-f-]{36}$/.test(id)
    const found = await read(async (act) => (isId ? findChallenge(act.db, id, act.now) : undefined))
    if (found === undefined || typeof found === 'string')
      throw new RefusedError(refusal('access.eds-challenge-over', { status: 'state' }))
    return { fileName: 'tirek-sign-in.json', type: 'application/octet-stream', body: found.bytes }
  },
}
