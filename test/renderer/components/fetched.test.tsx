import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fetched } from '../../../renderer/components/fetched.tsx';
import type { Services } from '../../../renderer/services.ts';
import { ServicesContext } from '../../../renderer/use-services.ts';

const Word = ({ word }: { word: string }) => <b>{word}</b>;

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('fetched', () => {
  it('says that it loads until the chunk is there, and fetches it once', async () => {
    const fetch = vi.fn(async () => Word);
    const { Component } = fetched(fetch);
    const { unmount } = render(<Component word="here" />);
    expect(screen.getByRole('status')).toBeTruthy();
    expect(await screen.findByText('here')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
    unmount();
    render(<Component word="again" />);
    expect(screen.getByText('again')).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is drawn at once when it was fetched before', async () => {
    const { load, Component } = fetched(async () => Word);
    await load();
    render(<Component word="here" />);
    expect(screen.getByText('here')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says what to do where the chunk cannot be fetched; shown again, it is fetched anew', async () => {
    const fetch = vi.fn(async () => Word).mockRejectedValueOnce(new Error('no such chunk'));
    const { Component } = fetched(fetch);
    const services = { app: createStore(() => ({ settings: { keys: {} } })) } as unknown as Services;
    const { unmount } = render(
      <ServicesContext value={services}>
        <Component word="here" />
      </ServicesContext>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('Reload the page');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
    unmount();
    render(<Component word="here" />);
    expect(await screen.findByText('here')).toBeTruthy();
  });
});
