/// The ways in, for readers and staff alike: a link or code by mail, a password, the first publisher's link. Start at
/// [org.broadtape.members.signin.SignIns], the one place that opens a session, whatever the proof was. The surprising choice: joining and signing
/// in are the same act, so that no answer tells whether an address has an account.
@NullMarked
package org.broadtape.members.signin;

import org.jspecify.annotations.NullMarked;
