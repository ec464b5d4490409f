import { fastify } from 'fastify'
import { expect, it } from 'vitest'
import { multipartForms } from './multipart.ts'

it('reads a form with files: a name that comes again is a list, an empty file is left out', async () => {
  const app = fastify()
  multipartForms(app, 10_000)
  app.post('/', async (request) => request.body)
  const form = new FormData()
  form.append('days', '1')
  form.append('days', '2')
  form.append('days', '3')
  form.append('name', 'Айгүл')
  form.append('file', new Blob(['text']), 'a.txt')
  form.append('nothing', new Blob([]), 'empty.cms')
  form.append('__proto__', 'x')
  const sent = new Response(form)
  const answer = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  })
  expect(answer.json()).toMatchObject({
    days: ['1', '2', '3'],
    name: 'Айгүл',
    file: Buffer.from('text').toString('base64'),
  })
  expect(answer.json()).not.toHaveProperty('nothing')
  await app.close()
})
