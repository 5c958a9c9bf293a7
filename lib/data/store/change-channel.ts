/** By this name PostgreSQL tells whoever listens of changes of what is public. */
export const changeChannel = 'barometer_change';
