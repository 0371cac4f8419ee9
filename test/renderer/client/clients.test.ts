import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBridgeClient } from '../../../renderer/client/bridge-client.ts';
import { createEventHub } from '../../../renderer/client/event-hub.ts';
import { createHttpClient } from '../../../renderer/client/http-client.ts';
import { codeIn, openSession } from '../../../renderer/client/session.ts';
import { uploadFile } from '../../../renderer/client/upload.ts';

const fetched = vi.fn<typeof fetch>();
let streams: Map<string, (event: MessageEvent<string>) => void>;

beforeEach(() => {
  streams = new Map();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener(name: string, listener: (event: MessageEvent<string>) => void) {
        streams.set(name, listener);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('http client', () => {
  test('posts the input as JSON and gives the output', async () => {
    fetched.mockResolvedValue(json(200, { version: '1' }));
    expect(await createHttpClient().call('app.info', {})).toEqual({ version: '1' });
    const [address, request] = fetched.mock.calls[0] ?? [];
    expect(address).toBe('/api/app.info');
    expect(request).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  });

  test('an envelope becomes a refusal with code, message and details', async () => {
    fetched.mockResolvedValue(json(400, { code: 'bad_input', message: 'No.', details: { path: 'x' } }));
    await expect(createHttpClient().call('app.info', {})).rejects.toMatchObject({
      name: 'Refusal',
      code: 'bad_input',
      message: 'No.',
      details: { path: 'x' },
    });
  });

  test('a cancelled command is refused, though its answer is no failure to the browser', async () => {
    fetched.mockResolvedValue(json(202, { code: 'cancelled', message: 'Cancelled.', details: null }));
    await expect(createHttpClient().call('app.info', {})).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('an answer that is no envelope says its status; no answer says what to do', async () => {
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(createHttpClient().call('app.info', {})).rejects.toMatchObject({ code: 'http', message: /502/ });
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(createHttpClient().call('app.info', {})).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('hears events by name until it stops listening', () => {
    const heard: unknown[] = [];
    const stop = createHttpClient().on('study.changed', (payload) => heard.push(payload));
    const say = () => streams.get('study.changed')?.({ data: '{"what":"study"}' } as MessageEvent<string>);
    say();
    stop();
    say();
    expect(heard).toEqual([{ what: 'study' }]);
  });
});

describe('bridge client', () => {
  test('unwraps replies and ignores events that the contract does not know', async () => {
    let emit: (name: string, payload: unknown) => void = () => undefined;
    const call = vi.fn().mockResolvedValue({ ok: false, error: { code: 'no_study', message: 'None.', details: null } });
    const client = createBridgeClient({
      call,
      on: (listener) => {
        emit = listener;
        return () => undefined;
      },
      dropped: vi.fn(),
    });
    await expect(client.call('study.info', {})).rejects.toMatchObject({ code: 'no_study' });
    const heard = vi.fn();
    client.on('study.changed', heard);
    emit('__proto__', {});
    emit('study.changed', { what: 'study' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

test('a listener that throws does not keep the next one from hearing', () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const hub = createEventHub();
  const heard = vi.fn();
  hub.on('study.changed', () => {
    throw new Error('broken listener');
  });
  hub.on('study.changed', heard);
  hub.emit('study.changed', { what: 'study' });
  expect(heard).toHaveBeenCalledTimes(1);
  expect(reported).toHaveBeenCalledTimes(1);
});

describe('session', () => {
  const pageAt = (hash: string) => ({
    location: { hash, pathname: '/', search: '' } as Location,
    history: { replaceState: vi.fn() } as unknown as History,
  });

  test('a route is no code', () => {
    expect(codeIn('#/library')).toBeNull();
    expect(codeIn('#code=abcDEF12_-')).toBe('abcDEF12_-');
  });

  test('the code leaves the address before it is sent', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));
    const page = pageAt('#code=abcdefgh1234');
    await openSession(page);
    expect(page.history.replaceState).toHaveBeenCalledWith(null, '', '/');
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ body: '{"code":"abcdefgh1234"}' });
  });

  test('without a code nothing is sent; a refused code says so', async () => {
    await openSession(pageAt('#/library'));
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockResolvedValue(json(401, { code: 'bad_code', message: 'Used already.', details: null }));
    await expect(openSession(pageAt('#code=abcdefgh1234'))).rejects.toMatchObject({ code: 'bad_code' });
  });
});

test('an upload streams the file itself and gives its reference', async () => {
  fetched.mockResolvedValue(json(200, { ref: 'upload:1' }));
  const file = new File(['{}'], 'ein Name.json');
  expect(await uploadFile(file)).toEqual({ name: 'ein Name.json', ref: 'upload:1' });
  const [address, request] = fetched.mock.calls[0] ?? [];
  expect(address).toBe('/upload?name=ein%20Name.json');
  expect(request?.body).toBe(file);
});
