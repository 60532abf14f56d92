/// Signing in with an account that somebody has elsewhere: OpenID Connect's code flow with PKCE, for the issuers that the environment names. Start at
/// [org.broadtape.members.openid.OpenIdSignIns]. The surprising choice: it is ours, over `outbound`, with a library for signatures alone
/// (docs/decisions/0011-openid-connect.md). Without an issuer nothing of it is loaded.
@NullMarked
package org.broadtape.members.openid;

import org.jspecify.annotations.NullMarked;
