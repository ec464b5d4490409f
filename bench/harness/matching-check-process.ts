import { type Asked, check } from './matching-check.ts'

/** Checks whom it is sent, says what came of it, and ends. */
process.once(
  'message',
  async ({ url, asked }: { readonly url: string; readonly asked: readonly Asked[] }) => {
    process.send?.(await check(url, asked), () => process.disconnect())
  },
)
