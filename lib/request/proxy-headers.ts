/** The request header in which the proxy tells a page of the back office its own address. */
export const pathHeader = 'x-barometer-path';

/** The request header in which it tells the nonce that inline scripts must carry. */
export const nonceHeader = 'x-nonce';
