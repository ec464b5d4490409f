import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A form with files as plain values: a text as it is, a file as base64 of its bytes; empty files are left out. */
async function readForm(body: Buffer, type: string): Promise<Record<string, string>> {
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData()
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = value
    else if (value.size > 0) values[name] = Buffer.from(await value.arrayBuffer()).toString('base64')
  }
  return values
}

/** Lets forms carry a small file without a script in the browser. */
export function multipartForms(app: FastifyInstance, bodyLimit: number): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit },
    async (request: FastifyRequest, body: Buffer) => {
      try {
        return await readForm(body, request.headers['content-type'] ?? '')
      } catch {
        throw Object.assign(new Error('the form cannot be read'), { statusCode: 400 })
      }
    },
  )
}
