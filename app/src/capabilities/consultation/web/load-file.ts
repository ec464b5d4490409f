import type { z } from 'zod'
import type { PageContext } from '#platform/http/page.ts'
import { showFile } from '../use-cases/show-file.ts'

/** A file as `consultation.file` answers it. */
export type ShownFile = z.output<typeof showFile.output>

/** The file of the page's address. */
export function loadFile({ ask, params }: PageContext): Promise<ShownFile> {
  return ask(showFile, { fileId: params['fileId'] ?? '' })
}
