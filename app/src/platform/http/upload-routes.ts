import multipart, { type MultipartFile } from '@fastify/multipart'
import { err, LANGS, type Result } from '@tirek/kernel'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import type { NotTaken, StoredFile } from '#platform/files/shelf.ts'
import { MORE } from '#platform/i18n/kiosk-paths.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { clientOf, isCrossSite } from './context.ts'
import { sendRefusal } from './draw.tsx'
import type { RawForm } from './form-input.ts'
import { drawAgain, postForm } from './forms.ts'
import { type Pace, TOO_MANY } from './pace.ts'
import type { Params, Upload } from './page.ts'
import type { ServerParts } from './parts.ts'
import { closed, mayOpen, type Visit, visitOf } from './visit.ts'

const MEGABYTE = 1_000_000
const MOST_FIELDS = 20
const MOST_FIELD_BYTES = 10_000

/** The form as it came: the file by the name it is kept under, or why it was not taken. */
interface Received {
  readonly raw: RawForm
  readonly notTaken: NotTaken | undefined
}

/** Not even a byte is taken from another site's page, from a role that has no such page, or for what is refused anyway. */
async function refusedBefore(visit: Visit, { action, first }: Upload): Promise<Refusal | undefined> {
  const { request, actor, lang, parts } = visit
  if (isCrossSite(request)) return refusal('platform.cross-site', { status: 'forbidden' })
  if (!mayOpen(action.page.roles, actor)) return closed(actor)
  const params = (request.params ?? {}) as Params
  const outcome = await parts.runner.run(first, params, { actor, lang, client: clientOf(request) })
  return outcome.ok ? undefined : outcome.error
}

/** Takes the file; what is left of a refused one is read on and dropped, so that the browser gets to hear why. */
async function takeFile(
  { parts }: Visit,
  { kinds }: Upload,
  { file }: MultipartFile,
): Promise<Result<StoredFile, NotTaken>> {
  const taken = await parts.files.receive(file.iterator({ destroyOnReturn: false }), kinds)
  file.resume()
  return taken
}

async function takeIn(visit: Visit, upload: Upload): Promise<Received> {
  const { field } = upload
  const raw: Record<string, string> = {}
  let taken: Result<StoredFile, NotTaken> = err('empty')
  for await (const part of visit.request.parts()) {
    if (part.type === 'field') raw[part.fieldname] = String(part.value)
    else if (part.fieldname === field) taken = await takeFile(visit, upload, part)
    else part.file.resume()
  }
  return taken.ok
    ? { raw: { ...raw, [field]: taken.value.name }, notTaken: undefined }
    : { raw, notTaken: taken.error }
}

async function takeUpload(visit: Visit, upload: Upload): Promise<FastifyReply> {
  const before = await refusedBefore(visit, upload)
  if (before !== undefined) return sendRefusal(visit, before)
  const { raw, notTaken } = await takeIn(visit, upload)
  // Whoever asks for more time at a terminal is not told of what is missing.
  if (notTaken !== undefined && raw[MORE] === undefined) {
    const args = { most: visit.parts.files.settings.most / MEGABYTE }
    const fields = [{ path: upload.field, code: `file-${notTaken}`, args }]
    return drawAgain(
      visit,
      upload.action,
      raw,
      refusal('platform.invalid-input', { status: 'invalid', fields }),
    )
  }
  visit.request.body = raw
  return postForm(visit, upload.action)
}

/** Forms with a file too large for memory: it goes to the disk as it comes, then the form is taken like any other. */
export function uploadRoutes(parts: ServerParts, isTooOften: Pace): FastifyPluginAsync {
  return async (scope) => {
    scope.removeContentTypeParser('multipart/form-data')
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      // One byte more than may be: so much tells that it is too much.
      limits: {
        files: 1,
        fields: MOST_FIELDS,
        fieldSize: MOST_FIELD_BYTES,
        fileSize: parts.files.settings.most + 1,
      },
    })
    for (const lang of LANGS)
      for (const upload of parts.uploads)
        scope.post(withLang(lang, upload.action.path), async (request, reply) => {
          const visit = await visitOf(parts, lang, request, reply)
          const isHeld = await isTooOften(upload.action.command, request)
          return isHeld ? sendRefusal(visit, TOO_MANY) : takeUpload(visit, upload)
        })
  }
}
