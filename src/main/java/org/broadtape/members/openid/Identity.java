package org.broadtape.members.openid;

/// Who an issuer says has signed in there.
///
/// @param subject  its own name for them, which never changes
/// @param address  their mail address, or empty
/// @param verified whether the issuer has proved that it is theirs
record Identity(String subject, String address, boolean verified, String name) {
}
