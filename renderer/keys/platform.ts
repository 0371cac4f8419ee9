/** Whether chords are shown and read the way of a Mac. */
export const mac = /Mac|iPhone|iPad/.test(navigator.platform);
