import type { FastifyInstance, FastifyRequest } from 'fastify'

type Values = Record<string, string | string[]>

/** A name that comes again is a list, as in a form without files. */
function add(values: Values, name: string, value: string): void {
  const before = values[name]
  values[name] = before === undefined ? value : [before, value].flat()
}

/** A form with files as plain values: a text as it is, a file as base64 of its bytes; empty files are left out. */
async function readForm(body: Buffer, type: string): Promise<Values> {
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData()
  const values: Values = Object.create(null)
  for (const [name, value] of form) {
    if (typeof value === 'string') add(values, name, value)
    else if (value.size > 0) add(values, name, Buffer.from(await value.arrayBuffer()).toString('base64'))
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
