import type { FastifyMultipartBaseOptions } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** A file that came with a form. */
export type Uploaded = Readonly<{
  name: string
  bytes: Buffer
  /** It was longer than may be sent, and only its beginning is here. */
  cutOff: boolean
}>

/** The most megabytes one file may have. */
export const mostMegabytes = 12

/** How much is read of what is sent: one file, a few short fields. */
export const multipartSettings: FastifyMultipartBaseOptions = {
  throwFileSizeLimit: false,
  limits: { fileSize: mostMegabytes * 1024 * 1024, files: 1, fields: 60, fieldSize: 4096, parts: 61 },
}

/** A file that came with a form, if one was chosen. */
export const uploadedIn = (form: Readonly<Record<string, unknown>>): Uploaded | undefined => {
  const file = form.file as Uploaded | undefined
  return file && typeof file === 'object' && Buffer.isBuffer(file.bytes) && file.name ? file : undefined
}

/**
 * Reads a form with a file into the body, as `file` and the fields by name. From somebody who is not signed in nothing is
 * read: the page says so.
 */
export async function receiveFile(request: FastifyRequest): Promise<void> {
  if (!request.signedIn || !request.isMultipart()) return
  const body: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') body[part.fieldname] = part.value
    else {
      const bytes = await part.toBuffer()
      if (part.fieldname === 'file')
        body.file = { name: part.filename, bytes, cutOff: part.file.truncated } satisfies Uploaded
    }
  }
  request.body = body
}
