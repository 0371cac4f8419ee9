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

/** The export folder of hosts without dialogs: what is written there is offered as downloads. */
export const downloadFolder = 'download';
