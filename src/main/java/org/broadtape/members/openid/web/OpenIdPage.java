package org.broadtape.members.openid.web;

/// What a browser sees when it comes back from an issuer: the question whether to sign in, or why it cannot.
///
/// @param key     the issuer's, in addresses
/// @param name    the issuer's, for readers
/// @param code    what the issuer has sent along
/// @param problem why nobody is signed in, or empty
record OpenIdPage(String key, String name, String code, String state, String iss, String problem) {
}
