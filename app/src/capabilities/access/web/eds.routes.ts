import { findChallenge } from '#platform/eds/challenge.ts'
import { action, type DownloadRoute, RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { signInByEds } from '../use-cases/sign-in-by-eds.ts'
import { choosePostPage } from './choose-post.page.tsx'
import { edsPage, edsProofPage } from './eds.page.tsx'

/** The signature comes in: by NCALayer's script, pasted, or as a file. */
export const edsAction = action({
  path: '/sign-in/eds',
  command: signInByEds,
  input: ({ challengeId, cms, cmsFile }) => ({ challengeId, cms, cmsFile }),
  page: edsPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

/** The button of the sandbox: the server signs with a sample key, and the signature goes the way of every other. */
export const sampleAction = action({
  path: '/sign-in/eds/sandbox',
  command: signInByEds,
  input: async (form, { sandbox }) => ({
    challengeId: form['challengeId'],
    cms: await sandbox.signChallenge(form),
  }),
  page: edsPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

/** The signature of somebody who is signed in already: it must be theirs, and the session is a new one. */
export const edsProofAction = action({
  path: '/prove-again/eds',
  command: signInByEds,
  input: ({ challengeId, cms, cmsFile }, { actor }) => ({
    challengeId,
    cms,
    cmsFile,
    accountId: actor.accountId,
  }),
  page: edsProofPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

/** The same with a sample key of the sandbox. */
export const sampleProofAction = action({
  path: '/prove-again/eds/sandbox',
  command: signInByEds,
  input: async (form, { sandbox, actor: { accountId } }) => ({
    challengeId: form['challengeId'],
    cms: await sandbox.signChallenge({ ...form, accountId }),
    accountId,
  }),
  page: edsProofPage,
  enters: { offer: (output) => output, choose: choosePostPage },
  done: () => '/home',
})

/** The text to sign, as a file: exactly the bytes that will be compared. */
export const challengeFile: DownloadRoute = {
  path: '/sign-in/eds/text/:challengeId',
  roles: 'public',
  render: async ({ params, read }) => {
    const found = await read((act) => findChallenge(act.db, params['challengeId'] ?? '', act.now))
    if (typeof found === 'string') throw new RefusedError(refusal(`access.${found}`, { status: 'state' }))
    return { fileName: 'tirek-sign-in.json', type: 'application/octet-stream', body: found.bytes }
  },
}
