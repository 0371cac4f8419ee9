/** The two ipc channels: one command asked and answered, one event told. */
export const callChannel = 'counterpart:call';
export const eventChannel = 'counterpart:event';
