/** Today in UTC as YYYY-MM-DD, by the clock of the device. */
export const today = (): string => new Date().toISOString().slice(0, 10);
