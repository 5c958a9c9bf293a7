/** The request header in which the proxy tells a page of the back office its own address. */
export const pathHeader = 'x-barometer-path';
