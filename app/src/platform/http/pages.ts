import { Readable } from 'node:stream'
import { LANGS, type Lang } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NEEDS_OWN_DEVICE } from '#platform/access/terminal.ts'
import { giveLonger } from '#platform/access/terminal-sessions.ts'
import { MORE } from '#platform/i18n/kiosk-paths.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { emptyForm } from '#platform/ui/form/state.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import { notFound, refusal } from '#platform/use-case/refusal.ts'
import { isCrossSite, knowBrowser, seeOther } from './context.ts'
import { draw, sendRefusal } from './draw.tsx'
import { postForm } from './forms.ts'
import { type Pace, TOO_MANY } from './pace.ts'
import {
  type Action,
  type DownloadRoute,
  type KeptDownload,
  type Page,
  type Params,
  RefusedError,
} from './page.ts'
import type { ServerParts } from './parts.ts'
import { terminalOf } from './terminal.ts'
import { closed, contextOf, herePath, mayOpen, type Visit, visitOf } from './visit.ts'

function newKey({ parts }: Visit): string {
  return uuidAt(parts.realClock.now())
}

/** A page whose form is refused at a terminal is closed there. */
function needsOwnDevice({ actions, outsideSignIns }: ServerParts, page: Page): boolean {
  const leadsAway = outsideSignIns.some((way) => way.page === page.path && way.leave.command.needsOwnDevice)
  return leadsAway || actions.some((one) => one.page === page && one.command.needsOwnDevice === true)
}

/** A search that asks for more time is opened anew with all that was typed in it: that stands in its address. */
async function longerFor(visit: Visit): Promise<string | undefined> {
  const { actor, parts, request } = visit
  const { sessionId, terminal } = actor
  const [path = '', question = ''] = herePath(request).split('?')
  const asked = new URLSearchParams(question)
  if (terminal === undefined || sessionId === undefined || !asked.has(MORE) || isCrossSite(request))
    return undefined
  await giveLonger(parts.kysely, sessionId, parts.realClock.now())
  asked.delete(MORE)
  return asked.size === 0 ? path : `${path}?${asked}`
}

async function openPage(visit: Visit, page: Page): Promise<FastifyReply> {
  if (!mayOpen(page.roles, visit.actor)) return sendRefusal(visit, closed(visit.actor))
  if (terminalOf(visit.request) !== undefined && needsOwnDevice(visit.parts, page))
    return sendRefusal(visit, NEEDS_OWN_DEVICE)
  const longer = await longerFor(visit)
  if (longer !== undefined) return seeOther(visit.reply, visit.lang, longer)
  if (page.knowsBrowser === true) knowBrowser(visit)
  return draw(visit, page, emptyForm(newKey(visit)))
}

async function takeForm(visit: Visit, action: Action, isTooOften: Pace): Promise<FastifyReply> {
  const isHeld = await isTooOften(action.command, visit.request)
  return isHeld ? sendRefusal(visit, TOO_MANY) : postForm(visit, action)
}

/** A kept file that has vanished from the disk is no page. */
async function sendKept({ parts, reply, ...visit }: Visit, { kept, isForEverybody }: KeptDownload) {
  const file = await parts.files.find(kept)
  if (file === undefined) return sendRefusal({ parts, reply, ...visit }, notFound('file').error)
  const cache = isForEverybody ? 'public, max-age=31536000, immutable' : 'private, no-store'
  return reply.header('cache-control', cache).sendFile(kept, parts.files.folder, { cacheControl: false })
}

/** A file would stay on the terminal for the next person. */
const NO_FILES = refusal('platform.terminal-no-files', {
  status: 'forbidden',
  cite: [cite('project', 'DEC-92', 'project-default')],
})

async function sendFile(visit: Visit, route: DownloadRoute): Promise<FastifyReply> {
  if (!mayOpen(route.roles, visit.actor)) return sendRefusal(visit, closed(visit.actor))
  if (terminalOf(visit.request) !== undefined && route.isPlayed !== true) return sendRefusal(visit, NO_FILES)
  try {
    const file = await route.render(contextOf(visit, emptyForm('')))
    // A reply is awaited until it has been sent: it is handed on as it is.
    if ('kept' in file) return sendKept(visit, file)
    const name = `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`
    const body =
      typeof file.body === 'object' && 'pieces' in file.body ? Readable.from(file.body.pieces) : file.body
    return visit.reply.type(file.type).header('content-disposition', name).send(body)
  } catch (error) {
    if (error instanceof RefusedError) return sendRefusal(visit, error.refusal)
    throw error
  }
}

/**
 * The address a form was sent to stays in the browser after a refusal; opened by hand (another language, a reload without
 * the form) it leads to the form's own page.
 */
function formAddresses(parts: ServerParts): readonly Action[] {
  const taken = new Set([...parts.pages, ...parts.downloads].map(({ path }) => path))
  return parts.actions.filter((action) => {
    const placeholders = action.page.path.match(/:\w+/g) ?? []
    const isKnown = placeholders.every((name) => action.path.includes(name))
    const isFree = !taken.has(action.path) && isKnown
    taken.add(action.path)
    return isFree
  })
}

function toOwnPage(lang: Lang, { page }: Action, request: FastifyRequest, reply: FastifyReply) {
  const params = (request.params ?? {}) as Params
  const path = page.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return seeOther(reply, lang, path)
}

/** Routes of all pages, forms and files, under `/kk`, `/ru` and `/en`. */
export function pageRoutes(app: FastifyInstance, parts: ServerParts, isTooOften: Pace): void {
  for (const lang of LANGS) {
    const at = (path: string) => withLang(lang, path)
    for (const page of parts.pages)
      app.get(at(page.path), async (request, reply) =>
        openPage(await visitOf(parts, lang, request, reply), page),
      )
    for (const action of parts.actions)
      app.post(at(action.path), async (request, reply) =>
        takeForm(await visitOf(parts, lang, request, reply), action, isTooOften),
      )
    for (const action of formAddresses(parts))
      app.get(at(action.path), (request, reply) => toOwnPage(lang, action, request, reply))
    for (const file of parts.downloads)
      app.get(at(file.path), async (request, reply) =>
        sendFile(await visitOf(parts, lang, request, reply), file),
      )
  }
}
