import { unreachable } from './client/failure.ts';

/**
 * Loads the page anew. Asks first whether the host still answers, so that nobody is led from a page to none.
 * @throws Refusal `unreachable`
 */
export async function reload(page: Pick<Location, 'pathname' | 'reload'> = location): Promise<void> {
  await fetch(page.pathname, { method: 'HEAD', cache: 'no-store' }).catch((cause: unknown) => {
    throw unreachable(cause);
  });
  page.reload();
}
