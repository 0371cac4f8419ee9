/**
 * Addresses of the loopback host, all on one origin and all under the session cookie.
 *   POST <api><command>       JSON input in, Reply out (status 200, 400 refused, 500 defect)
 *   GET  <events>             event stream: `event:` is the event's name, `data:` its payload as JSON
 *   PUT  <upload>?name=FILE   octets in, Reply of {ref, name, bytes} out; `ref` is then a file reference
 *   GET  <download><id>/NAME  a file that an export offered (`ref` of ExportResult is this whole path)
 */
export const httpPaths = {
  api: '/api/',
  events: '/api/events',
  upload: '/upload',
  download: '/download/',
} as const;

/** The export folder of hosts without dialogs: what is written there is offered as downloads. */
export const downloadFolder = 'download';
