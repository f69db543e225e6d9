import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

const says: Readonly<Record<number, string>> = {
  400: 'The request could not be read as HTTP. Send it again as the published description of the API says.',
  408: 'The request took too long to arrive. Send it again.',
  431: 'The headers of the request are longer than 16 kB. Send fewer or shorter ones, also as cookies.',
}

const statuses: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }

/** Answers what could not be read at all, and is known to nobody by its address, as the JSON door answers (RFC 9457). */
export function answerUnread({ code = '' }: Readonly<{ code?: string }>, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return
  const status = statuses[code] ?? 400
  const title = STATUS_CODES[status]
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: says[status] })
  const head = `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Length: ${body.length}`
  const whole = `${head}\r\nContent-Type: application/problem+json\r\n\r\n${body}`
  // Whoever goes on sending is not waited for.
  if (socket.writable) socket.end(whole, () => socket.destroy())
  else socket.destroy()
}
