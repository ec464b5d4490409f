import { type SimulatedReply, spoil } from './http.ts'
import { remember, type World } from './settings.ts'

const MONTH_MS = 30 * 24 * 3_600_000

/** The simulated catalogue of the social services portal. */
export async function answerCatalogue(world: World, messageId: string): Promise<SimulatedReply> {
  const fault = world.switches.of('portal')
  remember(world.seen, { system: 'portal', messageId, iin: '' })
  const spoilt = await spoil(fault, world.waits)
  if (spoilt !== undefined) return spoilt.reply
  const organisations = (await world.settings.organisations?.()) ?? []
  const now = world.settings.now().getTime()
  const catalogue = {
    messageId: fault === 'wrong-person' ? `before-${messageId}` : messageId,
    asOf: new Date(fault === 'replayed' ? now - MONTH_MS : now).toISOString(),
    organisations: fault === 'duplicate' ? [...organisations, ...organisations] : organisations,
  }
  return { status: 200, type: 'application/json', body: JSON.stringify(catalogue) }
}
