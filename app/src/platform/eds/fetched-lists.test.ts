import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { fetchedLists } from './fetched-lists.ts'

it('fetches a list of revoked certificates once, however many wait for it', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked++
    setTimeout(() => response.end('no list'), 30)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  let now = new Date('2026-03-02T09:00:00Z')
  const lists = fetchedLists([`http://127.0.0.1:${port}/`], () => now)
  expect(await Promise.all([lists(), lists(), lists()])).toEqual([[], [], []])
  expect(asked).toBe(1)
  now = new Date('2026-03-02T09:11:00Z')
  await Promise.all([lists(), lists()])
  expect(asked).toBe(2)
  await new Promise((resolve) => server.close(resolve))
})
