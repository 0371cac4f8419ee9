/**
 * Addresses of the loopback host, all on one origin and all under the session cookie; shapes stand in reply.ts. The
 * host's own entry page exchanges the one-time code, so a page that runs the app has its cookie already; a session that
 * exists answers a second exchange with 204 as well. `ref` of an ExportResult is a whole download path.
 */
export const httpPaths = {
  api: '/api/',
  session: '/api/session',
  events: '/api/events',
  upload: '/upload',
  download: '/download/',
} as const;

/**
 * Status of a command that was cancelled, with the envelope of its refusal: the wish was carried out, and browsers write every
 * 4xx into their console as an error.
 */
export const cancelledStatus = 202;

/** The export folder of hosts without dialogs: what is written there is offered as downloads. */
export const downloadFolder = 'download';
