import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Component as ReactComponent, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetched } from '../../../renderer/components/fetched.tsx';

const Word = ({ word }: { word: string }) => <b>{word}</b>;

class Boundary extends ReactComponent<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError = (error: Error) => ({ error });
  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <button type="button" onClick={() => this.setState({ error: null })}>
        {error.message}
      </button>
    );
  }
}

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

  it('breaks like its component would when the chunk cannot be fetched, and another try fetches anew', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fetch = vi.fn(async () => Word).mockRejectedValueOnce(new Error('no such chunk'));
    const { Component } = fetched(fetch);
    render(
      <Boundary>
        <Component word="here" />
      </Boundary>,
    );
    expect(await screen.findByText('no such chunk')).toBeTruthy();
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('here')).toBeTruthy();
  });
});
