package runnel.servlet;

/**
 * A visitor who is away at the provider. It travels in a cookie, so that only the browser that has
 * begun can end it.
 *
 * @param state names the attempt in the provider's answer
 * @param nonce names it in the provider's token
 * @param verifier what proves that the code was asked for here (PKCE)
 * @param redirect the address that the provider sends the visitor back to
 * @param to where the visitor wants to be in the end: a path of this server
 */
record LoginAttempt(String state, String nonce, String verifier, String redirect, String to) {}
