/** The ipc channels: one command asked and answered, one event told, files dropped on the window. */
export const callChannel = 'counterpart:call';
export const eventChannel = 'counterpart:event';
export const dropChannel = 'counterpart:drop';
