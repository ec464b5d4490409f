import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { permissions } from '../permissions.ts'
import { giveReceipt } from '../use-cases/give-receipt.ts'
import { paths } from './audit.paths.ts'

const roles = permissions.filter((row) => row.action === 'audit.receipt').map((row) => row.role)

async function receiptFile({ ask, params }: PageContext, source: 'event' | 'access') {
  const { personId = '', id = '' } = params
  const receipt = await ask(giveReceipt, { personId, source, id })
  return {
    fileName: `tirek-receipt-${id}.json`,
    type: 'application/json',
    body: `${JSON.stringify(receipt, null, 2)}\n`,
  }
}

/** The receipt of one reading of a file. */
export const readingReceipt: DownloadRoute = {
  path: paths.readingReceipt(':personId', ':id'),
  roles,
  render: (context) => receiptFile(context, 'access'),
}

/** The receipt of one act: a consent, a referral, a decision. */
export const eventReceipt: DownloadRoute = {
  path: paths.eventReceipt(':personId', ':id'),
  roles,
  render: (context) => receiptFile(context, 'event'),
}
