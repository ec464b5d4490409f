import type { CertificateRevocationList } from 'pkijs'
import { readList } from './trust.ts'

const PATIENCE_MS = 5_000
const MOST_BYTES = 64 * 1024 * 1024
/** How long a fetched list is used before it is asked for again. */
const KEEP_MS = 10 * 60 * 1000

async function fetchList(url: string): Promise<CertificateRevocationList | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    const body = new Uint8Array(await answer.arrayBuffer())
    return answer.ok && body.length <= MOST_BYTES ? readList(body) : undefined
  } catch {
    return undefined
  }
}

/**
 * Lists at the operator's addresses, kept for ten minutes; when an address is silent, its last list stays. Whoever asks
 * while a list is on its way waits for that one.
 */
export function fetchedLists(
  urls: readonly string[],
  now: () => Date,
): () => Promise<readonly CertificateRevocationList[]> {
  const known = new Map<string, { readonly at: number; readonly list: ReturnType<typeof fetchList> }>()
  const listAt = (url: string) => {
    const last = known.get(url)
    const at = now().getTime()
    if (last !== undefined && at - last.at < KEEP_MS) return last.list
    const list = fetchList(url).then((fetched) => fetched ?? last?.list)
    known.set(url, { at, list })
    return list
  }
  return async () => (await Promise.all(urls.map(listAt))).flatMap((list) => list ?? [])
}
